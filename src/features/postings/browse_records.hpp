#pragma once
#include "features/postings/browse_messages.hpp"
#include "platform/store/transaction.hpp"

// The published postings as lists.
namespace sx::postings::records {

PostingPage browse(
    store::Transaction&, BrowsePostings const&, std::optional<web::Place> const& after);
std::optional<OpenPosting> find_open(store::Transaction&, PostingId const&);
// The earliest first.
std::vector<PublishedPosting> published(store::Transaction&, PublishedSlice const&);
std::vector<PublishedText> published_texts(
    store::Transaction&, std::string const& after, std::int64_t most);

}  // namespace sx::postings::records
