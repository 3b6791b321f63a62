#include "features/fairs/employer_duty_records.hpp"
#include "features/fairs/fairs.hpp"
#include "features/fairs/notice_records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/sealing.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {

std::vector<FairDuty> on_duty(store::Transaction& tx, FairId const& fair, Instant now) {
    return records::on_duty(tx, fair, now);
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    return records::seal_clear_duties(tx, most) + records::seal_clear_employer_duties(tx, most);
}

Result<FairDuty> add_duty(web::Call const& call, NewDuty const& form) {
    TRY(find(call.tx, form.fair_id));
    TRY(check_duty(form));
    if (records::duties(call.tx, form.fair_id).size() >= most_duties)
        return refuse(ProblemKind::conflict, "too_many_duties");
    FairDuty duty;
    duty.id = call.world.fresh<FairDuty>();
    duty.fair_id = form.fair_id;
    static_cast<DutyForm&>(duty) = form;
    records::insert(call.tx, duty);
    call.tx.announce(
        events::event(DutyAdded{duty.fair_id, call.caller.account}, duty.id, call.world));
    return duty;
}

Result<web::Nothing> remove_duty(web::Call const& call, DutyRef const& ref) {
    auto const duty = records::find(call.tx, ref.duty_id);
    if (!duty) return refuse(ProblemKind::not_found, "duty_not_found");
    records::remove(call.tx, duty->id);
    call.tx.announce(
        events::event(DutyRemoved{duty->fair_id, call.caller.account}, duty->id, call.world));
    return web::Nothing{};
}

Result<DutyRoster> list_duties(web::Call const& call, FairRef const& ref) {
    TRY(find(call.tx, ref.fair_id));
    return DutyRoster{records::duties(call.tx, ref.fair_id)};
}

}  // namespace sx::fairs
