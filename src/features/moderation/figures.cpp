#include <algorithm>
#include <map>
#include "features/accounts/accounts.hpp"
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/spot_records.hpp"
#include "features/moderation/use_cases.hpp"

namespace sx::moderation {
namespace {

constexpr std::chrono::days spots_count{90};

struct Tally {
    std::int64_t today = 0, week = 0, returned = 0, overdue = 0, first_looks = 0;
    std::vector<std::int64_t> seconds;  // from claim to decision
    records::SpotTally spots;
};

void add(Tally& tally, records::Decided const& decided, Instant today) {
    ++tally.week;
    tally.today += decided.decided_at >= today ? 1 : 0;
    tally.returned += decided.decision != Decision::approve ? 1 : 0;
    tally.overdue += decided.due_at < decided.decided_at ? 1 : 0;
    if (decided.bulk_id || !decided.claimed_at) return;
    auto const took = decided.decided_at - *decided.claimed_at;
    tally.seconds.push_back(std::chrono::floor<std::chrono::seconds>(took).count());
}

}  // namespace

Result<ReviewFigures> figures(web::Call const& call, web::Nothing const&) {
    auto const now = call.world.now();
    auto const shown = [&](access::AccountId const& who) {
        return call.caller.role != access::Role::reviewer || who == call.caller.account;
    };
    std::map<std::string, Tally> tallies;
    for (auto const& decided : records::decided_since(call.tx, start_of_week(now)))
        if (shown(decided.decided_by))
            add(tallies[decided.decided_by.text], decided, start_of_day(now));
    for (auto const& look : records::first_looks_since(call.tx, start_of_week(now)))
        if (shown(look.first_by)) ++tallies[look.first_by.text].first_looks;
    for (auto const& spots : records::spot_tallies(call.tx, now - spots_count))
        if (shown(spots.decided_by)) tallies[spots.decided_by.text].spots = spots;
    ReviewFigures all;
    all.as_of = now;
    for (auto& [account, tally] : tallies) {
        auto& one = all.items.emplace_back();
        one.account_id = {account};
        if (auto const found = accounts::find(call.tx, one.account_id))
            one.display_name = found->display_name;
        one.decided_today = tally.today;
        one.decided_this_week = tally.week;
        one.returned_share.value = tally.week ? tally.returned * 100 / tally.week : 0;
        one.overdue = tally.overdue;
        one.first_looks = tally.first_looks;
        one.spot_checked = tally.spots.checked;
        one.spot_wrong = tally.spots.wrong;
        one.claimed_now = records::count_claimed(call.tx, {one.account_id, now});
        one.median_seconds = median(std::move(tally.seconds));
    }
    std::ranges::stable_sort(
        all.items, std::ranges::greater(), &ReviewerFigures::decided_this_week);
    return all;
}

}  // namespace sx::moderation
