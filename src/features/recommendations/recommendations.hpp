#pragma once
#include <functional>
#include <string>
#include <vector>
#include "features/recommendations/events.hpp"
#include "features/recommendations/ready.hpp"
#include "features/recommendations/reasons.hpp"
#include "platform/web/endpoint.hpp"

// Recommendations (推荐), both ways: the face of this feature.
namespace sx::recommendations {

struct PostingMatch {
    postings::PostingId posting_id;
    matching::Score score;
};
struct MatchFilter {
    std::function<bool(std::string const& posting_id)> among{};  // none set: all open postings
    std::size_t most = 20;
};
// The open postings that suit a seeker, the best first: no hard rule of either side fails, and none
// that they have applied to or turned down. Nothing for who has no resume or is not looking.
std::vector<PostingMatch> matches_of(
    Ready&, store::Transaction&, access::AccountId const&, MatchFilter const&, Instant now);
// The same, and why each suits them, for the seeker.
struct ReasonedMatch : PostingMatch {
    std::vector<MatchReason> zh, en;
};
std::vector<ReasonedMatch> reasoned_matches_of(
    Ready&, store::Transaction&, access::AccountId const&, MatchFilter const&, Instant now);
bool dislikes(store::Transaction&, access::AccountId const&, postings::PostingId const&);

// A member of an employer is shown these people's cards, for a posting or by searching: recorded
// for each of them, in the transaction that shows them, and announced.
struct ShownCards {
    access::OrganisationId organisation_id;
    access::AccountId by;
    std::optional<postings::PostingId> posting_id;
    std::vector<access::AccountId> seekers;
};
void record_views(store::Transaction&, World&, ShownCards const&);

web::Endpoints endpoints(Ready&);

}  // namespace sx::recommendations
