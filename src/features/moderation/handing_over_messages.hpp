#pragma once
#include "features/moderation/messages.hpp"

// The JSON of asking a colleague to decide.
namespace sx::moderation {

struct HandOverReviewItem {
    ReviewItemId item_id;
    access::AccountId to;  // one of the colleagues
    std::optional<ReviewRemark> note;
};
BOOST_DESCRIBE_STRUCT(HandOverReviewItem, (), (item_id, to, note))

// Another reviewer.
struct ReviewColleague {
    access::AccountId account_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(ReviewColleague, (), (account_id, display_name))

struct ReviewColleagues {
    std::vector<ReviewColleague> items;  // by name
};
BOOST_DESCRIBE_STRUCT(ReviewColleagues, (), (items))

}  // namespace sx::moderation
