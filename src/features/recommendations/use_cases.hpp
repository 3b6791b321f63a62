#pragma once
#include "features/recommendations/recommendations.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::recommendations {

// Without a resume there is nothing but advice. What is shown for the first time today is kept.
Result<MyRecommendations> list_recommendations(
    Ready&, web::OutsideCall const&, ListRecommendations const&);

// Findable people for an open posting of one's own: nobody who blocks the employer, has applied or
// is not interested. Who is shown is recorded. Refuses with posting_not_found or posting_closed.
Result<RecommendedPeople> recommend_people(Ready&, web::OutsideCall const&, RecommendPeople const&);

Result<DislikedPostings> list_dislikes(web::Call const&, web::Nothing const&);
Result<web::Nothing> undo_dislike(web::Call const&, postings::PostingRef const&);

// Which employers have seen one's card.
Result<CardViews> list_card_views(web::Call const&, web::Nothing const&);
// For one's own copy: however many.
Result<CardViews> list_all_card_views(web::Call const&, web::Nothing const&);

}  // namespace sx::recommendations
