#include "platform/aging/records.hpp"
#include <limits>

// The tables' names and conditions are constants of the program, never anybody's input.
namespace sx::aging::records {
namespace {

struct DatedDue {
    std::int64_t amount = 0;
    std::optional<Day> oldest;
};
BOOST_DESCRIBE_STRUCT(DatedDue, (), (amount, oldest))
struct InstantRow {
    std::string id;
    Instant moment;
};
BOOST_DESCRIBE_STRUCT(InstantRow, (), (id, moment))
struct DayRow {
    std::string id;
    Day moment{};
};
BOOST_DESCRIBE_STRUCT(DayRow, (), (id, moment))

// "from letters where settled_at < $1 and …"
std::string due_rows(Rows const& rows) {
    std::string text(" from ");
    text.append(rows.table).append(" where ").append(rows.moment).append(" < $1");
    if (!rows.also.empty()) text.append(" and ").append(rows.also);
    return text;
}

std::string counted(Rows const& rows) {
    std::string text("from (select count(*) as amount, min(");
    return text.append(rows.moment).append(") as oldest").append(due_rows(rows)).append(") as due");
}

std::string listed(Rows const& rows) {
    std::string text("from (select id, ");
    text.append(rows.moment).append(" as moment").append(due_rows(rows));
    text.append(" order by ").append(rows.moment).append(", id limit $2) as due");
    return text.append(" order by moment, id");
}

}  // namespace

std::optional<SetPeriod> find_period(store::Transaction& tx, std::string_view name) {
    return tx.one<SetPeriod>("from retention_periods where id = $1", name);
}

void save(store::Transaction& tx, SetPeriod const& period) {
    if (find_period(tx, period.id)) tx.update("retention_periods", period);
    else tx.insert("retention_periods", period);
}

Due due(store::Transaction& tx, Rows const& rows, Instant before) {
    if (rows.clock == Rows::Clock::instant) return *tx.one<Due>(counted(rows), before);
    auto const dated = *tx.one<DatedDue>(counted(rows), shanghai_day(before));
    Due due{dated.amount, {}};
    if (dated.oldest) due.oldest = end_of_shanghai_day(*dated.oldest) - std::chrono::days(1);
    return due;
}

std::vector<OldestRow> oldest(
    store::Transaction& tx, Rows const& rows, Instant before, std::int64_t most) {
    std::vector<OldestRow> found;
    if (rows.clock == Rows::Clock::instant)
        for (auto& row : tx.all<InstantRow>(listed(rows), before, most))
            found.push_back({std::move(row.id), row.moment, {}});
    else
        for (auto& row : tx.all<DayRow>(listed(rows), shanghai_day(before), most))
            found.push_back({std::move(row.id), {}, row.moment});
    return found;
}

std::int64_t remove(store::Transaction& tx, Rows const& rows, OldestRow const& last) {
    std::string const moment(rows.moment);
    auto text = std::string("delete from ").append(rows.table).append(" where ").append(moment);
    text.append(" <= $1 and (").append(moment).append(" < $1 or id <= $2)");
    if (!rows.also.empty()) text.append(" and ").append(rows.also);
    return last.at ? tx.run(text, *last.at, last.id) : tx.run(text, *last.day, last.id);
}

std::vector<events::Event> proofs(store::Transaction& tx, Proofs const& asked) {
    auto const before = asked.before.value_or(std::numeric_limits<std::int64_t>::max());
    // Found by the subject: a class has ended less often than all of them have together.
    if (asked.class_name)
        return tx.all<events::Event>(
            "from events where subject = $1 and coalesce(type, '') = $2 and sequence < $3 "
            "order by sequence desc limit $4",
            *asked.class_name, DataEnded::type, before, asked.most);
    return tx.all<events::Event>(
        "from events where type = $1 and sequence < $2 order by sequence desc limit $3",
        DataEnded::type, before, asked.most);
}

}  // namespace sx::aging::records
