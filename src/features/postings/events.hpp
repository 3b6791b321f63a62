#pragma once
#include "features/postings/doubt_events.hpp"
#include "features/postings/messages.hpp"

// What other features may learn; the subject is the posting. An event's members and name never
// change; a new meaning is a new event. `by` is who did it; absent: the venue itself.
namespace sx::postings {

struct PostingDrafted {
    static constexpr std::string_view type = "posting_drafted";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingDrafted, (), (organisation_id, by))

struct PostingEdited {
    static constexpr std::string_view type = "posting_edited";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
    std::int64_t version = 0;  // that it has now
};
BOOST_DESCRIBE_STRUCT(PostingEdited, (), (organisation_id, by, version))

struct PostingSubmitted {
    static constexpr std::string_view type = "posting_submitted";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingSubmitted, (), (organisation_id, by))

struct PostingWithdrawn {
    static constexpr std::string_view type = "posting_withdrawn";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingWithdrawn, (), (organisation_id, by))

struct PostingPublished {
    static constexpr std::string_view type = "posting_published";
    access::OrganisationId organisation_id;
    std::int64_t headcount = 0;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingPublished, (), (organisation_id, headcount, by))

struct PostingReturned {
    static constexpr std::string_view type = "posting_returned";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingReturned, (), (organisation_id, by))

struct PostingRefused {
    static constexpr std::string_view type = "posting_refused";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingRefused, (), (organisation_id, by))

struct PostingReopened {  // an organiser asks for another decision
    static constexpr std::string_view type = "posting_reopened";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingReopened, (), (organisation_id, by))

struct PostingClosed {  // by its employer or by staff
    static constexpr std::string_view type = "posting_closed";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingClosed, (), (organisation_id, by))

struct PostingExpired {
    static constexpr std::string_view type = "posting_expired";
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(PostingExpired, (), (organisation_id))

// A revision was approved: the posting `posting_id`, which was edited, says what it said.
struct PostingMerged {
    static constexpr std::string_view type = "posting_merged";
    access::OrganisationId organisation_id;
    PostingId posting_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingMerged, (), (organisation_id, posting_id, by))

struct PostingRefreshed {
    static constexpr std::string_view type = "posting_refreshed";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingRefreshed, (), (organisation_id, by))

struct PostingDiscarded {
    static constexpr std::string_view type = "posting_discarded";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingDiscarded, (), (organisation_id, by))

// Its employer should prolong it or let it go.
struct PostingExpiresSoon {
    static constexpr std::string_view type = "posting_expires_soon";
    access::OrganisationId organisation_id;
    std::int64_t days = 0;  // at most, until it closes
    Instant closes_at;
};
BOOST_DESCRIBE_STRUCT(PostingExpiresSoon, (), (organisation_id, days, closes_at))

struct PostingEnteredFair {
    static constexpr std::string_view type = "posting_entered_fair";
    Id<fairs::Fair> fair_id;
    access::OrganisationId organisation_id;
    std::int64_t headcount = 0;
};
BOOST_DESCRIBE_STRUCT(PostingEnteredFair, (), (fair_id, organisation_id, headcount))

struct PostingLeftFair {
    static constexpr std::string_view type = "posting_left_fair";
    Id<fairs::Fair> fair_id;
    access::OrganisationId organisation_id;
    std::int64_t headcount = 0;  // as when it entered
};
BOOST_DESCRIBE_STRUCT(PostingLeftFair, (), (fair_id, organisation_id, headcount))

}  // namespace sx::postings
