#include <algorithm>
#include "features/audit/audit.hpp"
#include "features/audit/records.hpp"
#include "features/audit/rules.hpp"
#include "platform/events/chain.hpp"

namespace sx::audit {
namespace {

constexpr std::int64_t round_size = 2000;

std::vector<AuditedDisclosure> rows_of(events::Event const& event) {
    std::vector<AuditedDisclosure> rows;
    auto const number = std::to_string(*event.sequence);
    for (auto& person : people_shown(event)) {
        auto id = std::string(number).append(":").append(person);
        rows.push_back({std::move(id), std::move(person), *event.sequence});
    }
    return rows;
}

std::vector<std::string> ids_of(std::vector<AuditedDisclosure> const& rows) {
    std::vector<std::string> ids;
    for (auto const& row : rows)
        ids.push_back(std::string(row.id)
                          .append(" ")
                          .append(row.person)
                          .append(" ")
                          .append(std::to_string(row.sequence)));
    std::ranges::sort(ids);
    return ids;
}

std::int64_t differences(store::Transaction& tx, std::int64_t after, std::int64_t up_to) {
    std::vector<AuditedDisclosure> told;
    for (auto const& event : records::sealed_between(tx, after, up_to))
        for (auto& row : rows_of(event)) told.push_back(std::move(row));
    auto const wanted = ids_of(told);
    auto const there = ids_of(records::disclosures_between(tx, after, up_to));
    std::vector<std::string> differing;
    std::ranges::set_symmetric_difference(wanted, there, std::back_inserter(differing));
    return std::ssize(differing);
}

}  // namespace

void Disclosures::handle(events::Event const& event, store::Transaction& tx) {
    for (auto const& row : rows_of(event)) records::insert(tx, row);
}

void Disclosures::forget(store::Transaction& tx) { records::forget_disclosures(tx); }

std::int64_t wrong_disclosures(store::Database& db) {
    std::int64_t position = 0;
    auto wrong = db.read([&](store::Transaction& tx) {
        for (auto const& standing : events::standings(tx))
            if (standing.id == Disclosures().name()) position = standing.position;
        return records::disclosures_outside(tx, events::newest(tx).sequence);
    });
    for (std::int64_t after = 0; after < position; after += round_size)
        wrong += db.read([&](store::Transaction& tx) {
            return differences(tx, after, std::min(after + round_size, position));
        });
    return wrong;
}

}  // namespace sx::audit
