#pragma once
#include <span>
#include "engine/matching/market.hpp"

namespace sx::matching {

struct OpenPosting {
    std::shared_ptr<KnownPosting const> posting;
    Instant closes_at{};
};
// Judges and scores every posting one after the other, by the rules room and evidence() alone: what
// the market's way is held to.
Matches plain_matches(
    std::span<OpenPosting const>, KnownSeeker const&, Wanted const&, Scale const&, Day today);

}  // namespace sx::matching
