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

struct DecidePostings {
    List<PostingId, 500> posting_ids;
    organisations::Decision decision{};
    std::optional<PostingRemark> remark;
};
BOOST_DESCRIBE_STRUCT(DecidePostings, (), (posting_ids, decision, remark))

// What became of one of many: its new state, or the code and words of why it stayed as it was.
struct PostingOutcome {
    PostingId posting_id;
    std::optional<PostingState> state;
    std::optional<std::string> code;
    std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(PostingOutcome, (), (posting_id, state, code, message))

struct PostingOutcomes {
    std::vector<PostingOutcome> items;  // in the order asked
    std::int64_t decided = 0;
};
BOOST_DESCRIBE_STRUCT(PostingOutcomes, (), (items, decided))

struct TakeDownPosting {
    PostingId posting_id;
    PostingRemark remark;
};
BOOST_DESCRIBE_STRUCT(TakeDownPosting, (), (posting_id, remark))

// All that are submitted now and match.
struct ApprovePostings {
    std::optional<Text<1, 40>> q;
    std::optional<access::OrganisationId> organisation_id;
};
BOOST_DESCRIBE_STRUCT(ApprovePostings, (), (q, organisation_id))

// How the long work "approve_postings" ended.
struct ApprovedPostings {
    std::int64_t approved = 0;
    std::int64_t left = 0;  // that could not be: closed meanwhile, or their organisation is not
};
BOOST_DESCRIBE_STRUCT(ApprovedPostings, (), (approved, left))

}  // namespace sx::postings
