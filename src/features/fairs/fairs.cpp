#include "features/fairs/fairs.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {
namespace {

void write(NewFair const& form, Fair& fair) {
    fair.title = form.title;
    fair.slogan = form.slogan;
    fair.theme = form.theme;
    fair.host = form.host;
    fair.co_host = form.co_host;
    fair.contact = form.contact;
    fair.audience = form.audience;
    fair.rules = form.rules;
    fair.stages = form.stages;
}

template <class Fact> void announce(web::Call const& call, FairId const& fair, Fact const& fact) {
    call.tx.announce(events::event(fact, fair, call.world));
}

void announce_step(web::Call const& call, FairId const& fair, FairStep step) {
    auto const& by = call.caller.account;
    switch (step) {
        case FairStep::announce: return announce(call, fair, FairAnnounced{by});
        case FairStep::open: return announce(call, fair, FairOpened{by});
        case FairStep::close: return announce(call, fair, FairClosed{by});
        case FairStep::archive: return announce(call, fair, FairArchived{by});
    }
}

}  // namespace

Result<Fair> find(store::Transaction& tx, FairId const& id) {
    auto fair = records::find(tx, id);
    if (!fair) return refuse(ProblemKind::not_found, "fair_not_found");
    return *std::move(fair);
}

Result<Fair> find_public(store::Transaction& tx, FairId const& id) {
    auto fair = TRY(find(tx, id));
    if (!is_public(fair.state)) return refuse(ProblemKind::not_found, "fair_not_found");
    return fair;
}

Result<FairState> state_of(store::Transaction& tx, FairId const& id) {
    auto const state = records::state_of(tx, id);
    if (!state) return refuse(ProblemKind::not_found, "fair_not_found");
    return *state;
}

bool takes_part(
    store::Transaction& tx, FairId const& fair, access::OrganisationId const& organisation) {
    auto const row = records::find(tx, fair, organisation);
    return row && row->state == ParticipationState::approved;
}

std::vector<FairId> joined(store::Transaction& tx, access::OrganisationId const& organisation) {
    return records::joined(tx, organisation);
}

std::vector<FairId> every(store::Transaction& tx) { return records::every(tx); }

std::int64_t count_employers(store::Transaction& tx, FairId const& fair) {
    return records::count_participations(
        tx, {.fair_id = fair, .state = ParticipationState::approved});
}

Result<Fair> create(web::Call const& call, NewFair const& form) {
    TRY(check_stages(form.stages));
    Fair fair;
    fair.id = call.world.fresh<Fair>();
    write(form, fair);
    fair.created_at = call.world.now();
    records::insert(call.tx, fair);
    announce(call, fair.id, FairCreated{call.caller.account});
    return fair;
}

Result<Fair> edit(web::Call const& call, EditedFair const& form) {
    auto fair = TRY(find(call.tx, form.fair_id));
    TRY(may_edit(fair, form.version));
    TRY(check_stages(form.stages));
    write(form, fair);
    ++fair.version;
    records::update(call.tx, fair);
    announce(call, fair.id, FairEdited{call.caller.account, fair.version});
    return fair;
}

Result<Fair> move(web::Call const& call, MoveFair const& form) {
    auto fair = TRY(find(call.tx, form.fair_id));
    fair.state = TRY(fair_life.next(fair.state, form.step, call.caller.role));
    ++fair.version;
    records::update(call.tx, fair);
    announce_step(call, fair.id, form.step);
    return fair;
}

Result<Fair> show(web::Call const& call, FairRef const& ref) {
    bool const by_staff = static_cast<bool>(access::authorize(access::staff, call.caller));
    return by_staff ? find(call.tx, ref.fair_id) : find_public(call.tx, ref.fair_id);
}

Result<FairPage> list(web::Call const& call, ListFairs const& which) {
    auto const size = web::page_size(which.limit);
    auto const before = TRY(web::id_of(which.cursor));
    FairPage page;
    page.items = records::public_fairs(call.tx, before, size + 1);
    page.next_cursor =
        web::cut_page(page.items, size, [](Fair const& last) { return last.id.text; });
    return page;
}

Result<ReviewedFairPage> review(web::Call const& call, ListFairs const& which) {
    auto const size = web::page_size(which.limit);
    auto const before = TRY(web::id_of(which.cursor));
    auto fairs = records::all_fairs(call.tx, before, size + 1);
    ReviewedFairPage page;
    page.next_cursor = web::cut_page(fairs, size, [](Fair const& last) { return last.id.text; });
    auto const waiting = records::waiting_participations(call.tx);
    for (auto& fair : fairs) {
        auto& item = page.items.emplace_back();
        item.fair = std::move(fair);
        item.allowed_steps = fair_life.allowed_steps(item.fair.state, call.caller.role);
        for (auto const& count : waiting)
            if (count.fair_id == item.fair.id) item.requested_participations = count.requested;
    }
    return page;
}

}  // namespace sx::fairs
