#pragma once
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include "platform/events/lease.hpp"
#include "platform/jobs/works.hpp"
#include "platform/web/live.hpp"

namespace sx::jobs {

struct WorkRow;

// Something that is due again and again; runs on one node of the venue, in one write transaction
// together with its next date, so it happens once. Missed dates are made up for once, not many
// times.
struct Recurrence {
    std::string name;  // never changes
    std::chrono::milliseconds every;
    std::function<void(store::Transaction&, World&)> run;
    // Asked first, without writing, by what is due often and has seldom anything to do: when false,
    // it stays due.
    std::function<bool(store::Transaction&, World&)> has_work{};
};

// Runs what is due by now; gives how many did. Each in a transaction of its own.
std::size_t run_due(store::Database&, World&, std::vector<Recurrence> const&);

// Takes the oldest unfinished work one step further and says live that it moved; false when there
// is none. A step that throws ends the work as failed, and so does taking away the starter's hat.
class WorkRunner {
public:
    WorkRunner(store::Database& db, World& world, std::vector<LongWork*> kinds, web::Live& live);
    bool step();
    void release() { lease_.release(db_); }

private:
    bool prepare(store::Transaction&);
    std::optional<Id<Work>> advance();
    std::optional<Id<Work>> advance_in(store::Transaction&);
    std::optional<Id<Work>> fail_current();
    void stop(store::Transaction&, WorkRow&, WorkState);
    LongWork* kind_named(std::string_view name) const;

    store::Database& db_;
    World& world_;
    std::vector<LongWork*> kinds_;
    web::Live& live_;
    events::Lease lease_;
};

// The thread that does both. Ends with the object.
class Clockwork {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    Clockwork(WorkRunner& works, store::Database&, World&, std::vector<Recurrence>, Report);
    ~Clockwork();
    void nudge();  // a work was started

private:
    void run(std::stop_token const&);

    WorkRunner& works_;
    store::Database& db_;
    World& world_;
    std::vector<Recurrence> recurrences_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any nudged_;
    bool nudge_ = false;
    std::jthread thread_;
};

}  // namespace sx::jobs
