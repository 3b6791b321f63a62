#pragma once
#include "features/postings/postings.hpp"

// What the words of a posting may not say; features/screening knows.
namespace sx::postings {

// Refuses with wording_refused where a text breaks a rule and no reason is given why a person
// should look at it; a text that `published` has as well was decided on before. Gives the reason
// where one is needed.
Result<std::optional<WordingReason>> reason_for_wording(
    store::Transaction&, PostingForm const&, PostingForm const* published,
    std::optional<WordingReason> const& given);

// A person approves it as it stands: what is found in it today is not asked about again.
void keep_allowed(store::Transaction&, Posting const&);
// Whether something forbidden is in it that no person has allowed.
bool is_doubtful(store::Transaction&, Posting const&);

}  // namespace sx::postings
