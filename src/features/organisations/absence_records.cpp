#include "features/organisations/absence.hpp"

namespace sx::organisations::records {
namespace {

constexpr std::string_view is_hidden =
    "exists (select 1 from publishing_stops s where s.organisation_id = organisations.id "
    "and s.cause = 'absent')";

std::string absent_ones(std::optional<bool> hidden) {
    std::string from("from organisations where asked_at is not null");
    if (hidden) from.append(*hidden ? " and " : " and not ").append(is_hidden);
    return from;
}

}  // namespace

AbsenceSettings absence_settings(store::Transaction& tx) {
    return tx.one<AbsenceSettings>("from organisation_settings where id = 'venue'")
        .value_or(usual_absences());
}

std::optional<Presence> find_presence(store::Transaction& tx, OrganisationId const& id) {
    return tx.one<Presence>("from organisations where id = $1 and kind = 'employer'", id);
}

void keep(store::Transaction& tx, Presence const& presence) {
    tx.run(
        "update organisations set seen_at = $2, asked_at = $3 where id = $1", presence.id,
        presence.seen_at, presence.asked_at);
}

std::vector<Presence> unseen(store::Transaction& tx, Instant before, std::int64_t most) {
    return tx.all<Presence>(
        "from organisations where state = 'approved' and kind = 'employer' and barred = 0 "
        "and asked_at is null and seen_at <= $1 order by seen_at, id limit $2",
        before, most);
}

std::vector<Presence> unanswered(store::Transaction& tx, Instant asked_before, std::int64_t most) {
    return tx.all<Presence>(
        absent_ones(false).append(" and asked_at <= $1 order by asked_at, id limit $2"),
        asked_before, most);
}

std::int64_t forget_asked(store::Transaction& tx, std::int64_t most) {
    return tx.run(
        std::string("update organisations set asked_at = null where id in (select id ")
            .append(absent_ones(false))
            .append(" order by asked_at, id limit $1)"),
        most);
}

std::vector<Presence> absent(
    store::Transaction& tx, std::optional<bool> hidden, std::optional<web::Place> const& after,
    std::int64_t most) {
    auto from = absent_ones(hidden);
    if (!after)
        return tx.all<Presence>(from.append(" order by asked_at desc, id desc limit $1"), most);
    from.append(" and (asked_at, id) < ($1, $2) order by asked_at desc, id desc limit $3");
    return tx.all<Presence>(from, after->value, after->id, most);
}

std::int64_t count_absent(store::Transaction& tx, std::optional<bool> hidden) {
    return tx.count(absent_ones(hidden));
}

}  // namespace sx::organisations::records
