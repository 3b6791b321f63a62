#include "features/fairs/fairs.hpp"
#include "features/fairs/notice_records.hpp"
#include "features/fairs/outlines.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/series_records.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/files/files.hpp"

namespace sx::fairs {
namespace {

template <class Fact> void announce(web::Call const& call, FairId const& fair, Fact const& fact) {
    call.tx.announce(events::event(fact, fair, call.world));
}

// A picture that comes is the fair's from now on; one that goes is let go.
Result<> change_banner(web::Call const& call, FairForm const& before, FairForm const& after) {
    if (before.banner_id == after.banner_id) return {};
    if (after.banner_id)
        TRY(files::claim(call.tx, *after.banner_id, call.caller.account, files::Purpose::banner));
    if (before.banner_id) files::release(call.tx, *before.banner_id);
    return {};
}

ReviewedFair reviewed(web::Call const& call, Fair fair) {
    ReviewedFair reviewed;
    reviewed.fair = std::move(fair);
    reviewed.allowed_steps = fair_life.allowed_steps(reviewed.fair.state, call.caller.role);
    if (!reviewed.allowed_steps.empty()) {
        FairSituation const situation{
            call.world.now(), records::count_must_reads(call.tx, reviewed.fair.id)};
        reviewed.needs = needs_of(reviewed.allowed_steps.front(), reviewed.fair, situation);
    }
    return reviewed;
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

organisations::QueueLength in_review(store::Transaction& tx, FairId const& fair) {
    return records::in_review(tx, fair);
}

Result<Fair> create(web::Call const& call, FairForm const& form) {
    TRY(check_form(form));
    TRY(change_banner(call, {}, form));
    Fair fair;
    fair.id = call.world.fresh<Fair>();
    static_cast<FairForm&>(fair) = form;
    fair.created_at = call.world.now();
    records::insert(call.tx, fair);
    announce(call, fair.id, FairCreated{call.caller.account});
    return fair;
}

Result<Fair> edit(web::Call const& call, EditedFair const& form) {
    auto fair = TRY(find(call.tx, form.fair_id));
    TRY(may_edit(fair, form.version));
    TRY(check_form(form));
    TRY(change_banner(call, fair, form));
    static_cast<FairForm&>(fair) = form;
    ++fair.version;
    records::update(call.tx, fair);
    announce(call, fair.id, FairEdited{call.caller.account, fair.version});
    return fair;
}

Result<Fair> copy(web::Call const& call, CopyFair const& form) {
    auto const fair = TRY(find(call.tx, form.fair_id));
    auto const day = form.starts_on ? *form.starts_on : usual_day_of_copy(fair, call.world.now());
    return create(call, copy_of(fair, day));
}

Result<Fair> show(web::Call const& call, FairRef const& ref) {
    bool const by_staff = static_cast<bool>(access::authorize(access::staff, call.caller));
    return by_staff ? find(call.tx, ref.fair_id) : find_public(call.tx, ref.fair_id);
}

Result<web::Download> show_banner(web::Call const& call, FairRef const& ref) {
    auto const fair = TRY(show(call, ref));
    if (!fair.banner_id) return refuse(ProblemKind::not_found, "banner_not_found");
    return files::download(call.tx, *fair.banner_id, web::Download::As::shown);
}

Result<FairPage> list(web::Call const& call, ListFairs const& which) {
    auto const size = web::page_size(which.limit);
    auto const before = TRY(web::id_of(which.cursor));
    FairPage page;
    page.items = which.series_id
                     ? records::public_editions(call.tx, *which.series_id, before, size + 1)
                     : records::public_fairs(call.tx, {before, size + 1});
    page.next_cursor =
        web::cut_page(page.items, size, [](Fair const& last) { return last.id.text; });
    return page;
}

Result<ReviewedFairPage> review(web::Call const& call, ListFairs const& which) {
    auto const size = web::page_size(which.limit);
    auto const before = TRY(web::id_of(which.cursor));
    auto fairs = records::all_fairs(call.tx, {before, size + 1});
    ReviewedFairPage page;
    page.next_cursor = web::cut_page(fairs, size, [](Fair const& last) { return last.id.text; });
    auto const waiting = records::waiting_participations(call.tx);
    for (auto& fair : fairs) {
        auto& item = page.items.emplace_back(reviewed(call, std::move(fair)));
        for (auto const& count : waiting)
            if (count.fair_id == item.fair.id) item.requested_participations = count.requested;
    }
    return page;
}

Result<ReviewedFair> review_one(web::Call const& call, FairRef const& ref) {
    auto fair = reviewed(call, TRY(find(call.tx, ref.fair_id)));
    fair.requested_participations = records::count_participations(
        call.tx, {.fair_id = ref.fair_id, .state = ParticipationState::requested});
    return fair;
}

}  // namespace sx::fairs
