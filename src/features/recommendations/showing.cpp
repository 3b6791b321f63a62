#include "features/recommendations/showing.hpp"
#include <algorithm>
#include <utility>
#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/rules.hpp"
#include "platform/base/digest.hpp"

namespace sx::recommendations {
namespace {

constexpr std::size_t most_a_day = 100;         // of one seeker; nobody reads on for longer

ShownPostingRow row_of(Pair const& pair, std::size_t position, Instant now) {
    ShownPostingRow row;
    row.posting_id = {pair.posting.id};
    row.position = static_cast<std::int64_t>(position);
    row.shown_at = now;
    auto const verdicts = rules::verdicts(pair.posting.document, pair.seeker.document, pair.today);
    row.parts = kept_parts(matching::evidence(pair.posting, pair.seeker, verdicts, pair.today));
    return row;
}

// Ids tell when a list was begun; the order of these does not.
std::vector<ShownList> shuffled(std::vector<ShownPostingRow>& rows) {
    std::vector<std::pair<std::string, ShownList>> keyed;
    Id<ShownListRow> last;
    for (auto& row : rows) {
        if (row.list_id != last) keyed.push_back({sha256_hex(row.list_id.text), {}});
        last = row.list_id;
        row.parts.resize(kept_features.size());
        keyed.back().second.push_back({row.position, std::move(row.parts), row.outcome});
    }
    std::ranges::sort(keyed, {}, &std::pair<std::string, ShownList>::first);
    std::vector<ShownList> lists;
    for (auto& [key, list] : keyed) lists.push_back(std::move(list));
    return lists;
}

}  // namespace

std::vector<ShownPostingRow> fresh_in(
    store::Transaction& tx, access::AccountId const& account, std::span<Pair const> page,
    Instant now) {
    std::vector<ShownPostingRow> fresh;
    if (page.empty()) return fresh;
    auto const kept = records::shown_on(tx, account, shanghai_day(now));
    std::size_t position = 0;
    for (auto const& pair : page) {
        ++position;
        if (kept.size() + fresh.size() == most_a_day) break;
        if (std::ranges::find(kept, pair.posting.id, &postings::PostingId::text) == kept.end())
            fresh.push_back(row_of(pair, position, now));
    }
    return fresh;
}

// Nothing is announced: events stay for good, and this is to go.
void keep_shown(
    store::Transaction& tx, World& world, access::AccountId const& account,
    std::vector<ShownPostingRow> const& rows) {
    auto const day = shanghai_day(rows.front().shown_at);
    records::keep_shown(tx, {world.fresh<ShownListRow>(), account, day}, rows);
}

std::optional<ShownDay> shown_after(store::Transaction& tx, Day day) {
    auto const next = records::first_day_after(tx, day);
    if (!next) return std::nullopt;
    auto rows = records::all_shown_on(tx, *next);
    return ShownDay{*next, shuffled(rows)};
}

}  // namespace sx::recommendations
