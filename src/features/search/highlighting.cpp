#include "features/search/highlighting.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include "engine/search/highlights.hpp"
#include "platform/base/characters.hpp"

namespace sx::search {
namespace {

using Length = WordReader::Length;

std::vector<Highlight> places_of(
    std::string_view text, Length length, std::span<std::string_view const> terms) {
    thread_local WordReader reader;
    auto const found = reader.terms(text, length);
    std::vector<Occurrence> occurrences;
    for (auto const& one : found) occurrences.push_back({one.term, one.offset, one.length});
    return highlights(occurrences, terms);
}

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

// What stands from `begin` to `end`, in runs.
std::vector<TextRun> runs_between(
    std::string_view text, std::size_t begin, std::size_t end, std::span<Highlight const> places) {
    std::vector<TextRun> runs;
    auto const add = [&](std::size_t to, bool found) {
        to = std::min(to, end);
        if (to <= begin) return;
        runs.push_back({on_one_line(text.substr(begin, to - begin)), found});
        begin = to;
    };
    for (auto const& place : places) {
        add(place.offset, false);
        if (place.offset + place.length > begin) add(place.offset + place.length, true);
    }
    add(end, false);
    return runs;
}

// The beginning of the line or sentence in which a place stands, if that is near, else a little
// before it.
std::size_t opening(std::string_view text, std::size_t place) {
    constexpr std::size_t near = 24, little = 12;  // characters
    auto const starts_character = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    };
    std::size_t characters = 0, little_before = place;
    for (auto at = place; at > 0;) {
        auto const before = text.substr(0, at);
        if (before.ends_with('\n') || before.ends_with("。") || before.ends_with("；")) return at;
        do --at;
        while (at > 0 && !starts_character(at));
        if (++characters <= little) little_before = at;
        if (characters > near) return little_before;
    }
    return 0;
}

}  // namespace

std::vector<TextRun> runs_of(
    std::string_view text, Length length, std::span<std::string_view const> terms) {
    return runs_between(text, 0, text.size(), places_of(text, length, terms));
}

std::optional<std::vector<TextRun>> excerpt_of(
    std::string_view text, std::span<std::string_view const> terms) {
    constexpr std::size_t most = 90;  // characters
    auto const places = places_of(text, Length::long_text, terms);
    if (places.empty()) return std::nullopt;
    auto const begin = opening(text, places.front().offset);
    auto const end = begin + first_characters(text.substr(begin), most).size();
    return runs_between(text, begin, end, places);
}

}  // namespace sx::search
