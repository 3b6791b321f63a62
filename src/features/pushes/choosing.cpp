#include "features/pushes/choosing.hpp"
#include <chrono>
#include <string>
#include <unordered_set>
#include "features/pushes/push_records.hpp"
#include "features/pushes/rules.hpp"

namespace sx::pushes {
namespace {

constexpr std::int64_t rows_at_once = 500;

// Who of a page wants to be told of nothing, or was told of something too lately.
std::unordered_set<std::string> left_alone(
    store::Transaction& tx, std::vector<seekers::LookingSeeker> const& page,
    PushAudience const& audience, Instant now) {
    auto const& first = page.front().account_id;
    auto const& last = page.back().account_id;
    std::unordered_set<std::string> accounts;
    for (auto& account : records::refusers(tx, first, last))
        accounts.insert(std::move(account.text));
    if (audience.quiet_days.value == 0) return accounts;
    auto const since = now - std::chrono::days(audience.quiet_days.value);
    for (auto& account : records::told_after(tx, first, last, since))
        accounts.insert(std::move(account.text));
    return accounts;
}

}  // namespace

std::vector<seekers::LookingSeeker> reachable(
    store::Transaction& tx, std::vector<seekers::LookingSeeker> page, PushAudience const& audience,
    Instant now) {
    std::erase_if(page, [&](auto const& seeker) { return !is_meant(seeker, audience); });
    if (page.empty()) return page;
    auto const alone = left_alone(tx, page, audience, now);
    std::erase_if(page, [&](auto const& seeker) { return alone.contains(seeker.account_id.text); });
    return page;
}

std::vector<postings::ListedPosting> offered(
    store::Transaction& tx, PushOffer const& offer, Instant now) {
    std::vector<postings::ListedPosting> all;
    for (std::string after;;) {
        auto rows = postings::listed(tx, after, rows_at_once);
        auto const is_last = std::ssize(rows) < rows_at_once;
        if (!rows.empty()) after = rows.back().id.text;
        for (auto& row : rows)
            if (is_meant(row, offer, now) &&
                (!offer.fair_id || postings::in_fair(tx, row.id, *offer.fair_id)))
                all.push_back(std::move(row));
        if (is_last) return all;
    }
}

std::int64_t count_people(store::Transaction& tx, PushAudience const& audience, Instant now) {
    std::int64_t people = 0;
    for (access::AccountId after;;) {
        auto rows = seekers::looking_seekers(tx, after, rows_at_once);
        auto const is_last = std::ssize(rows) < rows_at_once;
        if (!rows.empty()) after = rows.back().account_id;
        people += std::ssize(reachable(tx, std::move(rows), audience, now));
        if (is_last) return people;
    }
}

}  // namespace sx::pushes
