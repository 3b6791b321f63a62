#pragma once
#include "features/notifications/notifications.hpp"
#include "features/search/index_keeper.hpp"
#include "features/search/messages.hpp"
#include "features/search/person_index.hpp"
#include "features/search/posting_index.hpp"

// Looking for postings and for people (搜索): every node keeps indexes of what is published, and of
// who agreed to be found, in its memory.
namespace sx::search {

// Both in a call that reads.
Result<FoundPostings> find_postings(PostingIndex&, web::Call const&, FindPostings const&);
Result<SimilarPostings> find_similar(PostingIndex&, web::Call const&, SimilarTo const&);

// Of the public page with the answers: "/postings?q=…".
std::string address_of(PostingQuery const&);

// Tells those whose saved searches are due what has come since, some of them at a time; gives how
// many were looked at. Recurring.
std::int64_t tell_of_news(PostingIndex&, store::Transaction&, World&);
bool has_news_due(store::Transaction&, Instant now);
notifications::Tellers tellers();

web::Endpoints endpoints(PostingIndex&, PersonIndex&);  // which outlive them

}  // namespace sx::search
