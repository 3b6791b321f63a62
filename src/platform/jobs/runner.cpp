#include "platform/jobs/runner.hpp"
#include <utility>
#include "platform/access/grants.hpp"
#include "platform/jobs/records.hpp"

namespace sx::jobs {
namespace {

using namespace std::chrono_literals;
constexpr auto look_by_itself = 1000ms, gather = 50ms;

struct NextRun {
    std::string id;
    Instant next_at;
};
BOOST_DESCRIBE_STRUCT(NextRun, (), (id, next_at))

// Whether it was due. The row is read in the transaction that moves it, so two nodes cannot both
// find it due.
bool run_if_due(store::Transaction& tx, World& world, Recurrence const& what) {
    auto const now = world.now();
    auto const known = tx.one<NextRun>("from recurrences where id = $1", what.name);
    if (known && known->next_at > now) return false;
    NextRun const next{what.name, now + what.every};
    if (known) tx.update("recurrences", next);
    else tx.insert("recurrences", next);
    what.run(tx, world);
    return true;
}

// Who started it, as they were then.
access::Caller hat_of(WorkRow const& row) {
    return {row.role, row.account_id, row.organisation_id.value_or(access::OrganisationId())};
}

void finish(WorkRow& row, WorkState state, Instant now) {
    row.state = state;
    row.finished_at = now;
}

}  // namespace

std::size_t run_due(store::Database& db, World& world, std::vector<Recurrence> const& all) {
    std::size_t ran = 0;
    for (auto const& what : all) {
        bool const due = db.read([&](store::Transaction& tx) {
            auto const later =
                tx.count("from recurrences where id = $1 and next_at > $2", what.name, world.now());
            return later == 0 && (!what.has_work || what.has_work(tx, world));
        });
        if (!due) continue;
        auto const done = db.write(
            [&](store::Transaction& tx) -> Result<bool> { return run_if_due(tx, world, what); });
        ran += *done ? 1 : 0;
    }
    return ran;
}

WorkRunner::WorkRunner(
    store::Database& db, World& world, std::vector<LongWork*> kinds, web::Live& live)
    : db_(db), world_(world), kinds_(std::move(kinds)), live_(live), lease_("works", 30s, world) {}

bool WorkRunner::step() {
    std::optional<Id<Work>> moved;
    try {
        bool const waiting = db_.read([&](store::Transaction& tx) { return prepare(tx); });
        if (!waiting) return false;
        moved = advance();
    } catch (std::exception const&) {
        moved = fail_current();
        if (!moved) throw;
    }
    if (!moved) return false;  // another node does it
    live_.changed(std::string("work:").append(moved->text));
    return true;
}

// False where nothing waits.
bool WorkRunner::prepare(store::Transaction& tx) {
    auto const row = records::oldest_unfinished(tx);
    if (!row) return false;
    auto* const kind = kind_named(row->kind);
    if (kind && !row->cancel_requested) {
        auto const caller = hat_of(*row);
        kind->prepare({tx, world_, caller, row->input, row->cursor});
    }
    return true;
}

std::optional<Id<Work>> WorkRunner::advance() {
    return *db_.write(
        [&](store::Transaction& tx) -> Result<std::optional<Id<Work>>> { return advance_in(tx); });
}

std::optional<Id<Work>> WorkRunner::advance_in(store::Transaction& tx) {
    if (!lease_.held(tx)) return std::nullopt;
    auto row = records::oldest_unfinished(tx);
    if (!row) return std::nullopt;
    auto* const kind = kind_named(row->kind);
    if (row->cancel_requested) stop(tx, *row, WorkState::cancelled);
    else if (!kind) stop(tx, *row, WorkState::failed);
    else if (!access::grant_of(tx, hat_of(*row))) {
        row->outcome = "role_withdrawn";
        stop(tx, *row, WorkState::failed);
    } else {
        auto const caller = hat_of(*row);
        tx.act_for(access::origin_of(caller));
        auto next = kind->advance({tx, world_, caller, row->input, row->cursor});
        row->state = WorkState::running;
        row->done += next.done;
        row->cursor = std::move(next.cursor);
        row->outcome = std::move(next.outcome);
        if (next.finished)
            finish(*row, next.refused ? WorkState::refused : WorkState::done, world_.now());
    }
    records::update(tx, *row);
    return row->id;
}

std::optional<Id<Work>> WorkRunner::fail_current() {
    return *db_.write([&](store::Transaction& tx) -> Result<std::optional<Id<Work>>> {
        auto row = records::oldest_unfinished(tx);
        if (!row) return std::optional<Id<Work>>();
        row->outcome = "internal_error";
        stop(tx, *row, WorkState::failed);
        records::update(tx, *row);
        return std::optional(row->id);
    });
}

void WorkRunner::stop(store::Transaction& tx, WorkRow& row, WorkState state) {
    auto const caller = hat_of(row);
    if (auto* const kind = kind_named(row.kind))
        kind->stopped({tx, world_, caller, row.input, row.cursor});
    finish(row, state, world_.now());
}

LongWork* WorkRunner::kind_named(std::string_view name) const {
    for (auto* kind : kinds_)
        if (kind->kind() == name) return kind;
    return nullptr;
}

Clockwork::Clockwork(
    WorkRunner& works, store::Database& db, World& world, std::vector<Recurrence> recurrences,
    Report report)
    : works_(works),
      db_(db),
      world_(world),
      recurrences_(std::move(recurrences)),
      report_(std::move(report)),
      thread_([this](std::stop_token const& stop) { run(stop); }) {}

Clockwork::~Clockwork() {
    thread_.request_stop();
    thread_.join();
    try {
        works_.release();
    } catch (std::exception const& failure) {
        report_("works", failure);
    }
}

void Clockwork::nudge() {
    std::lock_guard const lock(mutex_);
    if (!std::exchange(nudge_, true)) nudged_.notify_one();
}

void Clockwork::run(std::stop_token const& stop) {
    while (!stop.stop_requested()) {
        try {
            run_due(db_, world_, recurrences_);
            while (!stop.stop_requested() && works_.step()) {}
        } catch (std::exception const& failure) {
            report_("clockwork", failure);
        }
        std::unique_lock lock(mutex_);
        // Every write nudges; in a rush many share one look.
        nudged_.wait_for(lock, stop, gather, [] { return false; });
        nudged_.wait_for(lock, stop, look_by_itself, [&] { return nudge_; });
        nudge_ = false;
    }
}

}  // namespace sx::jobs
