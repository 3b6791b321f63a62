#include "features/sanctions/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::sanctions::records {
namespace {

template <class Enum> store::Value named(Enum value) { return wire::name(value); }

store::Conditions matching(Filter const& filter) {
    store::Conditions where("from sanctions where id <> ''");
    if (filter.state) where.add(" and state = ?", {named(*filter.state)});
    if (filter.kind) where.add(" and kind = ?", {named(*filter.kind)});
    if (filter.organisation_id)
        where.add(" and organisation_id = ?", {filter.organisation_id->text});
    if (filter.appealed)
        where.add(" and state = 'active' and appeal is not null and appeal_decided_at is null");
    return where;
}

}  // namespace

std::optional<Sanction> find(store::Transaction& tx, SanctionId const& id) {
    return tx.one<Sanction>("from sanctions where id = $1", id);
}

void insert(store::Transaction& tx, Sanction const& sanction) { tx.insert("sanctions", sanction); }
void update(store::Transaction& tx, Sanction const& sanction) { tx.update("sanctions", sanction); }

std::vector<Sanction> list(
    store::Transaction& tx, Filter const& filter, std::optional<std::string> const& before,
    std::int64_t most) {
    auto where = matching(filter);
    if (before) where.add(" and id < ?", {*before});
    where.add(" order by id desc limit ?", {most});
    return tx.all_bound<Sanction>(where.text(), where.bound());
}

std::int64_t count(store::Transaction& tx, Filter const& filter) {
    auto const where = matching(filter);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<Sanction> active(store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<Sanction>(
        "from sanctions where organisation_id = $1 and state = 'active' order by id", organisation);
}

std::vector<Sanction> due(store::Transaction& tx, Instant now, std::int64_t most) {
    return tx.all<Sanction>(
        "from sanctions where state = 'active' and ends_at <= $1 order by ends_at, id limit $2",
        now, most);
}

}  // namespace sx::sanctions::records
