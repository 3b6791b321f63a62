#pragma once
#include "features/supply/own_messages.hpp"
#include "platform/store/transaction.hpp"

// The tables approaches, approach_refusals and supply_settings.
namespace sx::supply {

// An employer has asked somebody to apply to a posting, once.
struct Approach {
    ApproachId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;  // this and the employer's name as when it was made
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    access::AccountId account_id;  // who was asked
    access::AccountId member_id;   // who asked
    Instant made_at;
    std::optional<Instant> seen_at, declined_at;
    std::optional<recommendations::DislikeReason> decline_reason;
    // The application that came of it, and where it stands.
    std::optional<applications::ApplicationId> application_id;
    std::optional<applications::ApplicationStage> stage;
    ApproachOutcome outcome{};
};
BOOST_DESCRIBE_STRUCT(
    Approach, (),
    (id, posting_id, posting_title, organisation_id, employer_name, account_id, member_id, made_at,
     seen_at, declined_at, decline_reason, application_id, stage, outcome))

namespace records {

void insert(store::Transaction&, Approach const&);
void update(store::Transaction&, Approach const&);
std::optional<Approach> find_between(
    store::Transaction&, access::AccountId const&, postings::PostingId const&);
// Nothing unless this person was asked.
std::optional<Approach> find_received(
    store::Transaction&, access::AccountId const&, ApproachId const&);

// Who cannot be asked by this employer now, whatever the posting: in no particular order, and
// perhaps some twice.
struct Spared {
    access::OrganisationId organisation_id;
    Instant quiet_since;  // whom it has asked after that
    Instant today;        // whom all have asked since then
    std::int64_t enough;  // so often
};
std::vector<access::AccountId> spared(store::Transaction&, Spared const&);
std::vector<access::AccountId> approached(store::Transaction&, postings::PostingId const&);

// Since that moment.
std::int64_t count_of_employer(store::Transaction&, access::OrganisationId const&, Instant since);
std::int64_t count_to_person(store::Transaction&, access::AccountId const&, Instant since);
std::optional<Instant> last_between(
    store::Transaction&, access::OrganisationId const&, access::AccountId const&);

// Of an employer's postings for which somebody was asked.
struct PostingResults : ApproachCounts {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingResults, (ApproachCounts), (posting_id))
std::vector<PostingResults> results_by_posting(store::Transaction&, access::OrganisationId const&);

// The newest first, those after the id `before`.
std::vector<Approach> sent_by(
    store::Transaction&, access::OrganisationId const&, ListSentApproaches const&,
    std::optional<std::string> const& before, std::int64_t most);
std::int64_t count_sent(
    store::Transaction&, access::OrganisationId const&, ListSentApproaches const&);
std::vector<Approach> received_by(
    store::Transaction&, access::AccountId const&, std::optional<std::string> const& before,
    std::int64_t most);
// Gives how many had not been seen before: none or one.
std::int64_t see(store::Transaction&, access::AccountId const&, ApproachId const&, Instant now);
void forget_outcomes(store::Transaction&);  // of the applications

bool wants_none(store::Transaction&, access::AccountId const&);
void set_wish(store::Transaction&, access::AccountId const&, ApproachWish, Instant now);

SupplySettings settings(store::Transaction&);  // the usual ones until others are set
void save_settings(store::Transaction&, SupplySettings const&);

}  // namespace records
}  // namespace sx::supply
