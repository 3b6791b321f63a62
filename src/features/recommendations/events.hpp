#pragma once
#include "features/recommendations/messages.hpp"

// What other features may learn. An event's members and name never change; a new meaning is a new
// event.
namespace sx::recommendations {

// The subject is the seeker's account.
struct PostingDisliked {
    static constexpr std::string_view type = "posting_disliked";
    postings::PostingId posting_id;
    DislikeReason reason{};
};
BOOST_DESCRIBE_STRUCT(PostingDisliked, (), (posting_id, reason))

struct DislikeUndone {
    static constexpr std::string_view type = "dislike_undone";
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(DislikeUndone, (), (posting_id))

// An employer's member was shown the cards of these people; the subject is the posting for which.
struct CardsShown {
    static constexpr std::string_view type = "cards_shown";
    access::OrganisationId organisation_id;
    access::AccountId by;
    std::vector<access::AccountId> seekers;
};
BOOST_DESCRIBE_STRUCT(CardsShown, (), (organisation_id, by, seekers))

// The same by searching; the subject is the employer.
struct CardsFound {
    static constexpr std::string_view type = "cards_found";
    access::AccountId by;
    std::vector<access::AccountId> seekers;
};
BOOST_DESCRIBE_STRUCT(CardsFound, (), (by, seekers))

}  // namespace sx::recommendations
