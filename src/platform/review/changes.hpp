#pragma once
#include <optional>
#include <string>
#include <vector>
#include "platform/wire/type.hpp"

// What differs between two states of what is reviewed: for who decides, and for who waits.
namespace sx::review {

// A field that is not as it was; values as JSON, absent where the field was not there.
struct FieldChange {
    std::string field;
    std::optional<std::string> before, after;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, before, after))

// Between two snapshots, in the order of `after`; nothing when there is no `before`.
std::vector<FieldChange> changes(std::string const& before, std::string const& after);

}  // namespace sx::review
