#pragma once
#include "features/complaints/university_messages.hpp"
#include "features/complaints/desk_messages.hpp"
#include "platform/web/call.hpp"

// How universities have to do with complaints.
namespace sx::complaints {

// The university somebody graduates from, if people of it are here.
struct OwnUniversity {
    access::OrganisationId id;
    std::string name;
};
std::optional<OwnUniversity> university_of(store::Transaction&, access::AccountId const&);

// Whoever complained lets their university know, and agrees to that. Refuses with no_university.
Result<> tell_university(web::Call const&, Complaint&);
// Whether the university may read it: its own, or passed on by who still agrees to that.
bool is_told(store::Transaction&, Complaint const&);

}  // namespace sx::complaints
