#pragma once
#include "features/postings/messages.hpp"

// The JSON of an employer's work on its own postings.
namespace sx::postings {

// What an employer does to its posting as a whole; editing and copying have addresses of their own.
enum class EmployerStep { submit, withdraw, close };
BOOST_DESCRIBE_ENUM(EmployerStep, submit, withdraw, close)

struct StepPosting {
    PostingId posting_id;
    EmployerStep step{};
};
BOOST_DESCRIBE_STRUCT(StepPosting, (), (posting_id, step))

// The newest first.
struct ListOwnPostings {
    std::optional<PostingState> state;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnPostings, (), (state, cursor, limit))

}  // namespace sx::postings
