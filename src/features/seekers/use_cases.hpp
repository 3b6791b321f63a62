#pragma once
#include "features/seekers/messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::seekers {

// Before the first save an empty one, version 0.
Result<MyResume> show_resume(web::Call const&, web::Nothing const&);
// Replaces it as a whole. Refuses with changed_meanwhile when another version was edited.
Result<MyResume> save_resume(web::Call const&, SaveResume const&);

}  // namespace sx::seekers
