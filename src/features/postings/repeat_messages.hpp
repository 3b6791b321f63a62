#pragma once
#include "features/postings/messages.hpp"

// The JSON of postings that look like one another.
namespace sx::postings {

// A posting of the same employer that says nearly the same.
struct RepeatedPosting : PostingKey {
    PostingTitle title;
    PostingState state{};
    std::optional<codes::RegionCode> region_code;
    Instant closes_at, created_at;
    std::optional<Instant> published_at;
    Percent likeness;                     // of title and description
    std::optional<Instant> refresh_from;  // while published: from when on it may be refreshed
};
BOOST_DESCRIBE_STRUCT(
    RepeatedPosting, (PostingKey),
    (title, state, region_code, closes_at, created_at, published_at, likeness, refresh_from))

struct Repeats {
    std::vector<RepeatedPosting> items;  // the most alike first
};
BOOST_DESCRIBE_STRUCT(Repeats, (), (items))

}  // namespace sx::postings
