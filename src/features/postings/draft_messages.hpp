#pragma once
#include "features/postings/messages.hpp"

// The JSON of an employer's work on its own postings.
namespace sx::postings {

// What an employer does to its posting as a whole; editing and copying have addresses of their own.
enum class EmployerStep { submit, withdraw, close, refresh, prolong, discard, confirm };
BOOST_DESCRIBE_ENUM(EmployerStep, submit, withdraw, close, refresh, prolong, discard, confirm)

struct StepPosting {
    PostingId posting_id;
    EmployerStep step{};
    std::optional<CloseReason> close_reason{};    // needed to close
    std::optional<RepeatReason> repeat_reason{};  // with submit: why it is no repeat of the alike
    // With submit: why words that a rule forbids may stand; a person decides.
    std::optional<WordingReason> wording_reason{};
};
BOOST_DESCRIBE_STRUCT(
    StepPosting, (), (posting_id, step, close_reason, repeat_reason, wording_reason))

// One step of many postings: all of them take it, or none.
struct StepPostings {
    List<PostingId, 200> posting_ids;
    EmployerStep step{};
    std::optional<CloseReason> close_reason{};
};
BOOST_DESCRIBE_STRUCT(StepPostings, (), (posting_ids, step, close_reason))

struct SteppedPostings {
    std::int64_t done = 0;
};
BOOST_DESCRIBE_STRUCT(SteppedPostings, (), (done))

// The newest first. A revision shows at the posting that it is to change.
struct ListOwnPostings {
    std::optional<PostingState> state;
    std::optional<Text<1, 40>> q;  // in the title
    std::optional<bool> asked;     // whether they wait for the employer to say that they stand
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnPostings, (), (state, q, asked, cursor, limit))

}  // namespace sx::postings
