#include "platform/courier/rules.hpp"
#include <array>
#include "platform/base/contact.hpp"

namespace sx::courier {
namespace {

using namespace std::chrono_literals;
constexpr std::array<std::chrono::minutes, 6> rests{1min, 5min, 15min, 1h, 4h, 12h};

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
    if (channel == Channel::email) return sx::masked(Email::stored(std::string(address)));
    return sx::masked(Phone::stored(std::string(address)));
}

}  // namespace sx::courier
