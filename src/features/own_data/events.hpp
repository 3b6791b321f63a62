#pragma once
#include <boost/describe/class.hpp>
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

}  // namespace sx::own_data
