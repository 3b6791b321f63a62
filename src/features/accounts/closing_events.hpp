#pragma once
#include <boost/describe/class.hpp>
#include <string_view>
#include "platform/base/instant.hpp"

// What others may learn of leaving for good; the subject is the account. Who is erased at the end
// is told by features/own_data.
namespace sx::accounts {

// Its owner wants to be erased.
struct ClosingAsked {
    static constexpr std::string_view type = "closing_asked";
    Instant erase_at;
};
BOOST_DESCRIBE_STRUCT(ClosingAsked, (), (erase_at))

struct ClosingTakenBack {
    static constexpr std::string_view type = "closing_taken_back";
};
BOOST_DESCRIBE_STRUCT(ClosingTakenBack, (), ())

}  // namespace sx::accounts
