#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::recommendations {

using namespace web;
using access::employers;

Endpoints endpoints(Ready& ready) {
    return {
        outside<&list_recommendations>(
            {Method::get, 200, "/my/recommendations", access::seekers,
             "List postings that suit oneself"},
            ready),
        outside<&recommend_people>(
            {Method::get, 200, "/my/postings/{posting_id}/recommendations", employers,
             "List findable people who suit a posting of one's own"},
            ready),
        get<&list_dislikes>(
            "/my/disliked-postings", access::seekers, "List postings one turned down"),
        put<&dislike>(
            "/my/disliked-postings/{posting_id}", access::seekers,
            "Turn a recommended posting down, with a reason"),
        remove<&undo_dislike>(
            "/my/disliked-postings/{posting_id}", access::seekers,
            "Take a turned down posting back"),
        get<&list_card_views>(
            "/my/card-views", access::seekers, "List the employers that have seen one's card"),
    };
}

}  // namespace sx::recommendations
