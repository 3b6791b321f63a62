#include "app/screening_lines.hpp"
#include <stdexcept>

namespace sx::app {

std::optional<std::string> JsonLines::next() {
    for (std::string line; std::getline(in_, line);) {
        ++number_;
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (number_ == 1 && line.starts_with(mark)) line.erase(0, mark.size());
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) return line;
    }
    if (in_.bad()) throw std::runtime_error("cannot read on after line " + std::to_string(number_));
    return std::nullopt;
}

void JsonLines::fail(Problem const& problem) const {
    std::string what = "line ";
    what.append(std::to_string(number_)).append(": ").append(problem.code);
    for (auto const& field : problem.fields)
        what.append(", ").append(field.pointer).append(" ").append(field.code);
    throw std::runtime_error(what);
}

}  // namespace sx::app
