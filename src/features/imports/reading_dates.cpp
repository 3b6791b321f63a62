#include <array>
#include "features/imports/reading.hpp"
#include "features/imports/scan.hpp"

namespace sx::imports {
namespace {

std::string padded(int number, std::size_t width) {
    auto text = std::to_string(number);
    return text.insert(0, width > text.size() ? width - text.size() : 0, '0');
}

// "20:00" or "20:00:10"; the beginning of the day when nothing stands there.
std::optional<std::string> take_clock(Scan& scan) {
    std::array<int, 3> parts{};
    if (!scan.done()) {
        scan.take("t");
        for (std::size_t at = 0; at < parts.size(); ++at) {
            auto const part = scan.take_whole();
            if (!part) return std::nullopt;
            parts.at(at) = *part;
            if (!scan.take(":")) break;
        }
    }
    return padded(parts[0], 2)
        .append(1, ':')
        .append(padded(parts[1], 2))
        .append(1, ':')
        .append(padded(parts[2], 2));
}

}  // namespace

Reading<Instant> read_instant(std::string_view cell) {
    if (says_nothing(normalised(cell))) return Outcome::absent;
    auto const blank = cell.find(' ');  // normalised, "4-7 20:00" would become "4-720:00"
    auto const date = normalised(cell.substr(0, blank));
    auto const time = blank == cell.npos ? std::string() : normalised(cell.substr(blank));
    Scan day(date);
    Scan clock(time);
    std::string text;
    for (auto const width : {4u, 2u, 2u}) {
        auto const part = day.take_whole();
        if (!part) return Outcome::not_understood;
        if (!text.empty()) text += '-';
        text.append(padded(*part, width));
        day.take_any({"-", "/", ".", "年", "月", "日"});
    }
    auto const hours = take_clock(clock);
    if (!hours || !day.done() || !clock.done()) return Outcome::not_understood;
    auto const at = parse_instant(text.append(1, 'T').append(*hours).append("+08:00"));
    if (!at) return Outcome::not_understood;
    return *at;
}

}  // namespace sx::imports
