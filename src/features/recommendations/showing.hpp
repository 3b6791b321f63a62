#pragma once
#include <span>
#include "features/recommendations/reasons.hpp"
#include "features/recommendations/shown_records.hpp"

// What a seeker was shown is kept, so that weights can be learnt from what became of it.
namespace sx::recommendations {

// What of a page is not in the seeker's list of today yet, with the parts of its score; a page that
// is looked at again gives nothing.
std::vector<ShownPostingRow> fresh_in(
    store::Transaction&, access::AccountId const&, std::span<Pair const> page, Instant now);
void keep_shown(
    store::Transaction&, World&, access::AccountId const&, std::vector<ShownPostingRow> const&);

}  // namespace sx::recommendations
