#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
#include "features/pushes/events.hpp"
#include "features/pushes/followers.hpp"
#include "platform/web/endpoint.hpp"

// Batches of pushes (定向推送): an organiser chooses people and postings, looks at who would be
// told of what, and has it sent; nobody is passed over, no posting is swamped.
namespace sx::pushes {

// What suits whom. Batches are made of it and do not ask how it is known. Both sides' hard rules
// hold in all that it gives; what somebody has applied to, said no to or blocked is not in it.
class Suiting {
public:
    struct Suited {
        postings::PostingId posting_id;
        std::int64_t utility = 0;
    };
    using Among = std::function<bool(std::string const& posting_id)>;

    virtual ~Suiting() = default;
    // The best `most` of these postings, the best first.
    virtual std::vector<Suited> best(
        store::Transaction&, access::AccountId const&, Among const&, std::int64_t most,
        Instant now) = 0;
    // Why each suits, the strongest first, by the posting's id; of those that still do.
    using Reasons = std::map<std::string, std::vector<PushReason>>;
    virtual Reasons reasons(
        store::Transaction&, access::AccountId const&, std::vector<postings::PostingId> const&,
        Instant now) = 0;
    virtual bool is_turned_down(
        store::Transaction&, access::AccountId const&, postings::PostingId const&) = 0;
};

// A simulation as it waits in the queue.
class QueuedSimulation : public jobs::LongWork {
public:
    std::string kind() const final { return "simulate_pushes"; }
    std::int64_t total(store::Transaction&, std::string const& input) final;
    Advance advance(Step const&) override;  // throws: Simulation alone carries it out
};

class Weighing;

// Gathers whom the batch is for and what suits them, allocates, plans the pushes. What it keeps
// from one step to the next it can make anew.
class Simulation final : public QueuedSimulation {
public:
    explicit Simulation(Suiting& suiting);
    ~Simulation() override;
    void prepare(Step const&) override;  // allocates
    Advance advance(Step const&) override;

private:
    struct Shelf;
    void take_up(store::Transaction&, PushBatchId const&);
    Suiting& suiting_;
    std::unique_ptr<Shelf> shelf_;
};

// Sends what is due by now: to so many people as are set for a minute. Recurring, each minute.
void send_due(store::Transaction&, World&, Suiting&);
bool has_something_to_send(store::Transaction&);

web::Endpoints endpoints();

}  // namespace sx::pushes
