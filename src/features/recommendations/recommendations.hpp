#pragma once
#include <functional>
#include <string>
#include <vector>
#include "features/recommendations/events.hpp"
#include "features/recommendations/preparer.hpp"
#include "features/recommendations/ready.hpp"
#include "features/recommendations/reasons.hpp"
#include "features/recommendations/shown.hpp"
#include "platform/events/events.hpp"
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
// Whether they said no to this posting.
bool dislikes(store::Transaction&, access::AccountId const&, postings::PostingId const&);

// The findable people who suit an open posting, the best first: no hard rule of either side fails,
// none of them blocks the employer, has applied or said no to the posting or its employer, or is
// without. Whether each may be found is asked again when they are shown.
struct SuitablePeople {
    matching::KnownPosting posting;
    matching::PeopleFound people;
};
SuitablePeople suitable_people(
    Ready&, store::Transaction&, postings::ListedPosting const&, matching::Sought, Instant now);
// One of them with their card and why, for the employer that calls; nothing once they may not be
// found by it. Whoever shows it says so with record_views().
std::optional<RecommendedPerson> person_for_employer(
    web::Call const&, matching::KnownPosting const&, matching::PersonMatch const&);
// Whether somebody might apply to an open posting. fails: a hard rule of either side does.
// unwilling: they have applied or said no to it or its employer, or are not looking.
enum class Suitability { suits, fails, unwilling };
Suitability suitability_of(
    Ready&, store::Transaction&, postings::ListedPosting const&, access::AccountId const&,
    Instant now);
// The seeker who calls turns a posting down; once more with another reason changes the reason.
// Refuses with posting_not_found.
Result<DislikedPosting> dislike(web::Call const&, DislikePosting const&);

// A member of an employer is shown these people's cards, for a posting or by searching: recorded
// for each of them, in the transaction that shows them, and announced.
struct ShownCards {
    access::OrganisationId organisation_id;
    access::AccountId by;
    std::optional<postings::PostingId> posting_id;
    std::vector<access::AccountId> seekers;
};
void record_views(store::Transaction&, World&, ShownCards const&);

// Of the first day after this one on which anybody was shown anything. It names nobody.
std::optional<ShownDay> shown_after(store::Transaction&, Day);

// Notes how far the applications have come that came of what was shown.
class ShownOutcomes final : public events::Follower {
public:
    std::string name() const override { return "shown_outcomes"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;
};

web::Endpoints endpoints(Ready&);

}  // namespace sx::recommendations
