#include "app/tab_table.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include "platform/base/characters.hpp"

namespace sx::app {

TabReader::TabReader(std::string const& path) : path_(path), file_(path, std::ios::binary) {
    if (!file_) throw std::runtime_error("cannot read " + path);
    if (!next_line()) throw std::runtime_error(path + " has no header line");
    std::string_view line = line_;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (line.starts_with(mark)) line.remove_prefix(mark.size());
    auto const cells = split(line, '\t');
    header_.assign(cells.begin(), cells.end());
}

std::size_t TabReader::place(std::string_view column) const {
    auto const found = std::ranges::find(header_, column);
    if (found != header_.end()) return static_cast<std::size_t>(found - header_.begin());
    std::string text = path_ + " has no column " + std::string(column) + "; it has";
    for (auto const& name : header_) text.append(" ").append(name);
    throw std::runtime_error(text);
}

bool TabReader::has(std::string_view column) const {
    return std::ranges::find(header_, column) != header_.end();
}

bool TabReader::next(std::vector<std::string_view>& cells) {
    do
        if (!next_line()) return false;
    while (line_.empty());
    cells = split(line_, '\t');
    cells.resize(header_.size());
    return true;
}

std::int64_t TabReader::number(std::string_view cell) const {
    std::int64_t value = 0;
    auto const* const end = cell.data() + cell.size();
    auto const [rest, error] = std::from_chars(cell.data(), end, value);
    if (cell.empty() || rest != end || error != std::errc())
        fail(std::string("\"").append(cell).append("\" is no whole number"));
    return value;
}

double TabReader::fraction(std::string_view cell) const {
    double value = 0;
    auto const* const end = cell.data() + cell.size();
    auto const [rest, error] = std::from_chars(cell.data(), end, value);
    if (cell.empty() || rest != end || error != std::errc() || !std::isfinite(value))
        fail(std::string("\"").append(cell).append("\" is no number"));
    return value;
}

void TabReader::fail(std::string_view what) const {
    throw std::runtime_error(
        std::string(path_).append(":").append(std::to_string(number_)).append(": ").append(what));
}

bool TabReader::next_line() {
    if (!std::getline(file_, line_)) return false;
    ++number_;
    if (line_.ends_with('\r')) line_.pop_back();
    return true;
}

TabTable::TabTable(std::string const& path) : reader_(path) {
    for (std::vector<std::string_view> cells; reader_.next(cells);)
        rows_.emplace_back(cells.begin(), cells.end());
}

std::vector<std::size_t> TabTable::places(std::string_view columns) const {
    std::vector<std::size_t> places;
    for (auto const& column : split(columns, ',')) places.push_back(place(column));
    return places;
}

}  // namespace sx::app
