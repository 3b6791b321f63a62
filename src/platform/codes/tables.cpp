#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include "platform/codes/codes.hpp"

// Laid out by tables.S.
extern "C" {
extern char const sx_codes_regions[], sx_codes_regions_end[];
extern char const sx_codes_industries[], sx_codes_industries_end[];
extern char const sx_codes_occupations[], sx_codes_occupations_end[];
extern char const sx_codes_majors[], sx_codes_majors_end[];
extern char const sx_codes_universities[], sx_codes_universities_end[];
}

namespace sx::codes {
namespace {
constexpr std::array<std::string_view, 5> names{
    "regions", "industries", "occupations", "majors", "universities"};
constexpr std::array tables{&regions, &industries, &occupations, &majors, &universities};
static_assert(names.size() == tables.size());
}  // namespace

Table const& regions() {
    static Table const table("regions", {sx_codes_regions, sx_codes_regions_end});
    return table;
}

Table const& industries() {
    static Table const table("industries", {sx_codes_industries, sx_codes_industries_end});
    return table;
}

Table const& occupations() {
    static Table const table("occupations", {sx_codes_occupations, sx_codes_occupations_end});
    return table;
}

Table const& majors() {
    static Table const table("majors", {sx_codes_majors, sx_codes_majors_end});
    return table;
}

Table const& universities() {
    static Table const table("universities", {sx_codes_universities, sx_codes_universities_end});
    return table;
}

std::span<std::string_view const> table_names() { return names; }

Table const* table(std::string_view name) {
    auto const at = std::ranges::find(names, name) - names.begin();
    return at == static_cast<std::ptrdiff_t>(names.size())
               ? nullptr
               : &tables[static_cast<std::size_t>(at)]();
}

std::string const& json(Table const& table) {
    static std::mutex mutex;
    static std::map<Table const*, std::string> written;
    std::scoped_lock const lock(mutex);
    auto const [at, fresh] = written.try_emplace(&table);
    if (fresh) at->second = table.json();
    return at->second;
}

}  // namespace sx::codes
