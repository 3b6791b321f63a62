#pragma once
#include "features/applications/candidate_records.hpp"
#include "features/applications/rules.hpp"
#include "platform/web/call.hpp"

// The one way in which an application changes its stage, and how one is found for who asks.
namespace sx::applications {

struct Mover {
    store::Transaction& tx;
    World& world;
    ApplicationParty party{};
    access::AccountId account{};  // empty: the system
};
Mover mover_of(web::Call const&);

struct Move {
    ApplicationStep step{};
    ApplicationStage to{};
    std::optional<ReasonCategory> category{};
    std::optional<Reason> reason{};
};
// Saves, keeps the board in line, and announces. Who asks has found in application_life that the
// step leads there.
void move(Mover const&, ApplicationHead&, Move const&);

// A member of the employer has looked at the resume: who was new is viewed from now on.
void look_at(Mover const&, ApplicationHead&);

// Refuses with application_not_found what is not the caller's.
Result<ApplicationHead> find_head(web::Call const&, ApplicationId const&);
Result<Application> find(web::Call const&, ApplicationId const&);

// What became of one of many.
void add_outcome(
    ApplicationOutcomes&, web::Call const&, ApplicationId const&, Result<ApplicationHead> const&);

void describe(ApplicationHead const&, web::Call const&, ApplicationSummary&);
// Absent at an end.
std::optional<AnswerDue> waiting_of(
    ApplicationHead const&, StageLimits const&, std::optional<Instant> reminded_at);
// What who asks sees of what was sent: its seeker all of it, its employer what the seeker shows and
// the stage allows.
SeenResume seen_of(web::Call const&, ApplicationHead const&);
// Whether what the seeker sent may be shown to this employer now: they show it, and a receipt of
// their consent stands. Asked in each transaction that shows it.
bool may_be_shown(
    store::Transaction&, access::AccountId const& seeker, access::OrganisationId const& employer);
// The same for a list, whose column `account` names the seeker.
store::Condition shown_condition(std::string_view account, access::OrganisationId const& employer);
// Where an employer is given the whole of it, its seeker is shown that.
void describe_in_full(Application, web::Call const&, ApplicationDetail&);

}  // namespace sx::applications
