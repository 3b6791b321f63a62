#include "features/audit/records.hpp"
#include "features/audit/rules.hpp"
#include "platform/store/conditions.hpp"

namespace sx::audit::records {
namespace {

// Outlives every statement that it is bound to.
std::vector<std::string_view> const& names_of_refusals() {
    static std::vector<std::string_view> const names(refusals.begin(), refusals.end());
    return names;
}

void add_result(store::Conditions& where, AuditResult result) {
    where.add(result == AuditResult::refused ? " and " : " and not (");
    where.add_among("type", names_of_refusals());
    if (result == AuditResult::done) where.add(")");
}

// Also whose data was shown. A union, because each half has an index of its own.
constexpr std::string_view about =
    "select sequence from events where subject = ? union "
    "select sequence from disclosures where person = ?";

}  // namespace

std::vector<events::Event> entries(store::Transaction& tx, Asked const& asked) {
    store::Conditions where("from events where sequence is not null");
    auto const& filter = asked.filter;
    if (asked.before) where.add(" and sequence < ?", {*asked.before});
    if (filter.by) where.add(" and account_id = ?", {filter.by->text});
    if (filter.kind) where.add(" and type = ?", {filter.kind->str()});
    if (filter.from) where.add(" and at >= ?", {store::to_value(*filter.from)});
    if (filter.until) where.add(" and at < ?", {store::to_value(*filter.until)});
    if (filter.result) add_result(where, *filter.result);
    if (filter.subject)
        where.add(
            std::string(" and sequence in (").append(about).append(")"),
            {filter.subject->str(), filter.subject->str()});
    if (asked.party)
        where.add(
            std::string(" and sequence in (select sequence from events where account_id = ? union ")
                .append(about)
                .append(")"),
            {*asked.party, *asked.party, *asked.party});
    where.add(" order by sequence desc limit ?", {asked.most});
    return tx.all_bound<events::Event>(where.text(), where.bound());
}

AuditStanding standing(store::Transaction& tx) {
    AuditStanding standing;
    standing.events = tx.count("from events where sequence is not null");
    standing.unsealed = events::unsealed(tx);
    standing.checkpoints = tx.count("from checkpoints");
    auto const last = tx.one<events::Checkpoint>("from checkpoints order by number desc limit 1");
    if (!last) return standing;
    standing.signed_at = last->at;
    standing.signed_event = last->sequence;
    standing.key_id = last->key_id;
    return standing;
}

void insert(store::Transaction& tx, AuditedDisclosure const& row) { tx.insert("disclosures", row); }

void forget_disclosures(store::Transaction& tx) { tx.run("delete from disclosures"); }

std::vector<AuditedDisclosure> disclosures_between(
    store::Transaction& tx, std::int64_t after, std::int64_t up_to) {
    return tx.all<AuditedDisclosure>(
        "from disclosures where sequence > $1 and sequence <= $2 order by sequence, person", after,
        up_to);
}

std::int64_t disclosures_outside(store::Transaction& tx, std::int64_t up_to) {
    return tx.count("from disclosures where sequence < 1 or sequence > $1", up_to);
}

std::vector<events::Event> sealed_between(
    store::Transaction& tx, std::int64_t after, std::int64_t up_to) {
    return tx.all<events::Event>(
        "from events where sequence > $1 and sequence <= $2 order by sequence", after, up_to);
}

}  // namespace sx::audit::records
