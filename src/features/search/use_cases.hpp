#pragma once
#include "features/search/messages.hpp"
#include "features/search/people_messages.hpp"
#include "features/search/person_index.hpp"
#include "features/search/posting_index.hpp"
#include "features/search/saved_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what others call stands in the face.
namespace sx::search {

Result<SearchSuggestions> suggest(PostingIndex&, web::Call const&, AskSuggestions const&);

// Of who agreed to be found, for an employer that is approved: their cards, without those who block
// it. Who is shown is recorded. Refuses with organisation_not_approved.
Result<FoundPeople> find_people(PersonIndex&, web::OutsideCall const&, FindPeople const&);

// A seeker's own.
Result<SavedSearch> save_search(web::Call const&, NewSearch const&);
Result<SavedSearches> list_searches(web::Call const&, web::Nothing const&);
Result<SavedSearch> change_search(web::Call const&, ChangeSearch const&);
Result<web::Nothing> remove_search(web::Call const&, SearchRef const&);

}  // namespace sx::search
