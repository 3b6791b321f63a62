#include "features/recommendations/ready.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "features/recommendations/taste.hpp"

namespace sx::recommendations {
namespace {

constexpr std::int64_t at_once = 500;

// Of postings: what comes into the open, changes there or leaves it.
bool is_about_posting(std::string_view type) {
    constexpr std::array types{postings::PostingPublished::type, postings::PostingEdited::type,
                               postings::PostingReturned::type,  postings::PostingRefused::type,
                               postings::PostingReopened::type,  postings::PostingClosed::type,
                               postings::PostingExpired::type,   postings::PostingHidden::type,
                               postings::PostingShown::type};
    return std::ranges::find(types, type) != types.end();
}

}  // namespace

// What some events are about.
struct Ready::Changes {
    std::set<postings::PostingId> postings;
    std::set<access::AccountId> accounts;
    std::set<access::OrganisationId> organisations;

    void note(events::Event const& event) {
        if (is_about_posting(event.type)) postings.insert(event.about<postings::Posting>());
        if (auto const merged = event.as<postings::PostingMerged>())
            postings.insert(merged->posting_id);
        if (seekers::may_change_card(event)) accounts.insert(event.about<access::Account>());
        if (event.type == organisations::OrganisationApproved::type)
            organisations.insert(event.about<access::Organisation>());
    }
};

Ready::Ready(learning::Weights const& weights) : market_(weights), people_(weights) {}

void Ready::put(store::Transaction& tx, postings::ListedPosting const& posting) {
    market_.put(known_posting(tx, posting), posting.closes_at);
}

void Ready::put(store::Transaction& tx, seekers::FindableSeeker const& seeker) {
    auto const blocked = seekers::blocked_employers(tx, seeker.account_id);
    people_.put(seeker.account_id.text, matching::known(document_of(seeker.card, blocked)));
}

void Ready::fill(store::Transaction& tx, Day today, std::stop_token const& stop) {
    trail_.start(tx);
    std::string after;
    for (bool more = true; more && !stop.stop_requested();) {
        auto const page = postings::listed(tx, after, at_once);
        for (auto const& one : page) put(tx, one);
        more = std::ssize(page) == at_once;
        if (more) after = page.back().id.text;
    }
    access::AccountId behind;
    for (bool more = true; more && !stop.stop_requested();) {
        auto const page = seekers::findable_seekers(tx, behind, at_once, today);
        for (auto const& one : page) put(tx, one);
        more = std::ssize(page) == at_once;
        if (more) behind = page.back().account_id;
    }
    filled_ = !stop.stop_requested();
}

void Ready::take_in(Changes const& changes, store::Transaction& tx, Day today) {
    auto ids = changes.postings;
    for (auto const& organisation : changes.organisations)
        for (auto const& id : postings::listed_of(tx, organisation)) ids.insert(id);
    for (auto const& id : ids) {
        auto const open = postings::listed(tx, std::vector{id});
        if (open.empty()) market_.remove(id.text);
        else put(tx, open.front());
    }
    for (auto const& id : changes.accounts)
        if (auto const seeker = seekers::find_findable(tx, id, today)) put(tx, *seeker);
        else people_.remove(id.text);
}

void Ready::follow(store::Transaction& tx, Instant now, std::stop_token const& stop) {
    std::lock_guard const lock(mutex_);
    auto const today = shanghai_day(now);
    if (!filled_) return fill(tx, today, stop);
    for (auto news = trail_.news(tx, at_once); !news.empty(); news = trail_.news(tx, at_once)) {
        Changes changes;
        for (auto const& event : news) changes.note(event);
        take_in(changes, tx, today);
    }
}

bool Ready::is_filled() const {
    std::lock_guard const lock(mutex_);
    return filled_;
}

}  // namespace sx::recommendations
