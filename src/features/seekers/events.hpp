#pragma once
#include "platform/wire/type.hpp"

// What other features may learn; the subject is the account. Nothing of the resume itself: an event
// can never be erased. An event's members and name never change; a new meaning is a new event.
namespace sx::seekers {

struct ResumeUpdated {
    static constexpr std::string_view type = "resume_updated";
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ResumeUpdated, (), (version))

}  // namespace sx::seekers
