#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// The table postings, as to who tends them.
namespace sx::postings::records {

struct TendedPosting {
    PostingState state{};
    std::optional<Instant> tended_at, asked_at;
};
BOOST_DESCRIBE_STRUCT(TendedPosting, (), (state, tended_at, asked_at))
std::optional<TendedPosting> find_tended(store::Transaction&, PostingId const&);
void keep_tended(store::Transaction&, PostingId const&, Instant now);

// Published ones that nobody has tended after `before` and nobody is asked about, the longest ago
// first; without those that close no later than `closes_after`, because there would be nothing left
// to hide.
struct UntendedFilter {
    Instant before, closes_after;
};
std::vector<Posting> untended(store::Transaction&, UntendedFilter const&, std::int64_t most);
// Published ones whose employer was asked no later than that, the longest ago first.
std::vector<PostingId> asked_before(store::Transaction&, Instant, std::int64_t most);
// Ends the question about published ones; gives of how many.
std::int64_t forget_asked(store::Transaction&, std::int64_t most);

}  // namespace sx::postings::records
