#pragma once
#include "platform/web/paging.hpp"
#include "platform/web/endpoint.hpp"
#include "platform/web/live_topic.hpp"

// Long work that a person started and watches: it advances in small transactions, each of which
// also moves its own row, so a crash or a restart goes on exactly where it was, and a cancel takes
// effect at the next step.
namespace sx::jobs {

// refused: it came to its end, and nothing was done; the outcome says why.
enum class WorkState { waiting, running, done, failed, cancelled, refused };
BOOST_DESCRIBE_ENUM(WorkState, waiting, running, done, failed, cancelled, refused)

// What the person sees.
struct Work {
    Id<Work> id;
    std::string kind;
    WorkState state{};
    std::int64_t done = 0, total = 0;  // items
    std::optional<std::string>
        outcome;  // facts about the end as JSON, or the code of what went wrong
    Instant created_at;
    std::optional<Instant> finished_at;
};
BOOST_DESCRIBE_STRUCT(Work, (), (id, kind, state, done, total, outcome, created_at, finished_at))

// One kind of long work. advance() runs inside a write transaction and may run more than once.
class LongWork {
public:
    struct Step {
        store::Transaction& tx;
        World& world;
        access::Caller const& caller;  // who started it, in the hat worn then
        std::string const& input;      // as given to start()
        std::string const& cursor;     // as the step before left it; empty at first
    };
    struct Advance {
        std::string cursor;
        std::int64_t done = 0;  // items in this step
        bool finished = false;
        std::optional<std::string> outcome{};
        bool refused = false;  // finished, and nothing was done
    };
    virtual ~LongWork() = default;
    virtual std::string kind() const = 0;  // never changes
    virtual std::int64_t total(store::Transaction&, std::string const& input) = 0;
    // Before each step, in a transaction that only reads and holds nobody up: what takes seconds
    // and is kept in memory for advance(). May run on a node that does not go on with the work.
    virtual void prepare(Step const&) {}
    virtual Advance advance(Step const&) = 0;
    // It ends before it has finished: whatever it holds for itself is given back.
    virtual void stopped(Step const&) {}
};

// Puts the work in the queue, in the transaction of the request.
Work start(web::Call const&, LongWork&, std::string input);

// GET /my/works and its table, GET /works/{work_id}, POST /works/{work_id}/cancel.
web::Endpoints endpoints();
web::LiveTopic live_topic();  // "work:<id>": the Work, for whoever started it

}  // namespace sx::jobs
