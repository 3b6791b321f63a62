#pragma once
#include "features/postings/messages.hpp"

// The JSON of what a published posting said before it was changed.
namespace sx::postings {

struct PostingVersion {
    std::int64_t version = 0;
    Instant changed_at;  // when the next one took its place
    PostingForm form;
};
BOOST_DESCRIBE_STRUCT(PostingVersion, (), (version, changed_at, form))

struct PostingVersions {
    std::vector<PostingVersion> items;  // the newest first; what it says now is not among them
};
BOOST_DESCRIBE_STRUCT(PostingVersions, (), (items))

}  // namespace sx::postings
