#include "features/organisations/marks.hpp"
#include "features/organisations/mark_records.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/reopening.hpp"
#include "features/organisations/rules.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::organisations {
namespace {

Result<OrganisationMark> find_own_mark(web::Call const& call, Id<OrganisationMark> const& id) {
    auto mark = records::find_mark(call.tx, id);
    if (!mark || mark->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "mark_not_found");
    return *std::move(mark);
}

// What staff are asked.
struct ClaimedMark {
    MarkKind kind{};
    Text<1, 500> evidence;
};
BOOST_DESCRIBE_STRUCT(ClaimedMark, (), (kind, evidence))

void hand_in_mark(
    web::Call const& call, OrganisationMark const& mark, OrganisationTitle const& name) {
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::marks,
         {mark.id.text},
         mark.organisation_id,
         name.str(),
         std::string(wire::name(mark.kind)),
         wire::write(ClaimedMark{mark.kind, mark.evidence})});
}

void announce(web::Call const& call, OrganisationMark const& mark) {
    call.tx.announce(events::event(
        MarkMoved{mark.kind, mark.state, call.caller.account}, mark.organisation_id, call.world));
}

}  // namespace

Result<OrganisationMarks> list_own_marks(web::Call const& call, web::Nothing const&) {
    auto const organisation = TRY(find(call.tx, call.caller.organisation));
    return OrganisationMarks{records::marks_of(call.tx, organisation.id)};
}

Result<OrganisationMark> claim_mark(web::Call const& call, ClaimMark const& form) {
    auto const organisation = TRY(find_approved(call.tx, call.caller.organisation));
    auto const earlier = records::find_mark(call.tx, organisation.id, form.kind);
    if (earlier) TRY(mark_life.next(earlier->state, MarkStep::claim, call.caller.role));
    OrganisationMark mark;
    mark.id = earlier ? earlier->id : call.world.fresh<OrganisationMark>();
    mark.organisation_id = organisation.id;
    mark.kind = form.kind;
    mark.evidence = form.evidence;
    mark.claimed_at = call.world.now();
    if (earlier) records::update(call.tx, mark);
    else records::insert(call.tx, mark);
    hand_in_mark(call, mark, organisation.name);
    announce(call, mark);
    return mark;
}

Result<OrganisationMark> withdraw_mark(web::Call const& call, MarkRef const& ref) {
    auto mark = TRY(find_own_mark(call, ref.mark_id));
    mark.state = TRY(mark_life.next(mark.state, MarkStep::withdraw, call.caller.role));
    records::update(call.tx, mark);
    review::take_back(call.tx, review::ReviewQueue::marks, {mark.id.text});
    announce(call, mark);
    return mark;
}

Result<OrganisationMark> show_mark(web::Call const& call, MarkRef const& ref) {
    auto mark = records::find_mark(call.tx, ref.mark_id);
    if (!mark) return refuse(ProblemKind::not_found, "mark_not_found");
    return *std::move(mark);
}

Result<OrganisationMark> decide_mark(web::Call const& call, DecideMark const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto mark = TRY(show_mark(call, {form.mark_id}));
    auto const step = form.decision == Decision::approve ? MarkStep::confirm : MarkStep::reject;
    mark.state = TRY(mark_life.next(mark.state, step, call.caller.role));
    mark.remark = form.remark;
    mark.decided_at = call.world.now();
    records::update(call.tx, mark);
    review::settle(
        call.tx, call.world, review::ReviewQueue::marks, {mark.id.text},
        {form.decision, form.remark, call.caller.account});
    announce(call, mark);
    return mark;
}

Result<OrganisationMark> reopen_mark(web::Call const& call, MarkRef const& ref) {
    auto mark = TRY(show_mark(call, ref));
    auto const organisation = TRY(find(call.tx, mark.organisation_id));
    TRY(wait_again(call, mark, mark_life));
    hand_in_mark(call, mark, organisation.name);
    announce(call, mark);
    return mark;
}

}  // namespace sx::organisations
