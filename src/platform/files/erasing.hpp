#pragma once
#include "platform/files/files.hpp"

namespace sx::files {

// Photos and attached resumes that the person sent in, whoever still shows them, and what they had
// not used yet.
void erase_personal(store::Transaction&, access::AccountId const&);

}  // namespace sx::files
