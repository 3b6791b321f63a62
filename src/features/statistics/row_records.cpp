#include "features/statistics/row_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::statistics::row_records {
namespace {

using store::Conditions;

// What waits is listed from the oldest on, what happened from the newest.
bool is_standing(FairList list) {
    return list == FairList::awaited || list == FairList::employers_without_postings ||
           list == FairList::seekers_without_applications;
}

void narrow_to_day(Conditions& where, Day day) {
    auto const until = end_of_shanghai_day(day);
    where.add(
        " and at >= ? and at < ?",
        {store::to_value(until - std::chrono::days(1)), store::to_value(until)});
}

// When each employer, or posting, left for the last time.
void join_leaving(Conditions& where, AskRows const& asked) {
    if (asked.list == FairList::employers)
        where.add(
            "left join (select organisation_id as gone_id, max(at) as gone_at from fair_facts "
            "where figure = 'employers_left' and fair_id = ? group by organisation_id) as gone "
            "on gone_id = organisation_id ",
            {asked.fair_id.text});
    else
        where.add(
            "left join (select posting_id as gone_id, max(at) as gone_at from fair_facts "
            "where figure = 'postings_left' and fair_id = ? group by posting_id) as gone "
            "on gone_id = posting_id ",
            {asked.fair_id.text});
}

Conditions rows_of(AskRows const& asked) {
    switch (asked.list) {
        case FairList::awaited: {
            Conditions where(
                "from (select id, since as at, organisation_id, posting_id, null as account_id "
                "from fair_waiting where ");
            where.add("fair_id = ?", {asked.fair_id.text});
            if (asked.organisation_id)
                where.add(" and organisation_id = ?", {asked.organisation_id->text});
            return where;
        }
        case FairList::employers_without_postings: {
            Conditions where(
                "from (select organisation_id as id, since as at, organisation_id, "
                "null as posting_id, null as account_id from fair_members where takes_part = 1 "
                "and postings <= 0");
            where.add(" and fair_id = ?", {asked.fair_id.text});
            return where;
        }
        case FairList::seekers_without_applications: {
            Conditions where(
                "from (select id, since as at, null as organisation_id, null as posting_id, "
                "id as account_id from known_seekers where not exists (select 1 from fair_facts "
                "where account_id = known_seekers.id and figure = 'seekers'");
            where.add(" and fair_id = ?)", {asked.fair_id.text});
            return where;
        }
        default: break;
    }
    bool const without_gone =
        !asked.day && (asked.list == FairList::employers || asked.list == FairList::postings);
    Conditions where(
        "from (select id, at, organisation_id, posting_id, account_id from fair_facts ");
    if (without_gone) join_leaving(where, asked);
    where.add(
        "where fair_id = ? and figure = ?",
        {asked.fair_id.text, store::Value(wire::name(asked.list))});
    if (without_gone) where.add(" and (gone_at is null or gone_at < at)");
    if (asked.organisation_id) where.add(" and organisation_id = ?", {asked.organisation_id->text});
    if (asked.day) narrow_to_day(where, *asked.day);
    return where;
}

}  // namespace

std::vector<ListedRow> page(
    store::Transaction& tx, AskRows const& asked, std::optional<web::Place> const& after,
    std::int64_t most) {
    bool const rising = is_standing(asked.list);
    auto where = rows_of(asked);
    where.add(") as listed");
    if (after)
        where.add(
            rising ? " where (at, id) > (?, ?)" : " where (at, id) < (?, ?)",
            {store::Value(after->value), after->id});
    where.add(rising ? " order by at, id limit ?" : " order by at desc, id desc limit ?", {most});
    return tx.all_bound<ListedRow>(where.text(), where.bound());
}

std::int64_t count(store::Transaction& tx, AskRows const& asked) {
    auto where = rows_of(asked);
    where.add(") as listed");
    return tx.count_bound(where.text(), where.bound());
}

}  // namespace sx::statistics::row_records
