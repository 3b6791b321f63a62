#include "features/pushes/weighing.hpp"
#include <cmath>

namespace sx::pushes {
namespace {

constexpr std::int64_t people_at_once = 2'000;

std::int64_t basis_points_of(double part) {
    constexpr double whole = 10'000;
    return std::llround(part * whole);
}

PushFigures shown(allocation::Figures const& figures) {
    return {
        figures.people,
        figures.served,
        figures.pushes,
        figures.over_capacity,
        figures.utility,
        basis_points_of(figures.gini),
        basis_points_of(figures.coverage),
        basis_points_of(figures.congestion)};
}

}  // namespace

Weighing::Weighing(store::Transaction& tx, PushBatch const& batch)
    : batch_(batch.id),
      wanted_(static_cast<std::uint32_t>(batch.wanted.value)),
      postings_(records::postings(tx, batch.id)) {
    for (auto const& posting : postings_)
        capacity_.push_back(static_cast<std::uint32_t>(posting.capacity));
    for (std::string after;;) {
        auto const rows = records::people(tx, batch_, after, people_at_once);
        for (auto const& row : rows) {
            std::vector<allocation::Candidate> list;
            for (auto const& [place, utility] : row.candidates)
                list.push_back(
                    {static_cast<std::uint32_t>(place), static_cast<std::int32_t>(utility)});
            candidates_.add_person(list);
            received_.push_back(static_cast<std::uint32_t>(row.received));
            people_.push_back({row.id, row.account_id});
        }
        if (std::ssize(rows) < people_at_once) break;
        after = rows.back().id.text;
    }
    solution_ = allocation::allocate(task());
}

PushReckoning Weighing::reckoning() const {
    return {
        shown(allocation::figures_of(task(), solution_->allocation)),
        shown(allocation::figures_of(task(), allocation::naive(task()))), solution_->most_utility};
}

std::vector<allocation::Standing> Weighing::standings() const {
    return allocation::standings_of(task(), solution_->allocation);
}

}  // namespace sx::pushes
