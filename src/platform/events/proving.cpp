#include "platform/events/proving.hpp"
#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include "platform/events/chain.hpp"

namespace sx::events {
namespace {

constexpr std::int64_t round_size = 2000;

std::string named(std::string_view what, std::int64_t number) {
    return std::string(what).append(" ").append(std::to_string(number));
}

class Prover {
public:
    Prover(store::Database& db, Evidence const& evidence) : db_(db) {
        for (auto const& key : evidence.public_keys) keys_.emplace(key_id_of(key), key);
        for (auto const& one : evidence.kept) kept_.emplace(one.number, one);
    }

    Proof prove() {
        db_.read([&](store::Transaction& tx) {
            read_table(tx);
            return 0;
        });
        for (auto const& [number, checkpoint] : table_) look_at(checkpoint);
        for (auto const& [number, checkpoint] : kept_) compare(checkpoint);
        if (walk()) look_at_end();
        return std::move(proof_);
    }

private:
    void flaw(std::optional<std::int64_t> sequence, std::string what) {
        proof_.flaws.push_back({sequence, std::move(what)});
    }
    void read_table(store::Transaction& tx) {
        std::int64_t due = 1;
        std::string previous;
        for (auto& one : checkpoints(tx)) {
            for (; due < one.number; ++due) flaw({}, named("there is no checkpoint", due));
            if (due == one.number && due > 1 && one.previous != previous && table_.count(due - 1))
                flaw({}, named("another checkpoint stood before", one.number));
            due = one.number + 1;
            previous = one.signature;
            table_.emplace(one.number, std::move(one));
        }
        proof_.checkpoints = static_cast<std::int64_t>(table_.size());
        proof_.unsealed = tx.count("from events where sequence is null and hash is null");
        auto const odd = tx.count(
            "from events where (sequence is null and hash is not null) or "
            "(sequence is not null and hash is null)");
        if (odd > 0) flaw({}, named("events that are half sealed:", odd));
    }
    // Whether its signature holds; only then does it prove anything.
    bool is_genuine(Checkpoint const& one) const {
        auto const key = keys_.find(one.key_id);
        return key != keys_.end() && is_signed(signed_text(one), one.signature, key->second);
    }
    void look_at(Checkpoint const& one) {
        if (is_genuine(one)) expected_[one.sequence] = one.chain_hash;
        else if (keys_.count(one.key_id) == 0)
            flaw(
                {}, named("checkpoint", one.number) +
                        " is signed by a key that is not known: " + one.key_id);
        else flaw({}, named("the signature does not hold of checkpoint", one.number));
    }
    void compare(Checkpoint const& copy) {
        if (!is_genuine(copy))
            return flaw({}, named("the kept copy does not hold of checkpoint", copy.number));
        expected_[copy.sequence] = copy.chain_hash;
        auto const there = table_.find(copy.number);
        if (there == table_.end()) flaw({}, named("the database has lost checkpoint", copy.number));
        else if (there->second.signature != copy.signature)
            flaw({}, named("the database has another checkpoint", copy.number));
    }
    // Whether it reached the end.
    bool walk() {
        auto position = std::numeric_limits<std::int64_t>::min();
        for (;;) {
            auto const round = db_.read([&](store::Transaction& tx) {
                return tx.all<Event>(
                    "from events where sequence > $1 order by sequence limit $2", position,
                    round_size);
            });
            for (auto const& event : round)
                if (!follow(event)) return false;
            if (round.empty()) return true;
            position = *round.back().sequence;
        }
    }
    bool follow(Event const& event) {
        auto const due = proof_.newest.sequence + 1;
        auto hash = chained(proof_.newest.hash, event);
        if (*event.sequence != due || event.hash != hash) {
            flaw(due, named("the chain of events breaks at", due));
            return false;
        }
        auto const expected = expected_.find(due);
        if (expected != expected_.end() && expected->second != hash) {
            flaw(proved_ + 1, named("what was signed of event", due) + " is not what is there");
            return false;
        }
        if (expected != expected_.end()) proved_ = due;
        proof_.newest = {due, std::move(hash)};
        return note_announced(event);
    }
    // What was forged need not even be one.
    bool note_announced(Event const& event) try {
        if (auto const one = event.as<CheckpointSigned>()) announced_.insert(one->number);
        return true;
    } catch (std::exception const&) {
        flaw(proved_ + 1, named("no checkpoint can be read from event", *event.sequence));
        return false;
    }
    void look_at_end() {
        auto const newest = proof_.newest.sequence;
        if (!expected_.empty() && expected_.rbegin()->first > newest)
            flaw(
                newest + 1, named(
                                "the end was cut off: a checkpoint was signed of event",
                                expected_.rbegin()->first));
        auto const now = db_.read([](store::Transaction& tx) { return checkpoints(tx); });
        for (auto const number : announced_)
            if (std::ranges::find(now, number, &Checkpoint::number) == now.end())
                flaw({}, named("the database has lost checkpoint", number));
    }

    store::Database& db_;
    std::map<std::string, std::string> keys_;
    std::map<std::int64_t, Checkpoint> table_, kept_;
    std::map<std::int64_t, std::string> expected_;  // hashes by sequence, that were signed
    std::set<std::int64_t> announced_;
    std::int64_t proved_ = 0;  // the newest event that a checkpoint agrees with
    Proof proof_;
};

}  // namespace

Proof prove(store::Database& db, Evidence const& evidence) { return Prover(db, evidence).prove(); }

}  // namespace sx::events
