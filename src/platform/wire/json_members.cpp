#include "platform/wire/json_members.hpp"
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace sx::wire {

std::vector<JsonMember> json_members(std::string_view object) {
    auto const parsed = boost::json::parse(object);
    std::vector<JsonMember> members;
    for (auto const& entry : parsed.as_object())
        members.push_back({std::string(entry.key()), boost::json::serialize(entry.value())});
    return members;
}

}  // namespace sx::wire
