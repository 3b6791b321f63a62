#pragma once
#include "engine/matching/scores.hpp"
#include "features/recommendations/messages.hpp"

// Why a person and a posting suit each other, or do not. Pure.
namespace sx::recommendations {

// Whom the reasons are for: a seeker is told as well what to do next.
enum class Reader { seeker, employer };

struct Pair {
    matching::KnownPosting const& posting;
    matching::KnownSeeker const& seeker;
    Day today{};
};

// Those that fit first, then what speaks against, then what nobody can tell yet. A rule that holds
// for everybody is no reason.
std::vector<MatchReason> reasons_of(Pair const&, Reader, Language);
// The one hard rule that fails, for the seeker; nothing where none does.
std::optional<MatchReason> lack_of(Pair const&, Language);

MatchScore percent(matching::Score const&);

}  // namespace sx::recommendations
