#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sx::wire {

// One member of a JSON object, its value as JSON text.
struct JsonMember {
    std::string name, value;
};

// Of JSON text that we wrote ourselves, in its order; throws when it is not an object.
std::vector<JsonMember> json_members(std::string_view object);

}  // namespace sx::wire
