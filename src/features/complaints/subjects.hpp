#pragma once
#include "features/complaints/messages.hpp"
#include "platform/web/call.hpp"

namespace sx::complaints {

// What a complaint is about, as its own feature knows it.
struct KnownSubject {
    access::OrganisationId organisation_id;
    std::string organisation_name, title;
};
// Refuses with what everybody is told who looks for it, if it was never public.
Result<KnownSubject> known_subject(web::Call const&, ComplaintSubject, review::SubjectId const&);

}  // namespace sx::complaints
