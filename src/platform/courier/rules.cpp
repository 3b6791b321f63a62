#include "platform/courier/rules.hpp"
#include <array>

namespace sx::courier {
namespace {

using namespace std::chrono_literals;
constexpr std::array<std::chrono::minutes, 6> rests{1min, 5min, 15min, 1h, 4h, 12h};

// The first `count` code points.
std::string_view beginning(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u && count-- == 0) break;
    return text.substr(0, at);
}

}  // namespace

std::optional<std::chrono::minutes> rest_after(std::int64_t attempts) {
    auto const at = static_cast<std::size_t>(attempts - 1);
    return at < rests.size() ? std::optional(rests[at]) : std::nullopt;
}

std::chrono::milliseconds beat(std::int64_t per_minute) {
    return std::chrono::milliseconds(60'000 / per_minute);
}

std::string_view repetition_note() {
    return "\n\n（再次发送：如果已经收到过，请忽略。）\n(Sent again: please ignore it if you have "
           "it already.)";
}

std::string masked(Channel channel, std::string_view address) {
    if (channel == Channel::email) {
        auto const at = address.rfind('@');
        auto const domain = at == std::string_view::npos ? std::string_view() : address.substr(at);
        return std::string(beginning(address.substr(0, at), 1)).append("***").append(domain);
    }
    if (address.size() < 8) return "****";
    return std::string(address.substr(0, 3))
        .append("****")
        .append(address.substr(address.size() - 4));
}

}  // namespace sx::courier
