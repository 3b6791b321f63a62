#pragma once
#include "platform/store/transaction.hpp"

// What comes to an end of applications and of resumes that were taken away; by their ids.
namespace sx::applications::records {

// The printed paper goes, that it was printed stays.
void release_papers(store::Transaction&, Instant now, std::vector<std::string> const&);
void remove_downloads(store::Transaction&, Instant now, std::vector<std::string> const&);
// The resume that was sent, the notes and the reasons go, also from the board; that somebody
// applied, and how far they came, stays.
void erase(store::Transaction&, Instant now, std::vector<std::string> const&);

}  // namespace sx::applications::records
