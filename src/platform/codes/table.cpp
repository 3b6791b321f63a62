#include "platform/codes/codes.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>

namespace sx::codes {
namespace {

std::string_view take(std::string_view& text, char until) {
    auto const at = text.find(until);
    auto const head = text.substr(0, at);
    text.remove_prefix(at == text.npos ? text.size() : at + 1);
    return head;
}

std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells{take(row, '\t')};
    while (!row.empty()) cells.push_back(take(row, '\t'));
    return cells;
}

// FNV-1a, 64 bits: an accidental change of the content changes it, and nobody gains from a forged
// one.
std::string fingerprint(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (char const byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    std::string text;
    for (int shift = 60; shift >= 16; shift -= 4) text += "0123456789abcdef"[hash >> shift & 0xF];
    return text;
}

void append_quoted(std::string& json, std::string_view cell) {
    json.append(1, '"').append(cell).append(1, '"');  // the tables hold nothing that JSON escapes
}

void append_list(std::string& json, std::vector<std::string_view> const& cells) {
    char separator = '[';
    for (auto const cell : cells) {
        json += separator;
        append_quoted(json, cell);
        separator = ',';
    }
    json += ']';
}

}  // namespace

Table::Table(std::string_view name, std::string_view tsv)
    : name_(name), version_(fingerprint(tsv)) {
    entries_.reserve(static_cast<std::size_t>(std::ranges::count(tsv, '\n')));
    columns_ = cells_of(take(tsv, '\n'));
    while (!tsv.empty()) {
        auto const row = take(tsv, '\n');
        auto rest = row;
        Entry entry{
            .code = take(rest, '\t'),
            .name = take(rest, '\t'),
            .row = row,
            .parent = 0,
            .end = 0,
            .level = 0};
        take(rest, '\t');  // the parent: link() finds its place
        entry.level = static_cast<std::uint8_t>(rest.empty() ? 0 : rest.front() - '0');
        entries_.push_back(entry);
    }
    link();
}

// Preorder: the open ancestors form a stack, and what comes after a subtree closes it.
void Table::link() {
    std::vector<std::uint32_t> open;
    auto const count = static_cast<std::uint32_t>(entries_.size());
    for (std::uint32_t at = 0; at < count; ++at) {
        auto& entry = entries_[at];
        auto const parent = field(entry, "parent");
        while (!open.empty() && entries_[open.back()].code != parent) {
            entries_[open.back()].end = at;
            open.pop_back();
        }
        if (open.empty() != parent.empty() || (at > 0 && entries_[at - 1].code >= entry.code))
            throw std::logic_error(std::string("not in preorder: ").append(entry.code));
        entry.parent = open.empty() ? Entry::no_parent : open.back();
        open.push_back(at);
    }
    for (auto const at : open) entries_[at].end = count;
}

Entry const* Table::find(std::string_view code) const {
    auto const found = std::ranges::lower_bound(entries_, code, {}, &Entry::code);
    return found != entries_.end() && found->code == code ? &*found : nullptr;
}

std::string_view Table::name_of(std::string_view code) const {
    auto const* entry = find(code);
    return entry ? entry->name : std::string_view{};
}

std::size_t Table::column_at(std::string_view column) const {
    return static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
}

std::string_view Table::field(Entry const& entry, std::string_view column) const {
    auto const at = column_at(column);
    auto rest = entry.row;
    for (std::size_t skipped = 0; skipped < at; ++skipped) take(rest, '\t');
    return take(rest, '\t');
}

Entry const* Table::parent(Entry const& entry) const {
    return entry.parent == Entry::no_parent ? nullptr : &entries_[entry.parent];
}

std::vector<Entry const*> Table::path(std::string_view code) const {
    std::vector<Entry const*> steps;
    for (auto const* at = find(code); at; at = parent(*at)) steps.push_back(at);
    std::ranges::reverse(steps);
    return steps;
}

std::string Table::path_name(std::string_view code) const {
    std::string joined;
    for (auto const* step : path(code)) joined.append(step->name);
    return joined;
}

std::span<Entry const> Table::below(std::string_view code) const {
    auto const* entry = find(code);
    if (!entry) return {};
    return {entry, entries_.data() + entry->end};
}

bool Table::is_below(std::string_view code, std::string_view ancestor) const {
    auto const* entry = find(code);
    auto const subtree = below(ancestor);
    return entry && entry >= subtree.data() && entry < subtree.data() + subtree.size();
}

Range Table::range(std::string_view code) const {
    auto const subtree = below(code);
    if (subtree.empty()) return {};
    return {subtree.front().code, subtree.back().code};
}

std::vector<Entry const*> Table::children(std::string_view code) const {
    std::vector<Entry const*> found;
    auto const* of = find(code);
    if (!of && !code.empty()) return found;
    auto const end = of ? of->end : static_cast<std::uint32_t>(entries_.size());
    auto at = of ? static_cast<std::uint32_t>(of - entries_.data()) + 1 : 0;
    for (; at < end; at = entries_[at].end) found.push_back(&entries_[at]);
    return found;
}

std::vector<Entry const*> Table::search(std::string_view text, std::size_t limit) const {
    std::array<std::vector<Entry const*>, 2> ranks;
    if (text.empty()) return {};
    for (auto const& entry : entries_) {
        bool const begins = entry.code.starts_with(text) || entry.name.starts_with(text);
        auto& rank = ranks[begins ? 0 : 1];
        if (rank.size() >= limit || (!begins && entry.name.find(text) == entry.name.npos)) continue;
        if (field(entry, "retired").empty()) rank.push_back(&entry);
    }
    auto& found = ranks[0];
    found.insert(found.end(), ranks[1].begin(), ranks[1].end());
    found.resize(std::min(found.size(), limit));
    return found;
}

std::string Table::json() const {
    std::string text = "{\"table\":";
    append_quoted(text, name_);
    append_quoted(text.append(",\"version\":"), version_);
    append_list(text.append(",\"columns\":"), columns_);
    text.append(",\"rows\":[");
    for (auto const& entry : entries_) {
        if (&entry != entries_.data()) text += ',';
        auto cells = cells_of(entry.row);
        cells.resize(columns_.size());  // trailing empty cells
        append_list(text, cells);
    }
    return text.append("]}");
}

}  // namespace sx::codes
