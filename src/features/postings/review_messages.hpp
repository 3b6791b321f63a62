#pragma once
#include "features/organisations/organisations.hpp"
#include "features/postings/messages.hpp"

// The JSON of staff's work on postings.
namespace sx::postings {

// Those that were submitted the longest ago come first. Drafts are nobody's business here.
struct ListReviewedPostings {
    std::optional<PostingState> state;  // absent: submitted
    std::optional<Text<1, 40>> q;       // in title or employer's name
    std::optional<access::OrganisationId> organisation_id;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListReviewedPostings, (), (state, q, organisation_id, cursor, limit))

struct DecidePosting {
    PostingId posting_id;
    organisations::Decision decision{};
    std::optional<PostingRemark> remark;  // needed unless approved
    std::optional<std::int64_t> version;  // that was read; another one is refused
};
BOOST_DESCRIBE_STRUCT(DecidePosting, (), (posting_id, decision, remark, version))

struct TakeDownPosting {
    PostingId posting_id;
    PostingRemark remark;
};
BOOST_DESCRIBE_STRUCT(TakeDownPosting, (), (posting_id, remark))

}  // namespace sx::postings
