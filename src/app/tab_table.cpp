#include "app/tab_table.hpp"
#include <algorithm>
#include <fstream>
#include <stdexcept>
#include "platform/base/characters.hpp"

namespace sx::app {
TabTable::TabTable(std::string const& path) : path_(path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);) {
        if (line.ends_with('\r')) line.pop_back();
        auto const parts = split(line, '\t');
        std::vector<std::string> cells(parts.begin(), parts.end());
        if (header_.empty()) {
            constexpr std::string_view mark = "\xEF\xBB\xBF";
            if (cells[0].starts_with(mark)) cells[0].erase(0, mark.size());
            header_ = std::move(cells);
        } else if (!line.empty()) {
            cells.resize(header_.size());
            rows_.push_back(std::move(cells));
        }
    }
    if (header_.empty()) throw std::runtime_error(path + " has no header line");
}

std::size_t TabTable::place(std::string_view column) const {
    auto const found = std::ranges::find(header_, column);
    if (found != header_.end()) return static_cast<std::size_t>(found - header_.begin());
    std::string text = path_ + " has no column " + std::string(column) + "; it has";
    for (auto const& name : header_) text.append(" ").append(name);
    throw std::runtime_error(text);
}

std::vector<std::size_t> TabTable::places(std::string_view columns) const {
    std::vector<std::size_t> places;
    for (auto const& column : split(columns, ',')) places.push_back(place(column));
    return places;
}

}  // namespace sx::app
