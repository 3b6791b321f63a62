#include "platform/base/text.hpp"
#include <array>
#include <bit>

namespace sx {
namespace {

constexpr std::string_view ideographic_space = "\u3000";

bool blank(std::string_view bytes) {
    while (!bytes.empty()) {
        if (bytes.starts_with(ideographic_space)) bytes.remove_prefix(ideographic_space.size());
        else if (std::string_view(" \t\r\n").find(bytes.front()) != std::string_view::npos)
            bytes.remove_prefix(1);
        else return false;
    }
    return true;
}

}  // namespace

std::optional<std::size_t> code_points(std::string_view bytes) {
    constexpr std::array least{
        0u, 0x80u, 0x800u, 0x10000u};  // a smaller one must not take that many more bytes
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); ++count) {
        auto const lead = static_cast<unsigned char>(bytes[at++]);
        auto const ones = static_cast<unsigned>(std::countl_one(lead));
        auto const tail = ones == 0 ? 0 : ones - 1;
        if (lead == 0 || ones == 1 || ones > 4 || tail > bytes.size() - at) return std::nullopt;
        auto point = lead & (0xFFu >> ones);
        for (auto const end = at + tail; at < end; ++at) {
            auto const next = static_cast<unsigned char>(bytes[at]);
            if ((next & 0xC0) != 0x80) return std::nullopt;
            point = point << 6 | (next & 0x3Fu);
        }
        bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < least[tail] || surrogate || point > 0x10FFFF) return std::nullopt;
    }
    return count;
}

Result<> check_text(std::string_view bytes, std::size_t least, std::size_t most) {
    auto const length = code_points(bytes);
    if (!length) return refuse(ProblemKind::invalid, "not_text");
    if (*length < least || (least > 0 && blank(bytes)))
        return refuse(ProblemKind::invalid, "too_short");
    if (*length > most) return refuse(ProblemKind::invalid, "too_long");
    return {};
}

}  // namespace sx
