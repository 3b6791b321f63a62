#pragma once
#include "features/fairs/employer_duty_messages.hpp"
#include "features/fairs/events.hpp"
#include "features/fairs/followers.hpp"
#include "features/fairs/notice_events.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/base/world.hpp"
#include "platform/store/transaction.hpp"
#include "platform/web/endpoint.hpp"

// Fairs (招聘会) with their stages, and the organisations that take part in them.
namespace sx::fairs {

// Refuse with fair_not_found; the public one also when the fair is a draft.
Result<Fair> find(store::Transaction&, FairId const&);
Result<Fair> find_public(store::Transaction&, FairId const&);
// Refuses with fair_not_found. For those who ask often and need no more.
Result<FairState> state_of(store::Transaction&, FairId const&);
// Whether its participation is approved.
bool takes_part(store::Transaction&, FairId const&, access::OrganisationId const&);
// Fairs that are not archived and in which its participation is approved, oldest first.
std::vector<FairId> joined(store::Transaction&, access::OrganisationId const&);
std::vector<FairId> every(store::Transaction&);  // in whatever state, oldest first
// Approved participations, for a recount of the figures.
std::int64_t count_employers(store::Transaction&, FairId const&);

// Participations that wait for a decision.
organisations::QueueLength in_review(store::Transaction&, FairId const&);

// Lets an organisation that was imported for this fair take part at once, once. Refuses with
// fair_not_found or fair_takes_no_participations.
Result<> admit(store::Transaction&, World&, FairId const&, access::OrganisationId const&);

// A sanction keeps an organisation away, from one fair or from those in which it takes part or asks
// to; nobody needs to have asked before. Readmitted, it may ask again.
struct Exclusion {
    std::optional<FairId> fair_id;  // absent: all of them
    access::OrganisationId organisation_id;
    access::AccountId by;
};
void exclude(store::Transaction&, World&, Exclusion const&);
void readmit(store::Transaction&, Exclusion const&);

// Takes the steps that are due by themselves; one that lacks something waits for the organiser.
// Gives how many were taken. Recurring.
std::int64_t move_on(store::Transaction&, World&);

// Pinned ones first, then the newest; up to `most`.
std::vector<FairNotice> published_notices(store::Transaction&, FairId const&, std::int64_t most);
// What the person must confirm to have read before applying in the fair, the oldest first.
std::vector<FairNotice> unread_must_reads(
    store::Transaction&, FairId const&, access::AccountId const&);
// Who of the organiser's people is on duty at that moment.
std::vector<FairDuty> on_duty(store::Transaction&, FairId const&, Instant now);
// For everybody: whom an employer has on duty, in fairs to come or under way.
Result<PublicDuties> show_duties(web::Call const&, EmployerRef const&);
// In whatever state; refuses with series_not_found.
Result<FairSeries> find_series(store::Transaction&, SeriesId const&);

// For everybody: announced, open and closed fairs, newest first; one of them; who takes part in it;
// the fairs of a series, archived ones too; a fair's published notices.
Result<FairPage> list(web::Call const&, ListFairs const&);
Result<Fair> show(web::Call const&, FairRef const&);
Result<FairEmployerPage> list_employers(web::Call const&, ListFairEmployers const&);
Result<FairSeries> show_series(web::Call const&, SeriesRef const&);
Result<NoticePage> list_notices(web::Call const&, ListNotices const&);
Result<FairNotice> show_notice(web::Call const&, NoticeRef const&);

// For the desk of the reviewers, which has checked that the item is the caller's.
Result<Participation> show_participation(web::Call const&, ParticipationRef const&);
Result<Participation> decide_participation(web::Call const&, DecideParticipation const&);
Result<Participation> reopen_participation(web::Call const&, ParticipationRef const&);

web::Endpoints endpoints();

}  // namespace sx::fairs
