#include "engine/analysis/suggestions.hpp"
#include <algorithm>
#include <bit>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>
#include "engine/analysis/edit_distance.hpp"
#include "engine/analysis/letters.hpp"
#include "engine/analysis/normal_form.hpp"
#include "engine/analysis/spelling.hpp"

namespace sx::analysis {

namespace {

using Number = std::uint32_t;
using Keys = std::vector<std::pair<std::string, Number>>;  // sorted: what is typed, which entry

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) letters.push_back(next_letter(text, at));
    return letters;
}

// A bit for each letter that occurs. One edit changes two of them at most, so texts that differ in
// more than twice the allowed edits need no further look.
std::uint64_t letters_seen(std::u32string_view text) {
    std::uint64_t seen = 0;
    for (auto const letter : text)
        seen |= std::uint64_t{1} << (letter * 0x9E3779B97F4A7C15ull >> 58);
    return seen;
}

}  // namespace

struct Suggestions::Tables {
    std::vector<Entry> entries{};
    std::vector<std::u32string> letters{};  // of each entry's normal form
    Keys keys{};                            // normal form, pinyin, initials
    std::unordered_map<std::string, std::vector<Number>> sounds{};
    std::vector<std::uint64_t> seen{};  // letters_seen of each
    std::set<std::string> known{};

    void add(Entry entry) {
        auto const number = static_cast<Number>(entries.size());
        auto const normal = normal_form(entry.text);
        auto const typed = spelling(normal);
        known.insert(normal);
        for (auto const& key : {normal, typed.full, typed.initials})
            if (!key.empty()) keys.emplace_back(key, number);
        for (auto const& sound : std::set{typed.full, typed.alone})
            if (!sound.empty()) sounds[sound].push_back(number);
        letters.push_back(letters_of(normal));
        seen.push_back(letters_seen(letters.back()));
        entries.push_back(std::move(entry));
    }

    Suggestion at(Number number) const { return {entries[number].text, entries[number].weight}; }
    // The weightiest first; of equals the first given.
    auto order(Number number) const { return std::pair(~entries[number].weight, number); }
};

Suggestions::Suggestions(std::vector<Entry> entries) {
    auto tables = std::make_unique<Tables>();
    for (auto& entry : entries) tables->add(std::move(entry));
    std::ranges::sort(tables->keys);
    tables_ = std::move(tables);
}

Suggestions::~Suggestions() = default;
Suggestions::Suggestions(Suggestions&&) noexcept = default;
Suggestions& Suggestions::operator=(Suggestions&&) noexcept = default;

std::vector<Suggestion> Suggestions::complete(std::string_view typed, std::size_t limit) const {
    auto const prefix = normal_form(typed);
    auto const& keys = tables_->keys;
    std::set<Number> numbers;
    for (auto key = std::ranges::lower_bound(keys, std::pair(prefix, Number{0}));
         key != keys.end() && key->first.starts_with(prefix); ++key)
        numbers.insert(key->second);
    std::vector<Number> order(numbers.begin(), numbers.end());
    std::ranges::sort(order, {}, [&](Number number) { return tables_->order(number); });
    std::vector<Suggestion> offered;
    for (auto const number : order) {
        if (offered.size() == limit) break;
        offered.push_back(tables_->at(number));
    }
    return offered;
}

std::optional<Suggestion> Suggestions::meant(std::string_view typed) const {
    auto const normal = normal_form(typed);
    if (tables_->known.contains(normal)) return std::nullopt;
    if (auto const alike = tables_->sounds.find(spelling(normal).full);
        alike != tables_->sounds.end())
        return tables_->at(std::ranges::min(
            alike->second, {}, [&](Number number) { return tables_->order(number); }));
    auto const letters = letters_of(normal);
    auto const allowed = edits_allowed(letters.size());
    auto const seen = letters_seen(letters);
    std::optional<std::tuple<std::size_t, std::uint32_t, Number>> best;
    for (Number number = 0; allowed > 0 && number < tables_->entries.size(); ++number) {
        if (std::popcount(seen ^ tables_->seen[number]) > static_cast<int>(2 * allowed)) continue;
        auto const distance = edit_distance(letters, tables_->letters[number], allowed);
        if (distance > allowed) continue;
        std::tuple const found{distance, ~tables_->entries[number].weight, number};
        if (!best || found < *best) best = found;
    }
    return best ? std::optional(tables_->at(std::get<2>(*best))) : std::nullopt;
}

}  // namespace sx::analysis
