#pragma once
#include "features/postings/postings.hpp"
#include "features/seekers/privacy_messages.hpp"

// What other features may learn; the subject is the account. Nothing of the resume itself, and not
// whom somebody has blocked: an event can never be erased. An event's members and name never
// change; a new meaning is a new event.
namespace sx::seekers {

struct ResumeUpdated {
    static constexpr std::string_view type = "resume_updated";
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ResumeUpdated, (), (version))

struct ResumeRemoved {
    static constexpr std::string_view type = "resume_removed";
    ResumeId resume_id;
};
BOOST_DESCRIBE_STRUCT(ResumeRemoved, (), (resume_id))

// Who may see the seeker is another question now.
struct VisibilityChanged {
    static constexpr std::string_view type = "seeker_visibility_changed";
    Visibility visibility{};
};
BOOST_DESCRIBE_STRUCT(VisibilityChanged, (), (visibility))

struct BlocksChanged {
    static constexpr std::string_view type = "seeker_blocks_changed";
    std::int64_t blocked = 0;  // employers now
};
BOOST_DESCRIBE_STRUCT(BlocksChanged, (), (blocked))

struct PostingSaved {
    static constexpr std::string_view type = "posting_saved";
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingSaved, (), (posting_id))

struct PostingUnsaved {
    static constexpr std::string_view type = "posting_unsaved";
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingUnsaved, (), (posting_id))

}  // namespace sx::seekers
