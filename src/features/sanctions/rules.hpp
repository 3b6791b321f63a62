#pragma once
#include "features/sanctions/form_messages.hpp"

// Pure rules of sanctions.
namespace sx::sanctions {

// Refuses with invalid_fields: an exclusion names its fair and nothing else does; a complaint is
// named where it is the cause; a warning has no term; a term ends in the future. Refuses with
// not_for_this_role whom the blacklist is not for: organisers decide on it.
Result<> check_form(ImposeSanction const&, access::Role by, Instant now);
// Whether the same stands already.
bool stands_already(std::vector<Sanction> const& active, ImposeSanction const&);
bool may_appeal(SanctionFacts const&);  // once, while it stands
// Somebody else than whoever imposed it.
bool may_decide_appeal(Sanction const&, access::AccountId const&);

}  // namespace sx::sanctions
