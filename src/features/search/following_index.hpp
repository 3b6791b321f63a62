#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>
#include "engine/search/index.hpp"
#include "features/search/index_file.hpp"
#include "features/search/owned_document.hpp"
#include "platform/events/trail.hpp"
#include "platform/store/database.hpp"

namespace sx::search {

// Rows as documents, in this node's memory. Whoever searches first brings it up to what their own
// transaction sees (docs/adr/0016), so that a search finds what was committed before it began.
// Which rows, and which events are about them, is for the class that inherits it. Safe from every
// thread.
class FollowingIndex {
public:
    FollowingIndex() = default;
    FollowingIndex(FollowingIndex const&) = delete;
    FollowingIndex& operator=(FollowingIndex const&) = delete;
    virtual ~FollowingIndex() = default;

    // Holds what the transaction sees; perhaps later changes as well. Only for transactions that
    // read, because what another has written may still be undone. The first call builds the index.
    // Where somebody else has been at work for long, or more has happened than can be caught up
    // with at once, it is as it was a moment ago.
    std::shared_ptr<Snapshot const> current(store::Transaction&);
    std::shared_ptr<Snapshot const> latest() const { return index_.snapshot(); }

    bool is_built() const { return built_; }
    // More had happened than was caught up with.
    bool is_behind() const { return behind_; }
    bool compact();  // see Index
    // Puts some of what was put off because it changes too often to be read for each event;
    // whether there was any. For the keeper.
    bool settle(store::Database&);
    // What else is made from it and may be some seconds old.
    virtual void renew(store::Database&) {}
    // For the next start, if it is kept anywhere. Not while others do the same.
    virtual void save(store::Database&) {}

    static constexpr std::int64_t most_events = 500;  // that are caught up with at once

protected:
    // Rises whenever a search may find something else.
    std::uint64_t publications() const { return publications_; }
    // Of whoever has the turn, which those have who are called.
    void put(std::vector<OwnedDocument> const&);
    void remove(DocumentId id) { index_.remove(id); }
    // As it stands now, for an IndexFile; nothing before it is built or anything has happened.
    std::optional<KeptIndex> as_it_stands(store::Database&);

private:
    enum class Patience { short_, without_end };
    // Who works on the index; one at a time.
    class Turn {
    public:
        Turn(FollowingIndex&, Patience);
        Turn(Turn const&) = delete;
        ~Turn();
        explicit operator bool() const { return mine_; }

    private:
        FollowingIndex& index_;
        bool mine_;
    };

    // What was kept of an earlier run; and with what it stands.
    virtual std::optional<KeptIndex> load() { return std::nullopt; }
    virtual void resume(KeptIndex const&) {}
    virtual void add_meaning(KeptIndex&) {}
    // Puts everything there is.
    virtual void put_all(store::Transaction&) = 0;
    // Puts and removes whatever the events are about, or puts it off; whether anything was put.
    virtual bool put_news(store::Transaction&, std::vector<events::Event> const&) = 0;
    // Some of what was put off; whether that is anything.
    virtual bool put_late(store::Transaction&) { return false; }
    void build(store::Transaction&);
    bool resume_kept(store::Transaction&);
    void catch_up(store::Transaction&);

    std::mutex mutex_;
    std::condition_variable_any free_;
    bool busy_ = false;

    std::atomic<bool> built_ = false, behind_ = false;
    std::atomic<std::uint64_t> publications_ = 0;
    Index index_;
    // Of whoever has the turn.
    events::Trail trail_;
    std::size_t unpublished_ = 0;  // documents
};

}  // namespace sx::search
