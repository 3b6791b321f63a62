#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include "platform/base/embedded.hpp"
#include "platform/codes/codes.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> code_tables();  // data/codes/*.tsv
}

namespace sx::codes {
namespace {
constexpr std::array<std::string_view, 5> names{
    "regions", "industries", "occupations", "majors", "universities"};
constexpr std::array tables{&regions, &industries, &occupations, &majors, &universities};
static_assert(names.size() == tables.size());

std::string_view file(std::string_view name) {
    auto const files = embedded::code_tables();
    return std::ranges::find(files, name, &EmbeddedFile::name)->content;
}

}  // namespace

Table const& regions() {
    static Table const table("regions", file("regions.tsv"));
    return table;
}

Table const& industries() {
    static Table const table("industries", file("industries.tsv"));
    return table;
}

Table const& occupations() {
    static Table const table("occupations", file("occupations.tsv"));
    return table;
}

Table const& majors() {
    static Table const table("majors", file("majors.tsv"));
    return table;
}

Table const& universities() {
    static Table const table("universities", file("universities.tsv"));
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
