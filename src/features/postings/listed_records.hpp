#pragma once
#include "features/postings/listed_messages.hpp"
#include "platform/store/transaction.hpp"

// The published postings as lists.
namespace sx::postings::records {

std::optional<OpenPosting> find_open(store::Transaction&, PostingId const&);
// The earliest first.
std::vector<PublishedPosting> published(store::Transaction&, PublishedSlice const&);
std::vector<PublishedText> published_texts(
    store::Transaction&, std::string const& after, std::int64_t most);

std::int64_t count_listed(store::Transaction&);
std::vector<ListedPosting> listed(store::Transaction&, std::string const& after, std::int64_t most);
std::vector<ListedPosting> listed(store::Transaction&, std::vector<PostingId> const&);
std::vector<PostingKey> listed_of(store::Transaction&, access::OrganisationId const&);
std::vector<PostingSummary> summaries(store::Transaction&, std::vector<PostingId> const&);
std::vector<PublishedText> texts(store::Transaction&, std::vector<PostingId> const&);
std::vector<FairEntry> fair_entries(store::Transaction&, std::vector<PostingId> const&);
std::vector<ListedTitle> listed_titles(store::Transaction&, std::int64_t most);
std::vector<ListedEmployer> listed_employers(store::Transaction&, std::int64_t most);

}  // namespace sx::postings::records
