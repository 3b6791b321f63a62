#include "features/search/following_index.hpp"
#include <chrono>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace sx::search {
namespace {

using namespace std::chrono_literals;

constexpr auto short_wait = 20ms;

std::vector<std::string_view> views(std::vector<std::string> const& words) {
    return {words.begin(), words.end()};
}

}  // namespace

FollowingIndex::Turn::Turn(FollowingIndex& index, Patience patience) : index_(index) {
    std::unique_lock lock(index_.mutex_);
    auto const is_free = [this] { return !index_.busy_; };
    if (patience == Patience::without_end) index_.free_.wait(lock, is_free);
    mine_ = index_.free_.wait_for(lock, short_wait, is_free);
    if (mine_) index_.busy_ = true;
}

FollowingIndex::Turn::~Turn() {
    if (!mine_) return;
    std::lock_guard const lock(index_.mutex_);
    index_.busy_ = false;
    index_.free_.notify_one();
}

bool FollowingIndex::compact() {
    Turn const turn(*this, Patience::without_end);
    return index_.compact();
}

// The transaction is begun by whoever has the turn, so that it sees no less than those before it.
bool FollowingIndex::settle(store::Database& db) {
    Turn const turn(*this, Patience::without_end);
    if (!built_ || !db.read([this](store::Transaction& tx) { return put_late(tx); })) return false;
    index_.publish();
    ++publications_;
    return true;
}

std::shared_ptr<Snapshot const> FollowingIndex::current(store::Transaction& tx) {
    // Before it is built there is nothing to answer with, so that everybody waits.
    Turn const turn(*this, built_ ? Patience::short_ : Patience::without_end);
    if (turn && built_) catch_up(tx);
    else if (turn) build(tx);
    return index_.snapshot();
}

void FollowingIndex::put(std::vector<OwnedDocument> const& documents) {
    for (auto const& document : documents) {
        auto const title = views(document.title), text = views(document.text);
        index_.put({document.id, title, text, document.values, document.columns});
    }
    unpublished_ += documents.size();
    if (built_ || unpublished_ < Index::large_part) return;
    index_.publish();
    unpublished_ = 0;
}

// Of another venue, or of this one before it was restored, is what ends with another event. What is
// too far behind is sooner made anew.
bool FollowingIndex::resume_kept(store::Transaction& tx) {
    auto const kept = load();
    if (!kept || events::numbered(tx, kept->until.sequence).hash != kept->until.hash) return false;
    auto const documents = static_cast<std::int64_t>(kept->snapshot->documents());
    if (events::newest(tx).sequence - kept->until.sequence > most_events + documents) return false;
    index_.start_from(kept->snapshot);
    resume(*kept);
    trail_.start_behind(kept->until.sequence);
    for (auto news = trail_.news(tx, most_events); !news.empty();
         news = trail_.news(tx, most_events))
        put_news(tx, news);
    return true;
}

std::optional<KeptIndex> FollowingIndex::as_it_stands(store::Database& db) {
    Turn const turn(*this, Patience::without_end);
    if (!built_ || trail_.position() == 0) return std::nullopt;
    KeptIndex kept{index_.snapshot(), {}};
    kept.until =
        db.read([&](store::Transaction& tx) { return events::numbered(tx, trail_.position()); });
    add_meaning(kept);
    return kept;
}

void FollowingIndex::build(store::Transaction& tx) {
    if (resume_kept(tx)) {
        index_.publish();
        ++publications_;
        built_ = true;
        return;
    }
    auto const left = index_.snapshot();  // by a build that failed
    for (auto const& part : left->parts)
        for (auto const id : part.segment->ids()) index_.remove(id);
    events::Trail trail;
    trail.start(tx);
    unpublished_ = 0;
    put_all(tx);
    index_.publish();
    trail_ = std::move(trail);
    ++publications_;
    built_ = true;
}

// The trail moves on when all is done: what fails is tried again.
void FollowingIndex::catch_up(store::Transaction& tx) {
    auto trail = trail_;
    auto const news = trail.news(tx, most_events);
    behind_ = std::ssize(news) >= most_events;
    bool const changed = !news.empty() && put_news(tx, news);
    trail_ = std::move(trail);
    if (!changed) return;
    index_.publish();
    ++publications_;
}

}  // namespace sx::search
