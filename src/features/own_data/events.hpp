#pragma once
#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include "platform/wire/type.hpp"

// What other features may learn; the subject is the account. An event's members and name never
// change; a new meaning is a new event.
namespace sx::own_data {

enum class OwnDataForm { page, file };
BOOST_DESCRIBE_ENUM(OwnDataForm, page, file)

// Somebody took a copy of all that is kept of them.
struct OwnDataTaken {
    static constexpr std::string_view type = "own_data_taken";
    OwnDataForm form{};
};
BOOST_DESCRIBE_STRUCT(OwnDataTaken, (), (form))

// All that was kept of somebody is gone, or tells no more whose it was.
struct PersonErased {
    static constexpr std::string_view type = "person_erased";
    std::optional<std::string> key_name;  // of their key, which is destroyed; tells nothing of it
};
BOOST_DESCRIBE_STRUCT(PersonErased, (), (key_name))

}  // namespace sx::own_data
