#pragma once
#include "features/fairs/fairs.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the
// face.
namespace sx::fairs {

Result<Fair> create(web::Call const&, NewFair const&);
Result<Fair> edit(web::Call const&, EditedFair const&);
Result<Fair> move(web::Call const&, MoveFair const&);
Result<ReviewedFairPage> review(web::Call const&, ListFairs const&);

Result<Participation> request_participation(web::Call const&, FairRef const&);
Result<Participation> withdraw_participation(web::Call const&, ParticipationRef const&);
Result<Participation> decide_participation(web::Call const&, DecideParticipation const&);
// Each is decided by itself: one that cannot be decided does not hold up the others.
Result<ParticipationOutcomes> decide_participations(web::Call const&, DecideParticipations const&);
Result<ParticipationPage> list_own_participations(web::Call const&, ListOwnParticipations const&);
Result<ParticipationPage> list_participations(web::Call const&, ListParticipations const&);

}  // namespace sx::fairs
