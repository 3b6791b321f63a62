#include "features/fairs/records.hpp"

namespace sx::fairs::records {
namespace {

// A "from … where …" whose conditions are put together at run time.
class Selection {
public:
    explicit Selection(Which const& which) {
        if (which.fair_id) narrow("fair_id = ", store::to_value(*which.fair_id));
        if (which.state) narrow("state = ", store::to_value(*which.state));
        if (which.organisation_id)
            narrow("organisation_id = ", store::to_value(*which.organisation_id));
        if (which.shown) narrow("put_away = ", std::int64_t{0});
    }
    std::string parameter(store::Value value) {
        bound_.push_back(std::move(value));
        return std::string("$").append(std::to_string(bound_.size()));
    }
    void narrow(std::string_view condition, store::Value value) {
        auto const number = parameter(std::move(value));
        sql_.append(narrowed_ ? " and " : " where ").append(condition).append(number);
        narrowed_ = true;
    }
    void after(web::Place const& place, std::string_view comparison) {
        auto const value = parameter(place.value), id = parameter(std::string_view(place.id));
        sql_.append(narrowed_ ? " and " : " where ").append("(requested_at, id) ");
        sql_.append(comparison).append(" (").append(value).append(", ").append(id).append(")");
        narrowed_ = true;
    }
    void append(std::string_view sql) { sql_.append(sql); }

    std::string const& sql() const { return sql_; }
    std::span<store::Value const> bound() const { return bound_; }

private:
    std::string sql_ = "from participations";
    std::vector<store::Value> bound_;
    bool narrowed_ = false;
};

// Sorts after every id.
constexpr std::string_view behind_all = "g";

}  // namespace

std::optional<Fair> find(store::Transaction& tx, FairId const& id) {
    return tx.one<Fair>("from fairs where id = $1", id);
}

std::optional<FairState> state_of(store::Transaction& tx, FairId const& id) {
    auto const found = tx.one<FairStanding>("from fairs where id = $1", id);
    return found ? std::optional(found->state) : std::nullopt;
}

void insert(store::Transaction& tx, Fair const& fair) { tx.insert("fairs", fair); }
void update(store::Transaction& tx, Fair const& fair) { tx.update("fairs", fair); }

std::vector<Fair> public_fairs(store::Transaction& tx, FairSlice const& slice) {
    return tx.all<Fair>(
        "from fairs where state in ('announced', 'open', 'closed') and id < $1 "
        "order by id desc limit $2",
        slice.before ? std::string_view(*slice.before) : behind_all, slice.most);
}

std::vector<Fair> all_fairs(store::Transaction& tx, FairSlice const& slice) {
    return tx.all<Fair>(
        "from fairs where id < $1 order by id desc limit $2",
        slice.before ? std::string_view(*slice.before) : behind_all, slice.most);
}

std::vector<Fair> due(store::Transaction& tx, Instant now) {
    return tx.all<Fair>(
        "from fairs where (state = 'draft' and announce_at <= $1) or (state = 'announced' and "
        "open_at <= $1) or (state = 'open' and close_at <= $1) or (state = 'closed' and "
        "archive_at <= $1) order by id limit 100",
        now);
}

std::vector<Waiting> waiting_participations(store::Transaction& tx) {
    return tx.all<Waiting>(
        "from (select fair_id, count(*) as requested from participations "
        "where state = 'requested' group by fair_id) as counted");
}

std::vector<FairName> names(store::Transaction& tx, std::vector<FairId> const& ids) {
    std::vector<FairName> names;
    for (auto const& id : ids)
        if (auto name = tx.one<FairName>("from fairs where id = $1", id))
            names.push_back(*std::move(name));
    return names;
}

std::optional<ParticipationRow> find(store::Transaction& tx, ParticipationId const& id) {
    return tx.one<ParticipationRow>("from participations where id = $1", id);
}

std::optional<ParticipationRow> find(
    store::Transaction& tx, FairId const& fair, access::OrganisationId const& organisation) {
    return tx.one<ParticipationRow>(
        "from participations where fair_id = $1 and organisation_id = $2", fair, organisation);
}

void insert(store::Transaction& tx, ParticipationRow const& row) {
    tx.insert("participations", row);
}
void update(store::Transaction& tx, ParticipationRow const& row) {
    tx.update("participations", row);
}

std::vector<ParticipationRow> participations(
    store::Transaction& tx, Which const& which, ParticipationSlice const& slice) {
    Selection selection(which);
    bool const rising = slice.order == ParticipationOrder::oldest_first;
    if (slice.after) selection.after(*slice.after, rising ? ">" : "<");
    selection.append(
        rising ? " order by requested_at, id limit "
               : " order by requested_at desc, id desc limit ");
    auto const limit = selection.parameter(slice.most);
    selection.append(limit);
    return tx.all_bound<ParticipationRow>(selection.sql(), selection.bound());
}

void put_away(store::Transaction& tx, access::OrganisationId const& organisation, bool is_hidden) {
    tx.run(
        "update participations set put_away = $2 where organisation_id = $1", organisation,
        is_hidden);
}

std::int64_t count_participations(store::Transaction& tx, Which const& which) {
    Selection const selection(which);
    return tx.count_bound(selection.sql(), selection.bound());
}

std::vector<FairId> joined(store::Transaction& tx, access::OrganisationId const& organisation) {
    std::vector<FairId> fairs;
    for (auto& found : tx.all<FairRef>(
             "from participations where organisation_id = $1 and state = 'approved' and exists "
             "(select 1 from fairs where fairs.id = fair_id and fairs.state <> 'archived') "
             "order by fair_id",
             organisation))
        fairs.push_back(std::move(found.fair_id));
    return fairs;
}

std::vector<FairId> every(store::Transaction& tx) {
    std::vector<FairId> fairs;
    for (auto& found :
         tx.all<FairRef>("from (select id as fair_id from fairs) as every order by fair_id"))
        fairs.push_back(std::move(found.fair_id));
    return fairs;
}

organisations::QueueLength in_review(store::Transaction& tx, FairId const& fair) {
    return *tx.one<organisations::QueueLength>(
        "from (select count(*) as waiting, min(requested_at) as oldest_at from participations "
        "where fair_id = $1 and state = 'requested') as counted",
        fair);
}

}  // namespace sx::fairs::records
