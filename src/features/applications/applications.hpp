#pragma once
#include "features/applications/events.hpp"
#include "features/applications/followers.hpp"
#include "platform/jobs/works.hpp"

// Applications (投递): a seeker applies to a posting, then both sides move it through its stages.
namespace sx::applications {

// The applications made in a fair, for a recount of its figures.
struct FairApplications {
    std::int64_t applications = 0;
    std::int64_t seekers = 0;     // distinct people
    std::int64_t interviews = 0;  // applications that reached an interview, whatever came after
    std::int64_t intents = 0;     // signed
};
BOOST_DESCRIBE_STRUCT(FairApplications, (), (applications, seekers, interviews, intents))
FairApplications count_in_fair(store::Transaction&, fairs::FairId const&);

// How many have applied to each and not withdrawn, of up to 1000 postings; those to which nobody
// has are left out.
struct Interest {
    postings::PostingId posting_id;
    std::int64_t applications = 0;
};
BOOST_DESCRIBE_STRUCT(Interest, (), (posting_id, applications))
std::vector<Interest> interest_in(store::Transaction&, std::vector<postings::PostingId> const&);

// Applications that wait for their employers longer than allowed, over all of them.
std::int64_t count_unanswered(store::Transaction&, Instant now);

// To what somebody has applied, and who has applied to a posting; what was withdrawn does not count
// for the person, who may apply anew, but does for the posting.
std::vector<postings::PostingId> applied_to(store::Transaction&, access::AccountId const&);
std::vector<access::AccountId> applicants_of(store::Transaction&, postings::PostingId const&);

// Ends what nobody has answered in time, with a sentence for the seeker, at most 500 of each call;
// gives how many. Recurring.
std::int64_t lapse(store::Transaction&, World&);
// Reminds employers who owe answers, each once a working day and a few at a time; gives how many.
// Recurring.
std::int64_t remind_employers(store::Transaction&, World&);

// Prints the resumes of a large download.
jobs::LongWork& resume_printing();

// Seals sent resumes that a program from before there were keys left in clear: of at most so many
// applications, those after `after`. Until it finds none, they read as empty.
struct Sealing {
    std::int64_t applications = 0;
    ApplicationId last{};
};
Sealing seal_clear(store::Transaction&, ApplicationId const& after, std::int64_t most);

web::Endpoints endpoints();

}  // namespace sx::applications
