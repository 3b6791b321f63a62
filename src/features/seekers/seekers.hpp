#pragma once
#include "features/seekers/events.hpp"
#include "features/seekers/rules.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: resumes for others to work with in their own transaction, and the rules
// about them.
namespace sx::seekers {

// Refuses with resume_not_found before the seeker's first save.
Result<Resume> find_resume(store::Transaction&, AccountId const&);

web::Endpoints endpoints();

}  // namespace sx::seekers
