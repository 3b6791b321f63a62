#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
#include "features/pushes/choosing.hpp"
#include "features/pushes/moving.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/pushes.hpp"
#include "features/pushes/rules.hpp"
#include "features/pushes/weighing.hpp"

namespace sx::pushes {
namespace {

constexpr std::int64_t seekers_in_step = 50, people_in_step = 50;

enum class Phase { gathering, planning };
BOOST_DESCRIBE_ENUM(Phase, gathering, planning)

// How far it is; the work's cursor.
struct SimulationProgress {
    Phase phase{};
    std::string after;         // the last seeker who was looked at
    std::int64_t planned = 0;  // people
};
BOOST_DESCRIBE_STRUCT(SimulationProgress, (), (phase, after, planned))

// How the long work ended.
struct SimulatedPushes {
    std::int64_t people = 0, pushes = 0;
};
BOOST_DESCRIBE_STRUCT(SimulatedPushes, (), (people, pushes))

SimulationProgress progress_of(jobs::LongWork::Step const& step) {
    return step.cursor.empty() ? SimulationProgress()
                               : wire::read_own<SimulationProgress>(step.cursor);
}

std::int64_t lot(World& world) {
    std::uint64_t drawn = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&drawn, 1)));
    return static_cast<std::int64_t>(drawn >> 1);
}

PushOutcome shown(allocation::Outcome outcome) {
    switch (outcome) {
        case allocation::Outcome::full: return PushOutcome::full;
        case allocation::Outcome::unlisted: return PushOutcome::unlisted;
        case allocation::Outcome::exhausted: return PushOutcome::exhausted;
        case allocation::Outcome::elsewhere: break;
    }
    return PushOutcome::elsewhere;
}

}  // namespace

// What one batch needs in memory.
struct Simulation::Shelf {
    PushBatchId batch;
    std::unordered_map<std::string, std::int64_t> places;  // of its postings, by their ids
    std::unique_ptr<Weighing> weighing;
};

Simulation::Simulation(Suiting& suiting) : suiting_(suiting), shelf_(std::make_unique<Shelf>()) {}
Simulation::~Simulation() = default;

std::int64_t QueuedSimulation::total(store::Transaction& tx, std::string const&) {
    return seekers::count_looking(tx);
}

jobs::LongWork::Advance QueuedSimulation::advance(Step const&) {
    throw std::logic_error("this simulation only waits in the queue");
}

namespace {

class Gathering {
public:
    Gathering(
        jobs::LongWork::Step const& step, Suiting& suiting, PushBatch const& batch,
        std::unordered_map<std::string, std::int64_t> const& places)
        : step_(step),
          suiting_(suiting),
          batch_(batch),
          places_(places),
          most_(records::settings(step.tx).candidates),
          now_(step.world.now()) {}

    // The seeker is one of the batch's people now.
    void take(seekers::LookingSeeker const& seeker) {
        auto& tx = step_.tx;
        std::unordered_set<std::string> known;
        for (auto& posting : records::promised_to(tx, seeker.account_id))
            known.insert(std::move(posting.text));
        PersonRow row;
        row.id = step_.world.fresh<PersonRow>();
        row.batch_id = batch_.id;
        row.account_id = seeker.account_id;
        row.lot = lot(step_.world);
        row.received = std::ssize(known);
        auto const among = [&](std::string const& id) {
            return places_.contains(id) && !known.contains(id);
        };
        for (auto const& suited : suiting_.best(tx, seeker.account_id, among, most_, now_))
            row.candidates.push_back({places_.at(suited.posting_id.text), suited.utility});
        records::insert(tx, row);
    }

private:
    jobs::LongWork::Step const& step_;
    Suiting& suiting_;
    PushBatch const& batch_;
    std::unordered_map<std::string, std::int64_t> const& places_;
    std::int64_t most_;
    Instant now_;
};

// One's newest pushes stand first, so the best is planned last.
std::vector<allocation::Candidate> best_last(std::span<allocation::Candidate const> given) {
    std::vector<allocation::Candidate> all(given.begin(), given.end());
    std::ranges::stable_sort(all, {}, &allocation::Candidate::utility);
    return all;
}

void plan(
    jobs::LongWork::Step const& step, Suiting& suiting, Weighing const& weighing,
    std::size_t person) {
    auto const now = step.world.now();
    auto const& [id, account] = weighing.people()[person];
    auto const given = best_last(weighing.given_to(person));
    std::vector<postings::PostingId> ids;
    for (auto const& one : given) ids.push_back(weighing.postings()[one.posting].posting_id);
    auto reasons = suiting.reasons(step.tx, account, ids, now);
    for (auto const& [place, utility] : given) {
        auto const& posting = weighing.postings()[place];
        Push push;
        push.id = step.world.fresh<Push>();
        push.batch_id = weighing.batch();
        push.account_id = account;
        push.posting_id = posting.posting_id;
        push.posting_title = posting.title;
        push.organisation_id = posting.organisation_id;
        push.employer_name = posting.employer_name;
        push.utility = utility;
        push.reasons = std::move(reasons[posting.posting_id.text]);
        push.planned_at = now;
        records::insert(step.tx, push);
    }
    records::set_given(step.tx, id, std::ssize(given));
}

void keep_standings(store::Transaction& tx, Weighing const& weighing) {
    auto const standings = weighing.standings();
    for (std::size_t place = 0; place < standings.size(); ++place) {
        auto row = weighing.postings()[place];
        row.listed = standings[place].listed;
        row.given = standings[place].given;
        row.better = standings[place].better;
        row.outcome = shown(standings[place].outcome);
        records::update(tx, row);
    }
}

}  // namespace

void Simulation::take_up(store::Transaction& tx, PushBatchId const& id) {
    if (shelf_->batch == id) return;
    *shelf_ = {id, {}, nullptr};
    for (auto const& posting : records::postings(tx, id))
        shelf_->places.emplace(posting.posting_id.text, posting.place);
}

void Simulation::prepare(Step const& step) {
    auto const id = wire::read_own<PushBatchRef>(step.input).batch_id;
    auto const batch = records::find(step.tx, id).value();
    if (batch.state != PushBatchState::simulating) return;
    take_up(step.tx, id);
    if (progress_of(step).phase == Phase::planning && !shelf_->weighing)
        shelf_->weighing = std::make_unique<Weighing>(step.tx, batch);
}

jobs::LongWork::Advance Simulation::advance(Step const& step) {
    auto const id = wire::read_own<PushBatchRef>(step.input).batch_id;
    auto batch = records::find(step.tx, id).value();
    if (batch.state != PushBatchState::simulating) {  // discarded meanwhile
        *shelf_ = {};
        return {step.cursor, 0, true, wire::write(SimulatedPushes{batch.people, 0})};
    }
    auto progress = progress_of(step);
    take_up(step.tx, id);
    Advance advanced;
    if (progress.phase == Phase::gathering) {
        auto looking = seekers::looking_seekers(step.tx, {progress.after}, seekers_in_step);
        advanced.done = std::ssize(looking);
        if (advanced.done == seekers_in_step) progress.after = looking.back().account_id.text;
        else progress.phase = Phase::planning;
        Gathering gathering(step, suiting_, batch, shelf_->places);
        auto const people =
            reachable(step.tx, std::move(looking), batch.audience, step.world.now());
        for (auto const& seeker : people) gathering.take(seeker);
        batch.people += std::ssize(people);
        records::update(step.tx, batch);
        advanced.cursor = wire::write(progress);
        return advanced;
    }
    if (!shelf_->weighing) return {step.cursor};  // another node brought it here: prepare() is next
    auto const& weighing = *shelf_->weighing;
    auto const people = std::ssize(weighing.people());
    auto const end = std::min<std::int64_t>(people, progress.planned + people_in_step);
    for (; progress.planned < end; ++progress.planned)
        plan(step, suiting_, weighing, static_cast<std::size_t>(progress.planned));
    advanced.cursor = wire::write(progress);
    if (end < people) return advanced;
    keep_standings(step.tx, weighing);
    records::forget_candidates(step.tx, id);
    batch.reckoning = weighing.reckoning();
    if (auto const moved = move(step.tx, step.world, batch, PushBatchStep::settle); !moved)
        throw std::logic_error("the venue's step was refused");
    advanced.finished = true;
    advanced.outcome = wire::write(SimulatedPushes{people, batch.reckoning->batch.pushes});
    *shelf_ = {};
    return advanced;
}

}  // namespace sx::pushes
