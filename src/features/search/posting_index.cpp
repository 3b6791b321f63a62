#include "features/search/posting_index.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include "features/applications/applications.hpp"
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"

namespace sx::search {
namespace {

using postings::PostingId;

constexpr std::size_t rows_at_once = 500, counted_at_once = 40;

// What the events of a round are about.
struct Touched {
    std::set<PostingId> postings, counted;  // counted: only in how many have applied
    std::set<access::OrganisationId> organisations;

    void add(events::Event const& event) {
        if (is_one_of<
                postings::PostingPublished, postings::PostingEdited, postings::PostingReopened,
                postings::PostingReturned, postings::PostingRefused, postings::PostingClosed,
                postings::PostingExpired, postings::PostingRefreshed, postings::PostingEnteredFair,
                postings::PostingLeftFair, postings::PostingHidden, postings::PostingShown>(event))
            postings.insert(event.about<postings::Posting>());
        else if (auto const merged = event.as<postings::PostingMerged>())
            postings.insert(merged->posting_id);
        else if (auto const applied = event.as<applications::ApplicationSubmitted>())
            counted.insert(applied->posting_id);
        else if (auto const moved = event.as<applications::ApplicationMoved>();
                 moved && moved->to == applications::ApplicationStage::withdrawn)
            counted.insert(moved->posting_id);
        else if (is_one_of<organisations::OrganisationApproved, organisations::MarkMoved>(event))
            organisations.insert(event.about<access::Organisation>());
    }

private:
    template <class... Facts> static bool is_one_of(events::Event const& event) {
        return ((event.type == Facts::type) || ...);
    }
};

std::map<PostingId, std::vector<fairs::FairId>> fairs_of(
    store::Transaction& tx, std::vector<PostingId> const& ids) {
    std::map<PostingId, std::vector<fairs::FairId>> all;
    for (auto& entry : postings::fair_entries(tx, ids))
        all[entry.posting_id].push_back(std::move(entry.fair_id));
    return all;
}

std::map<PostingId, std::int64_t> applications_to(
    store::Transaction& tx, std::vector<PostingId> const& ids) {
    std::map<PostingId, std::int64_t> all;
    for (auto const& one : applications::interest_in(tx, ids))
        all[one.posting_id] = one.applications;
    return all;
}

}  // namespace

// Read once each.
class PostingIndex::Employers {
public:
    explicit Employers(store::Transaction& tx) : tx_(tx) {}

    EmployerTraits const& find(postings::ListedPosting const& posting) {
        auto const [known, added] = known_.try_emplace(posting.organisation_id);
        if (!added) return known->second;
        auto& traits = known->second;
        traits.name = posting.employer_name.str();
        if (auto const employer = organisations::find(tx_, posting.organisation_id)) {
            traits.name = employer->name.str();
            traits.industry = employer->industry_code;
        }
        traits.marks = organisations::confirmed_marks(tx_, posting.organisation_id);
        return traits;
    }

private:
    store::Transaction& tx_;
    std::map<access::OrganisationId, EmployerTraits> known_{};
};

void PostingIndex::resume(KeptIndex const& kept) {
    ids_.start_from(kept.ids);
    for (auto const& id : kept.late) counted_anew_.insert(PostingId{id});
}

void PostingIndex::add_meaning(KeptIndex& kept) {
    kept.ids = ids_.all();
    for (auto const& id : counted_anew_) kept.late.push_back(id.text);
}

void PostingIndex::save(store::Database& db) {
    auto const published = publications();
    if (!file_.is_somewhere() || published == saved_) return;
    auto const kept = as_it_stands(db);
    if (!kept) return;
    file_.save(*kept);
    saved_ = published;
}

void PostingIndex::put_all(store::Transaction& tx) {
    readers_.first().load_tables();
    Employers employers(tx);
    std::string after;
    for (;;) {
        auto const slice = postings::listed(tx, after, static_cast<std::int64_t>(rows_at_once));
        if (slice.empty()) return;
        after = slice.back().id.text;
        put_rows(tx, slice, employers);
    }
}

bool PostingIndex::put_news(store::Transaction& tx, std::vector<events::Event> const& news) {
    Touched touched;
    for (auto const& event : news) touched.add(event);
    for (auto const& organisation : touched.organisations)
        for (auto& id : postings::listed_of(tx, organisation))
            touched.postings.insert(std::move(id));
    counted_anew_.insert(touched.counted.begin(), touched.counted.end());
    for (auto const& id : touched.postings) counted_anew_.erase(id);
    std::vector<PostingId> const ids(touched.postings.begin(), touched.postings.end());
    for (std::size_t from = 0; from < ids.size(); from += rows_at_once) {
        auto const first = ids.begin() + static_cast<std::ptrdiff_t>(from);
        auto const end =
            ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + rows_at_once));
        reload(tx, {first, end});
    }
    return !ids.empty();
}

// A posting is read and cut into words as a whole, which is much for one more application: in a
// rush many of them are counted at once. Few at a time, as searches wait; in turns, as they come
// again.
bool PostingIndex::put_late(store::Transaction& tx) {
    if (counted_anew_.empty()) return false;
    auto at = counted_anew_.upper_bound(counted_last_);
    std::vector<PostingId> ids;
    while (ids.size() < std::min(counted_at_once, counted_anew_.size())) {
        if (at == counted_anew_.end()) at = counted_anew_.begin();
        ids.push_back(*at++);
    }
    reload(tx, ids);
    for (auto const& id : ids) counted_anew_.erase(id);
    counted_last_ = ids.back();
    return true;
}

void PostingIndex::reload(store::Transaction& tx, std::vector<PostingId> const& ids) {
    auto const rows = postings::listed(tx, ids);
    std::set<PostingId> gone(ids.begin(), ids.end());
    for (auto const& row : rows) gone.erase(row.id);
    for (auto const& id : gone) remove(number_of(id));
    Employers employers(tx);
    put_rows(tx, rows, employers);
}

void PostingIndex::put_rows(
    store::Transaction& tx, std::span<postings::ListedPosting const> rows, Employers& employers) {
    std::vector<PostingId> ids;
    for (auto const& row : rows) ids.push_back(row.id);
    auto fairs = fairs_of(tx, ids);
    auto applications = applications_to(tx, ids);
    std::vector<PostingFacts> facts;
    for (auto const& row : rows)
        facts.push_back({row, employers.find(row), fairs[row.id], applications[row.id]});
    put(readers_.read(facts));
}

std::shared_ptr<Vocabulary const> PostingIndex::vocabulary(store::Transaction& tx) {
    constexpr std::size_t soon_renewed = 5'000;  // entries, which take some milliseconds
    {
        std::lock_guard const lock(vocabulary_mutex_);
        if (vocabulary_ && (!has_older_vocabulary() || vocabulary_->entries() > soon_renewed))
            return vocabulary_;
    }
    renew_vocabulary(tx);
    std::lock_guard const lock(vocabulary_mutex_);
    return vocabulary_;
}

void PostingIndex::renew_vocabulary(store::Transaction& tx) {
    auto const published = publications();
    auto fresh = std::make_shared<Vocabulary const>(tx);
    std::lock_guard const lock(vocabulary_mutex_);
    vocabulary_ = std::move(fresh);
    in_vocabulary_ = published;
    ++renewals_;
}

// The more is said, the longer it takes to put into order, and the less often that is done.
void PostingIndex::renew(store::Database& db) {
    constexpr int rounds_between_saves = 6'000;  // ten minutes
    if (rounds_to_save_-- == 0) {
        rounds_to_save_ = rounds_between_saves;
        save(db);
    }
    if (rounds_to_rest_ > 0) --rounds_to_rest_;
    if (rounds_to_rest_ > 0 || !has_older_vocabulary()) return;
    auto const entries = db.read([&](store::Transaction& tx) {
        renew_vocabulary(tx);
        return vocabulary(tx)->entries();
    });
    rounds_to_rest_ = 20 + static_cast<int>(entries / 500);
}

}  // namespace sx::search
