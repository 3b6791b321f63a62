#pragma once
#include <boost/describe/enum.hpp>
#include <string_view>

// What a session's owner recognises a device by, from the header User-Agent; never used to decide.
namespace sx::access {

enum class Browser { wechat, edge, chrome, firefox, safari, other };
BOOST_DESCRIBE_ENUM(Browser, wechat, edge, chrome, firefox, safari, other)
enum class System { windows, macos, ios, android, harmony, linux_desktop, other };
BOOST_DESCRIBE_ENUM(System, windows, macos, ios, android, harmony, linux_desktop, other)

struct Device {
    Browser browser = Browser::other;
    System system = System::other;
};

Device device_of(std::string_view user_agent);

}  // namespace sx::access
