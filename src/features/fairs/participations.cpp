#include <algorithm>
#include "features/fairs/fairs.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/events/events.hpp"
#include "platform/review/review.hpp"

namespace sx::fairs {
namespace {

using Rows = std::vector<ParticipationRow>;

// Adds what rows do not hold: names, titles and what the caller may do.
std::vector<Participation> described(web::Call const& call, Rows const& rows) {
    std::vector<FairId> fairs;
    std::vector<access::OrganisationId> organisations;
    for (auto const& row : rows) {
        if (std::ranges::find(fairs, row.fair_id) == fairs.end()) fairs.push_back(row.fair_id);
        organisations.push_back(row.organisation_id);
    }
    auto const titles = records::names(call.tx, fairs);
    auto const names = organisations::names(call.tx, organisations);
    std::vector<Participation> all;
    for (auto const& row : rows) {
        auto const title = std::ranges::find(titles, row.fair_id, &FairName::id);
        auto const name =
            std::ranges::find(names, row.organisation_id, &organisations::OrganisationName::id);
        all.push_back(
            {row.id, row.fair_id, title == titles.end() ? std::string() : title->title.str(),
             row.organisation_id, name == names.end() ? std::string() : name->name.str(), row.state,
             row.remark, row.requested_at, row.decided_at,
             participation_life.allowed_steps(row.state, call.caller.role)});
    }
    return all;
}

Participation described(web::Call const& call, ParticipationRow const& row) {
    return described(call, Rows{row}).front();
}

template <class Fact>
void announce(web::Call const& call, ParticipationRow const& row, Fact const& fact) {
    call.tx.announce(events::event(fact, row.id, call.world));
}

std::string place_of_row(ParticipationRow const& row) {
    return web::cursor_of({row.requested_at.time_since_epoch().count(), row.id.text});
}

Result<ParticipationRow> find_row(store::Transaction& tx, ParticipationId const& id) {
    auto row = records::find(tx, id);
    if (!row) return refuse(ProblemKind::not_found, "participation_not_found");
    return *std::move(row);
}

// What is asked of the reviewers: may this organisation take part in this fair?
struct JoinRequest {
    std::string fair_title, organisation_name;
};
BOOST_DESCRIBE_STRUCT(JoinRequest, (), (fair_title, organisation_name))

// A fair that runs already cannot wait for the end of a queue.
void hand_in(
    web::Call const& call, ParticipationRow const& row, Fair const& fair, std::string const& name) {
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::participations,
         {row.id.text},
         row.organisation_id,
         name,
         fair.title.str(),
         wire::write(JoinRequest{fair.title.str(), name}),
         fair.state == FairState::open ? review::ReviewPriority::urgent
                                       : review::ReviewPriority::normal,
         fair.id});
}

Result<ParticipationPage> page_of(
    web::Call const& call, records::Which const& which, ParticipationOrder order,
    ListParticipations const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::participations(call.tx, which, {order, after, size + 1});
    ParticipationPage page;
    page.next_cursor = web::cut_page(rows, size, place_of_row);
    page.items = described(call, rows);
    page.total = records::count_participations(call.tx, which);
    return page;
}

}  // namespace

Result<Participation> request_participation(web::Call const& call, FairRef const& ref) {
    auto const fair = TRY(find_public(call.tx, ref.fair_id));
    auto const organisation = TRY(organisations::find_approved(call.tx, call.caller.organisation));
    TRY(organisations::check_present(call.tx, organisation.id));
    TRY(takes_participations(fair));
    auto const earlier = records::find(call.tx, fair.id, organisation.id);
    if (earlier) TRY(may_request_again(earlier->state));
    ParticipationRow row;
    row.id = earlier ? earlier->id : call.world.fresh<Participation>();
    row.fair_id = fair.id;
    row.organisation_id = organisation.id;
    row.requested_at = call.world.now();
    if (earlier) records::update(call.tx, row);
    else records::insert(call.tx, row);
    hand_in(call, row, fair, organisation.name.str());
    announce(call, row, ParticipationRequested{fair.id, organisation.id, call.caller.account});
    return described(call, row);
}

Result<Participation> withdraw_participation(web::Call const& call, ParticipationRef const& ref) {
    auto row = records::find(call.tx, ref.participation_id);
    if (!row || row->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "participation_not_found");
    TRY(takes_participations(TRY(find(call.tx, row->fair_id))));
    auto const from = row->state;
    row->state = TRY(participation_life.next(from, ParticipationStep::withdraw, call.caller.role));
    records::update(call.tx, *row);
    review::take_back(call.tx, review::ReviewQueue::participations, {row->id.text});
    announce(
        call, *row,
        ParticipationWithdrawn{row->fair_id, row->organisation_id, call.caller.account, from});
    return described(call, *row);
}

Result<Participation> show_participation(web::Call const& call, ParticipationRef const& ref) {
    auto const row = TRY(find_row(call.tx, ref.participation_id));
    return described(call, row);
}

Result<Participation> decide_participation(web::Call const& call, DecideParticipation const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto row = TRY(find_row(call.tx, form.participation_id));
    TRY(takes_participations(TRY(find(call.tx, row.fair_id))));
    bool const approves = form.decision == ParticipationDecision::approve;
    row.state = TRY(participation_life.next(
        row.state, approves ? ParticipationStep::approve : ParticipationStep::decline,
        call.caller.role));
    row.remark = form.remark;
    row.decided_at = call.world.now();
    records::update(call.tx, row);
    auto const& by = call.caller.account;
    review::settle(
        call.tx, call.world, review::ReviewQueue::participations, {row.id.text},
        {approves ? review::Decision::approve : review::Decision::refuse, form.remark, by});
    if (approves) announce(call, row, ParticipationApproved{row.fair_id, row.organisation_id, by});
    else announce(call, row, ParticipationDeclined{row.fair_id, row.organisation_id, by});
    return described(call, row);
}

Result<Participation> reopen_participation(web::Call const& call, ParticipationRef const& ref) {
    auto row = TRY(find_row(call.tx, ref.participation_id));
    auto const fair = TRY(find(call.tx, row.fair_id));
    TRY(takes_participations(fair));
    auto const from = row.state;
    auto const step = call.caller.role == access::Role::employer ? ParticipationStep::appeal
                                                                 : ParticipationStep::reopen;
    row.state = TRY(participation_life.next(from, step, call.caller.role));
    row.decided_at.reset();
    records::update(call.tx, row);
    auto const organisation = TRY(organisations::find(call.tx, row.organisation_id));
    hand_in(call, row, fair, organisation.name.str());
    announce(
        call, row,
        ParticipationReopened{row.fair_id, row.organisation_id, call.caller.account, from});
    return described(call, row);
}

Result<ParticipationPage> list_own_participations(
    web::Call const& call, ListOwnParticipations const& asked) {
    return page_of(
        call, {.organisation_id = call.caller.organisation}, ParticipationOrder::newest_first,
        {{}, {}, asked.cursor, asked.limit});
}

Result<ParticipationPage> list_participations(
    web::Call const& call, ListParticipations const& asked) {
    return page_of(
        call, {.fair_id = asked.fair_id, .state = asked.state}, ParticipationOrder::oldest_first,
        asked);
}

Result<FairEmployerPage> list_employers(web::Call const& call, ListFairEmployers const& asked) {
    TRY(find_public(call.tx, asked.fair_id));
    records::Which const which{
        .fair_id = asked.fair_id, .state = ParticipationState::approved, .shown = true};
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::participations(
        call.tx, which, {ParticipationOrder::oldest_first, after, size + 1});
    FairEmployerPage page;
    page.next_cursor = web::cut_page(rows, size, place_of_row);
    page.total = records::count_participations(call.tx, which);
    std::vector<access::OrganisationId> ids;
    for (auto const& row : rows) ids.push_back(row.organisation_id);
    auto const names = organisations::names(call.tx, ids);
    for (auto const& id : ids) {
        auto const name = std::ranges::find(names, id, &organisations::OrganisationName::id);
        if (name != names.end()) page.items.push_back({id, name->name.str()});
    }
    return page;
}

}  // namespace sx::fairs
