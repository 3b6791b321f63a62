#pragma once
#include "platform/review/review.hpp"

// The table review_items, for this room and the desk.
namespace sx::review::records {

std::optional<ReviewItem> find(store::Transaction&, Id<ReviewItem> const&);
std::optional<ReviewItem> waiting(store::Transaction&, ReviewQueue, SubjectId const&);
std::vector<ReviewItem> of_subject(  // the latest first
    store::Transaction&, ReviewQueue, SubjectId const&);
void update(store::Transaction&, ReviewItem const&);
// With what was handed in, as JSON.
struct HandedIn : ReviewItem {
    std::string snapshot;
};
BOOST_DESCRIBE_STRUCT(HandedIn, (ReviewItem), (snapshot))
void insert(store::Transaction&, HandedIn const&);
// Empty for what waited before there was a desk.
std::string snapshot(store::Transaction&, Id<ReviewItem> const&);
void update_rules(store::Transaction&, ReviewRules const&);

}  // namespace sx::review::records
