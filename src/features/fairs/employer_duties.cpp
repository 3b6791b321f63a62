#include <map>
#include <set>
#include <string>
#include <vector>
#include "features/fairs/employer_duty_records.hpp"
#include "features/fairs/fairs.hpp"
#include "features/fairs/notice_events.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "features/screening/screening.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"

// Whom an employer has on duty while it takes part in a fair.
namespace sx::fairs {
namespace {

Result<ParticipationRow> find_own(web::Call const& call, ParticipationId const& id) {
    auto row = records::find(call.tx, id);
    if (!row || row->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "participation_not_found");
    return *std::move(row);
}

// Whoever has no account is taken at the employer's word.
bool belongs(
    store::Transaction& tx, EmployerDutyForm const& duty,
    access::OrganisationId const& organisation) {
    if (!duty.account_id) return true;
    return access::grant_of(tx, {access::Role::employer, *duty.account_id, organisation})
        .has_value();
}

// The employers of a roster by their ids: what each is called, and the accounts of its members.
// Names are asked for many at a time, because a fair may have a thousand employers; members of
// those alone that have named one.
struct DutiesEmployer {
    std::string name;
    std::set<std::string> members;
};

std::map<std::string, DutiesEmployer> employers_of(
    store::Transaction& tx, std::vector<records::PlacedDuty> const& duties) {
    std::map<std::string, DutiesEmployer> all;
    for (auto const& duty : duties) {
        auto& employer = all[duty.organisation_id.text];
        if (!duty.account_id || !employer.members.empty()) continue;
        for (auto const& grant : access::members_of(tx, duty.organisation_id))
            employer.members.insert(grant.account_id.text);
    }
    std::vector<access::OrganisationId> some;
    auto const look_up = [&] {
        for (auto const& one : organisations::names(tx, some))
            all[one.id.text].name = one.name.str();
        some.clear();
    };
    for (auto const& [id, employer] : all) {
        some.push_back({id});
        if (some.size() == 1000) look_up();
    }
    look_up();
    return all;
}

// Whether a colleague counts on it: a member who is not the one that asks, and hours that are not
// over yet, of a participation that has not come to nothing.
bool comes(web::Call const& call, EmployerDuty const& duty, ParticipationRow const& row) {
    return duty.account_id && *duty.account_id != call.caller.account &&
           duty.ends_at > call.world.now() && may_have_duties(row.state) &&
           belongs(call.tx, duty, row.organisation_id);
}

// Whoever looks at the fair reads them.
Result<> check_words(store::Transaction& tx, EmployerDutyForm const& form) {
    std::vector<screening::FormText> const texts{
        {"/person", form.person.str()}, {"/task", form.task.str()}};
    return screening::none_forbidden(tx, texts);
}

}  // namespace

Result<EmployerDuty> add_employer_duty(web::Call const& call, NewEmployerDuty const& form) {
    auto const row = TRY(find_own(call, form.participation_id));
    TRY(takes_participations(TRY(find(call.tx, row.fair_id))));
    TRY(may_have_duties(row.state));
    TRY(check_duty(form));
    TRY(check_words(call.tx, form));
    if (!belongs(call.tx, form, row.organisation_id))
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/account_id", "not_a_member"}}};
    if (records::duties(call.tx, row.id).size() >= most_duties_of_employer)
        return refuse(ProblemKind::conflict, "too_many_employer_duties");
    EmployerDuty duty;
    duty.id = call.world.fresh<EmployerDuty>();
    duty.participation_id = row.id;
    static_cast<EmployerDutyForm&>(duty) = form;
    records::insert(call.tx, duty);
    call.tx.announce(events::event(
        EmployerDutyAdded{row.fair_id, row.organisation_id, call.caller.account}, duty.id,
        call.world));
    return duty;
}

Result<web::Nothing> remove_employer_duty(web::Call const& call, EmployerDutyRef const& ref) {
    auto const duty = records::find(call.tx, ref.duty_id);
    if (!duty) return refuse(ProblemKind::not_found, "duty_not_found");
    auto const row = find_own(call, duty->participation_id);
    if (!row) return refuse(ProblemKind::not_found, "duty_not_found");
    records::remove(call.tx, duty->id);
    call.tx.announce(events::event(
        EmployerDutyRemoved{row->fair_id, row->organisation_id, call.caller.account}, duty->id,
        call.world));
    if (comes(call, *duty, *row))
        call.tx.announce(events::event(
            MemberTakenOffDuty{
                row->fair_id, *duty->account_id, duty->starts_at, duty->ends_at,
                call.caller.account},
            duty->id, call.world));
    return web::Nothing{};
}

Result<EmployerDuties> list_own_duties(web::Call const& call, ParticipationRef const& ref) {
    auto const row = TRY(find_own(call, ref.participation_id));
    EmployerDuties own;
    for (auto const& duty : records::duties(call.tx, row.id))
        own.items.push_back({duty, !belongs(call.tx, duty, row.organisation_id)});
    return own;
}

Result<FairEmployerDuties> list_employer_duties(web::Call const& call, FairRef const& ref) {
    TRY(find(call.tx, ref.fair_id));
    auto const duties = records::employer_duties(call.tx, ref.fair_id);
    auto const employers = employers_of(call.tx, duties);
    FairEmployerDuties all;
    for (auto const& duty : duties) {
        auto const& employer = employers.at(duty.organisation_id.text);
        if (duty.account_id && !employer.members.contains(duty.account_id->text)) continue;
        all.items.push_back({duty, duty.organisation_id, employer.name});
    }
    return all;
}

Result<PublicDuties> show_duties(web::Call const& call, EmployerRef const& ref) {
    TRY(organisations::show_employer(call, {ref.organisation_id}));
    PublicDuties all;
    for (auto const& duty : records::shown_duties(call.tx, ref.organisation_id, call.world.now())) {
        if (!belongs(call.tx, duty, ref.organisation_id)) continue;
        auto& shown = all.items.emplace_back();
        shown.fair_id = duty.fair_id;
        shown.fair_title = duty.fair_title;
        shown.person = duty.person.str();
        shown.task = duty.task.str();
        if (duty.phone && duty.phone_is_public) shown.phone = duty.phone->str();
        shown.starts_at = duty.starts_at;
        shown.ends_at = duty.ends_at;
    }
    return all;
}

}  // namespace sx::fairs
