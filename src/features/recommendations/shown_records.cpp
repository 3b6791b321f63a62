#include "features/recommendations/shown_records.hpp"
#include <utility>

namespace sx::recommendations::records {
namespace {

struct ShownId {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(ShownId, (), (posting_id))
struct ShownDayRow {
    Day day{};
};
BOOST_DESCRIBE_STRUCT(ShownDayRow, (), (day))

}  // namespace

std::vector<postings::PostingId> shown_on(
    store::Transaction& tx, access::AccountId const& account, Day day) {
    std::vector<postings::PostingId> ids;
    for (auto& row : tx.all<ShownId>(
             "from shown_postings where list_id in "
             "(select id from shown_lists where account_id = $1 and day = $2)",
             account, day))
        ids.push_back(std::move(row.posting_id));
    return ids;
}

void keep_shown(
    store::Transaction& tx, ShownListRow const& list, std::vector<ShownPostingRow> const& rows) {
    tx.run(
        "insert into shown_lists (id, account_id, day) values ($1, $2, $3) on conflict do nothing",
        list.id, list.account_id, list.day);
    auto const kept = tx.one<ShownListRow>(
        "from shown_lists where account_id = $1 and day = $2", list.account_id, list.day);
    for (auto const& row : rows)
        tx.run(
            "insert into shown_postings (list_id, posting_id, position, shown_at, parts, outcome) "
            "values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            kept->id, row.posting_id, row.position, row.shown_at, row.parts, row.outcome);
}

void remove_shown(store::Transaction& tx, Instant, std::vector<std::string> const& ids) {
    for (auto const& id : ids) {
        tx.run("delete from shown_postings where list_id = $1", id);
        tx.run("delete from shown_lists where id = $1", id);
    }
}

std::optional<ShownPostingRow> last_shown(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting,
    ShownBetween when) {
    return tx.one<ShownPostingRow>(
        "from shown_postings where posting_id = $2 and shown_at >= $3 and shown_at <= $4 "
        "and list_id in (select id from shown_lists where account_id = $1) "
        "order by shown_at desc, list_id desc limit 1",
        account, posting, when.since, when.until);
}

std::optional<ShownPostingRow> find_shown(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting,
    applications::ApplicationId const& application) {
    return tx.one<ShownPostingRow>(
        "from shown_postings where posting_id = $2 and application_id = $3 "
        "and list_id in (select id from shown_lists where account_id = $1)",
        account, posting, application);
}

void save_outcome(store::Transaction& tx, ShownPostingRow const& row) {
    tx.run(
        "update shown_postings set application_id = $3, outcome = $4 "
        "where list_id = $1 and posting_id = $2",
        row.list_id, row.posting_id, row.application_id, row.outcome);
}

void forget_outcomes(store::Transaction& tx) {
    tx.run(
        "update shown_postings set application_id = null, outcome = 'none' "
        "where application_id is not null");
}

std::optional<Day> first_day_after(store::Transaction& tx, Day day) {
    auto const row =
        tx.one<ShownDayRow>("from shown_lists where day > $1 order by day limit 1", day);
    return row ? std::optional(row->day) : std::nullopt;
}

std::vector<ShownPostingRow> all_shown_on(store::Transaction& tx, Day day) {
    return tx.all<ShownPostingRow>(
        "from shown_postings where list_id in (select id from shown_lists where day = $1) "
        "order by list_id, position, shown_at, posting_id",
        day);
}

}  // namespace sx::recommendations::records
