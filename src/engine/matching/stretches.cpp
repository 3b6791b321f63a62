#include "engine/matching/stretches.hpp"
#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>

namespace sx::matching {
namespace {

using codes::Entry, codes::Table;

std::uint32_t place_of(Table const& table, Entry const& entry) {
    return static_cast<std::uint32_t>(&entry - table.all().data());
}

std::optional<Stretch> below(Table const& table, std::string_view code) {
    auto const* const entry = table.find(code);
    if (entry == nullptr) return std::nullopt;
    return Stretch{place_of(table, *entry), entry->end};
}

// Every discipline that stands near what is asked.
Stretches near(std::string_view asked) {
    constexpr std::uint8_t discipline = 2;
    auto const& table = codes::majors();
    Stretches all;
    for (auto const& entry : table.all())
        if (entry.level == discipline && rules::is_major_near(entry.code, asked))
            all.push_back({place_of(table, entry), entry.end});
    return all;
}

// Looked up once for each code that is ever asked for: there are no more than the table has.
Stretches const& near_known(std::string const& asked) {
    static std::mutex mutex;
    static std::map<std::string, Stretches, std::less<>> known;
    std::lock_guard const lock(mutex);
    auto const found = known.find(asked);
    if (found != known.end()) return found->second;
    if (codes::majors().find(asked) == nullptr) {
        static Stretches const none;
        return none;
    }
    return known.emplace(asked, near(asked)).first->second;
}

Stretches of_catalogue(engine::MajorCatalogue catalogue) {
    auto const& table = codes::majors();
    auto const* const name = boost::describe::enum_to_string(catalogue, "");
    Stretches all;
    for (auto const& entry : table.all()) {
        if (table.field(entry, "catalogue") != name) continue;
        auto const place = place_of(table, entry);
        if (!all.empty() && all.back().end == place) ++all.back().end;
        else all.push_back({place, place + 1});
    }
    return all;
}

void append(Stretches& all, Stretches const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Stretches accepted_majors(rules::MajorChoice const& choice) {
    Stretches all;
    for (auto const& asked : choice.entries) {
        if (auto const inside = below(codes::majors(), asked)) all.push_back(*inside);
        if (choice.related) append(all, near_known(asked));
    }
    for (auto const catalogue : choice.any_of) append(all, of_catalogue(catalogue));
    return all;
}

Stretches at_or_below(Table const& table, std::vector<std::string> const& codes) {
    Stretches all;
    for (auto const& code : codes)
        if (auto const inside = below(table, code)) all.push_back(*inside);
    return all;
}

std::vector<std::uint32_t> places_of(Table const& table, std::vector<std::string> const& codes) {
    std::vector<std::uint32_t> places;
    for (auto const& code : codes)
        if (auto const* const entry = table.find(code)) places.push_back(place_of(table, *entry));
    return places;
}

bool holds(Stretches const& all, std::uint32_t place) {
    return std::ranges::any_of(
        all, [&](Stretch const& one) { return one.first <= place && place < one.end; });
}

bool holds_any(Stretches const& all, std::vector<std::uint32_t> const& places) {
    return std::ranges::any_of(places, [&](std::uint32_t place) { return holds(all, place); });
}

}  // namespace sx::matching
