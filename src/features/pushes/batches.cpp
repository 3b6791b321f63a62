#include <map>
#include "features/pushes/choosing.hpp"
#include "features/pushes/moving.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/pushes.hpp"
#include "features/pushes/rules.hpp"
#include "features/pushes/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::pushes {
namespace {

Result<PushBatch> find_batch(web::Call const& call, PushBatchId const& id) {
    auto batch = records::find(call.tx, id);
    if (!batch) return refuse(ProblemKind::not_found, "push_batch_not_found");
    return *std::move(batch);
}

PushBatchView shown(web::Call const& call, PushBatch const& batch) {
    PushBatchView view;
    static_cast<PushBatch&>(view) = batch;
    view.allowed_steps = batch_life.allowed_steps(batch.state, call.caller.role);
    view.results = records::results(call.tx, batch.id);
    return view;
}

std::map<std::string, std::int64_t> promised_by_posting(store::Transaction& tx) {
    std::map<std::string, std::int64_t> promised;
    for (auto const& row : records::promised_by_posting(tx))
        promised.emplace(row.posting_id.text, row.promised);
    return promised;
}

// Whom earlier batches have told of a posting, or will tell, take places of it.
void keep_postings(
    web::Call const& call, PushBatch const& batch,
    std::vector<postings::ListedPosting> const& offered) {
    auto const promised = promised_by_posting(call.tx);
    std::int64_t place = 0;
    for (auto const& posting : offered) {
        BatchPostingRow row;
        row.id = call.world.fresh<BatchPostingRow>();
        row.batch_id = batch.id;
        row.place = place++;
        row.posting_id = posting.id;
        row.title = posting.title;
        row.organisation_id = posting.organisation_id;
        row.employer_name = posting.employer_name;
        row.headcount = posting.headcount;
        auto const known = promised.find(posting.id.text);
        row.capacity = capacity_of(
            posting.headcount, batch.factor, known == promised.end() ? 0 : known->second);
        records::insert(call.tx, row);
    }
}

Result<> check_fair(web::Call const& call, PushOffer const& offer) {
    if (offer.fair_id) TRY(fairs::find(call.tx, *offer.fair_id));
    return {};
}

}  // namespace

Result<PushBatchPage> list(web::Call const& call, ListPushBatches const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::batches(call.tx, before, size + 1);
    PushBatchPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](PushBatch const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown(call, row));
    return page;
}

Result<PushBatchView> show(web::Call const& call, PushBatchRef const& ref) {
    auto const batch = TRY(find_batch(call, ref.batch_id));
    return shown(call, batch);
}

Result<PushEstimate> estimate(web::Call const& call, PushChoice const& choice) {
    TRY(check_fair(call, choice.offer));
    auto const now = call.world.now();
    PushEstimate counted;
    counted.people = count_people(call.tx, choice.audience, now);
    for (auto const& posting : offered(call.tx, choice.offer, now)) {
        ++counted.postings;
        counted.openings += posting.headcount;
    }
    return counted;
}

Result<PushBatchView> start(web::Call const& call, PushBatchForm const& form) {
    TRY(check_fair(call, form.offer));
    auto const now = call.world.now();
    auto const postings = offered(call.tx, form.offer, now);
    if (postings.empty()) return refuse(ProblemKind::conflict, "no_postings_to_push");
    PushBatch batch;
    static_cast<PushBatchForm&>(batch) = form;
    batch.id = call.world.fresh<PushBatch>();
    batch.postings = std::ssize(postings);
    batch.created_at = now;
    keep_postings(call, batch, postings);
    QueuedSimulation simulation;
    batch.work_id = jobs::start(call, simulation, wire::write(PushBatchRef{batch.id})).id;
    records::insert(call.tx, batch);
    call.tx.announce(
        events::event(PushBatchStarted{call.caller.account, batch.postings}, batch.id, call.world));
    return shown(call, batch);
}

Result<PushBatchView> take_step(web::Call const& call, MovePushBatch const& form) {
    auto batch = TRY(find_batch(call, form.batch_id));
    TRY(move(call.tx, call.world, batch, form.step, call.caller));
    return shown(call, batch);
}

Result<PushFigureLines> list_figures(web::Call const& call, PushBatchRef const& ref) {
    auto const batch = TRY(find_batch(call, ref.batch_id));
    PushFigureLines lines;
    if (batch.reckoning) lines.items = lines_of(*batch.reckoning);
    return lines;
}

Result<PushPostingPage> list_postings(web::Call const& call, ListPushPostings const& asked) {
    TRY(find_batch(call, asked.batch_id));
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = records::postings(call.tx, asked, after, size + 1);
    PushPostingPage page;
    page.next_cursor = web::cut_page(rows, size, [](BatchPostingRow const& last) {
        return web::cursor_of({last.given, last.id.text});
    });
    page.total = records::count_postings(call.tx, asked);
    for (auto const& row : rows)
        page.items.push_back(
            {row.posting_id, row.title, row.organisation_id, row.employer_name, row.headcount,
             row.capacity, row.listed, row.given, row.better, row.outcome.value(),
             records::results(call.tx, row.batch_id, row.posting_id)});
    return page;
}

Result<PushSettings> show_settings(web::Call const& call, web::Nothing const&) {
    return records::settings(call.tx);
}

Result<PushSettings> change_settings(web::Call const& call, PushSettings const& settings) {
    records::save_settings(call.tx, settings);
    call.tx.announce(events::event(
        PushSettingsChanged{call.caller.account, settings}, call.caller.account, call.world));
    return settings;
}

}  // namespace sx::pushes
