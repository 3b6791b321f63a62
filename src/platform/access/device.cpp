#include "platform/access/device.hpp"
#include <utility>

namespace sx::access {
namespace {

// The first mark that stands in the header decides: browsers name those they descend from, too.
template <class Kind, std::size_t Count>
Kind first_named(
    std::string_view agent, std::pair<std::string_view, Kind> const (&marks)[Count], Kind none) {
    for (auto const& [mark, kind] : marks)
        if (agent.find(mark) != std::string_view::npos) return kind;
    return none;
}

constexpr std::pair<std::string_view, Browser> browsers[] = {
    {"MicroMessenger/", Browser::wechat}, {"Edg", Browser::edge},
    {"Firefox/", Browser::firefox},       {"FxiOS/", Browser::firefox},
    {"Chrome/", Browser::chrome},         {"CriOS/", Browser::chrome},
    {"Safari/", Browser::safari}};

constexpr std::pair<std::string_view, System> systems[] = {
    {"Windows", System::windows}, {"HarmonyOS", System::harmony},  {"OpenHarmony", System::harmony},
    {"Android", System::android}, {"iPhone", System::ios},         {"iPad", System::ios},
    {"Mac OS X", System::macos},  {"Linux", System::linux_desktop}};

}  // namespace

Device device_of(std::string_view user_agent) {
    return {
        first_named(user_agent, browsers, Browser::other),
        first_named(user_agent, systems, System::other)};
}

}  // namespace sx::access
