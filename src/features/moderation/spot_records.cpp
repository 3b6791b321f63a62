#include "features/moderation/spot_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::moderation::records {
namespace {

store::Conditions matching(std::optional<SpotState> state) {
    store::Conditions where("from spot_checks where id <> ''");
    if (state == SpotState::waiting) where.add(" and finding is null");
    else if (state) where.add(" and finding = ?", {wire::name(*state)});
    return where;
}

}  // namespace

std::optional<SpotCheck> find_spot_check(store::Transaction& tx, Id<SpotCheck> const& id) {
    return tx.one<SpotCheck>("from spot_checks where id = $1", id);
}

void insert(store::Transaction& tx, SpotCheck const& check) { tx.insert("spot_checks", check); }
void update(store::Transaction& tx, SpotCheck const& check) { tx.update("spot_checks", check); }

std::vector<SpotCheck> spot_checks(
    store::Transaction& tx, std::optional<SpotState> state,
    std::optional<std::string> const& before, std::int64_t most) {
    auto where = matching(state);
    if (before) where.add(" and id < ?", {*before});
    where.add(" order by id desc limit ?", {most});
    return tx.all_bound<SpotCheck>(where.text(), where.bound());
}

std::int64_t count_spot_checks(store::Transaction& tx, std::optional<SpotState> state) {
    auto const where = matching(state);
    return tx.count_bound(where.text(), where.bound());
}

std::int64_t count_spot_checks_for(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from spot_checks where finding is null and decided_by <> $1", account);
}

std::vector<SpotTally> spot_tallies(store::Transaction& tx, Instant since) {
    return tx.all<SpotTally>(
        "from (select decided_by, count(*) as checked, "
        "sum(case when finding = 'wrong' then 1 else 0 end) as wrong "
        "from spot_checks where finding is not null and found_at >= $1 group by decided_by"
        ") as counted",
        since);
}

}  // namespace sx::moderation::records
