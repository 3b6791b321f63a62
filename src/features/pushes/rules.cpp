#include "features/pushes/rules.hpp"
#include <algorithm>
#include <chrono>
#include <limits>
#include "platform/base/characters.hpp"
#include "platform/codes/codes.hpp"

namespace sx::pushes {
namespace {

constexpr std::int64_t whole_basis_points = 10'000;

bool is_below_one(codes::RegionCode const& code, List<codes::RegionCode, 20> const& asked) {
    return std::ranges::any_of(asked, [&](codes::RegionCode const& region) {
        return codes::regions().is_below(code.str(), region.str());
    });
}

bool holds_one(codes::RegionCode const& code, List<codes::RegionCode, 20> const& asked) {
    return std::ranges::any_of(asked, [&](codes::RegionCode const& region) {
        return codes::regions().is_below(region.str(), code.str());
    });
}

bool graduates_in_one(std::optional<Day> const& day, List<Number<1990, 2100>, 10> const& years) {
    if (!day) return false;
    auto const year = int{std::chrono::year_month_day(*day).year()};
    return std::ranges::any_of(years, [&](auto const& asked) { return asked.value == year; });
}

bool is_there(postings::PostingForm const& posting, List<codes::RegionCode, 20> const& asked) {
    if (posting.region_code && is_below_one(*posting.region_code, asked)) return true;
    return posting.other_places &&
           std::ranges::any_of(*posting.other_places, [&](postings::PostingPlace const& place) {
               return is_below_one(place.region_code, asked);
           });
}

}  // namespace

bool is_meant(seekers::LookingSeeker const& seeker, PushAudience const& audience) {
    if (audience.education && (!seeker.education || *seeker.education < *audience.education))
        return false;
    if (!audience.graduation_years.empty() &&
        !graduates_in_one(seeker.graduates_on, audience.graduation_years))
        return false;
    return audience.regions.empty() ||
           std::ranges::any_of(seeker.wanted_regions, [&](codes::RegionCode const& wanted) {
               return is_below_one(wanted, audience.regions) || holds_one(wanted, audience.regions);
           });
}

bool is_meant(postings::PostingForm const& posting, PushOffer const& offer, Instant now) {
    if (posting.closes_at <= now) return false;
    if (!offer.kinds.empty() && std::ranges::find(offer.kinds, posting.kind) == offer.kinds.end())
        return false;
    return offer.regions.empty() || is_there(posting, offer.regions);
}

std::int64_t capacity_of(std::int64_t headcount, std::int64_t factor, std::int64_t taken) {
    return std::clamp<std::int64_t>(
        headcount * factor - taken, 0, std::numeric_limits<std::int32_t>::max());
}

std::int64_t basis_points(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? part * whole_basis_points / whole : 0;
}

std::vector<PushFigureLine> lines_of(PushReckoning const& reckoning) {
    auto const& [batch, naive, most] = reckoning;
    auto const line = [](PushFigure figure, PushUnit unit, std::int64_t one, std::int64_t other) {
        return PushFigureLine{figure, unit, one, other};
    };
    using enum PushUnit;
    return {
        line(PushFigure::people, count, batch.people, naive.people),
        line(PushFigure::served, count, batch.served, naive.served),
        line(PushFigure::pushes, count, batch.pushes, naive.pushes),
        line(PushFigure::over_capacity, count, batch.over_capacity, naive.over_capacity),
        line(PushFigure::utility, count, batch.utility, naive.utility),
        // The naive way keeps to no capacity, so the bound is none of it.
        {PushFigure::bound_share, share, basis_points(batch.utility, most), {}},
        line(PushFigure::gini, index, batch.gini_basis_points, naive.gini_basis_points),
        line(PushFigure::coverage, share, batch.coverage_basis_points, naive.coverage_basis_points),
        line(
            PushFigure::congestion, share, batch.congestion_basis_points,
            naive.congestion_basis_points),
    };
}

std::string masked(std::string_view name) {
    return std::string(first_characters(name, 1)).append("**");
}

Result<> may_approve(PushBatch const& batch) {
    if (!batch.reckoning || batch.reckoning->batch.pushes == 0)
        return refuse(ProblemKind::conflict, "nothing_to_push");
    if (!batch.samples_seen_at) return refuse(ProblemKind::conflict, "push_samples_not_seen");
    return {};
}

std::vector<std::string> worded(std::span<PushReason const> reasons, Language language) {
    std::vector<std::string> words;
    for (auto const& reason : reasons)
        words.push_back(language == Language::zh ? reason.zh : reason.en);
    return words;
}

}  // namespace sx::pushes
