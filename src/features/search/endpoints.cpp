#include "features/search/search.hpp"
#include "features/search/use_cases.hpp"
#include "platform/web/outside.hpp"
#include "platform/web/served.hpp"

namespace sx::search {

using access::anyone, access::seekers;
using web::get, web::get_from, web::post, web::put, web::remove;

web::Endpoints endpoints(PostingIndex& index, PersonIndex& people) {
    return {
        get_from<&find_postings>(index, "/postings", anyone, "Look for published postings"),
        get_from<&find_similar>(
            index, "/postings/{posting_id}/similar", anyone, "List postings like this one"),
        get_from<&suggest>(
            index, "/search/suggestions", anyone, "Complete what is typed into the search"),
        web::outside<&find_people>(
            {web::Method::get, 200, "/people", access::employers,
             "Look for people who agreed to be found"},
            people),
        get<&list_searches>("/my/searches", seekers, "List the searches that one has saved"),
        post<&save_search>("/my/searches", seekers, "Save a search"),
        put<&change_search>(
            "/my/searches/{search_id}", seekers,
            "Rename a saved search, or change how often one is told of news"),
        remove<&remove_search>("/my/searches/{search_id}", seekers, "Remove a saved search"),
    };
}

}  // namespace sx::search
