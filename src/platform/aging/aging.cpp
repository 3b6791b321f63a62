#include "platform/aging/aging.hpp"
#include <algorithm>
#include "platform/aging/records.hpp"
#include "platform/base/digest.hpp"

namespace sx::aging {
namespace {

using namespace std::chrono_literals;
constexpr auto look_again = 1h;
constexpr std::int64_t most_a_round = 5000;

// Ids of classes of data are their names.
Id<DataClass> subject_of(DataClass const& data) { return {std::string(data.name)}; }

std::string hash_of(std::vector<std::string>& ids) {
    std::ranges::sort(ids);
    std::string text;
    for (auto const& id : ids) text.append(id).append("\n");
    return sha256_hex(text);
}

std::optional<Instant> begin_of(records::OldestRow const& row) {
    if (row.at) return row.at;
    return end_of_shanghai_day(*row.day) - 24h;
}

void end_rows(
    store::Transaction& tx, Instant now, Rows const& rows,
    std::vector<records::OldestRow> const& found) {
    if (!rows.end) {
        // A row that was moved meanwhile is not due any more: the transaction is thrown away.
        auto const removed = records::remove(tx, rows, found.back());
        if (removed != static_cast<std::int64_t>(found.size()))
            throw std::runtime_error("other rows came to an end than were read");
        return;
    }
    std::vector<std::string> ids;
    for (auto const& row : found) ids.push_back(row.id);
    rows.end(tx, now, ids);
}

}  // namespace

DataClass const* find(Classes const& classes, std::string_view name) {
    auto const found = std::ranges::find(classes, name, &DataClass::name);
    return found == classes.end() ? nullptr : &*found;
}

Result<> check(DataClass const& data, std::int64_t days) {
    if (data.period.least == data.period.most)
        return refuse(ProblemKind::conflict, "period_is_fixed");
    auto const wrong = [](char const* code) {
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/days", code}}};
    };
    if (days < data.period.least) return wrong("period_too_short");
    if (days > data.period.most) return wrong("period_too_long");
    return {};
}

Result<> set_period(
    store::Transaction& tx, World& world, DataClass const& data, std::int64_t days,
    std::string reason) {
    TRY(check(data, days));
    RetentionPeriodSet const fact{days, days_of(tx, data)};
    records::save(tx, {std::string(data.name), days, std::move(reason), world.now()});
    tx.announce(events::event(fact, subject_of(data), world));
    return {};
}

std::optional<SetPeriod> set_period_of(store::Transaction& tx, DataClass const& data) {
    return records::find_period(tx, data.name);
}

std::int64_t days_of(store::Transaction& tx, DataClass const& data) {
    auto const set = set_period_of(tx, data);
    // A later program may know another limit.
    return set ? std::clamp(set->days, data.period.least, data.period.most) : data.period.usual;
}

Instant cut_off(std::int64_t days, Instant then) { return then - std::chrono::days(days); }

Due due(store::Transaction& tx, DataClass const& data, Instant then) {
    auto const before = cut_off(days_of(tx, data), then);
    Due all;
    for (auto const& rows : data.rows) {
        auto const part = records::due(tx, rows, before);
        all.amount += part.amount;
        if (part.oldest && (!all.oldest || *part.oldest < *all.oldest)) all.oldest = part.oldest;
    }
    return all;
}

std::int64_t end_due(
    store::Transaction& tx, World& world, DataClass const& data, std::int64_t most) {
    auto const now = world.now();
    DataEnded fact;
    fact.days = days_of(tx, data);
    fact.before = cut_off(fact.days, now);
    std::vector<std::string> ids;
    for (auto const& rows : data.rows) {
        auto const room = most - static_cast<std::int64_t>(ids.size());
        if (room <= 0) break;
        auto const found = records::oldest(tx, rows, fact.before, room);
        if (found.empty()) continue;
        end_rows(tx, now, rows, found);
        auto const oldest = begin_of(found.front());
        if (!fact.oldest || *oldest < *fact.oldest) fact.oldest = oldest;
        for (auto const& row : found) ids.push_back(row.id);
    }
    if (ids.empty()) return 0;
    fact.amount = static_cast<std::int64_t>(ids.size());
    fact.ids_hash = hash_of(ids);
    tx.announce(events::event(fact, subject_of(data), world));
    return fact.amount;
}

std::vector<Proof> proofs(store::Transaction& tx, Proofs const& asked) {
    std::vector<Proof> all;
    for (auto const& event : records::proofs(tx, asked))
        all.push_back(
            {*event.sequence, event.subject, event.at, event.account_id, *event.as<DataEnded>()});
    return all;
}

bool Rounds::has_to_look(Instant now) const {
    return std::ranges::any_of(looks_, [&](Instant next) { return next <= now; });
}

void Rounds::run(store::Transaction& tx, World& world) {
    auto left = most_a_round;
    for (std::size_t at = 0; at < classes_.size() && left > 0; ++at) {
        if (looks_[at] > world.now()) continue;
        auto const most = std::min(left, classes_[at].most_at_once);
        auto const ended = end_due(tx, world, classes_[at], most);
        left -= ended;
        if (ended < most) looks_[at] = world.now() + look_again;
    }
}

}  // namespace sx::aging
