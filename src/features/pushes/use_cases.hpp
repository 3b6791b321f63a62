#pragma once
#include "features/pushes/own_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::pushes {

// Organisers.
Result<PushBatchPage> list(web::Call const&, ListPushBatches const&);
Result<PushBatchView> show(web::Call const&, PushBatchRef const&);
Result<PushEstimate> estimate(web::Call const&, PushChoice const&);
Result<PushBatchView> start(web::Call const&, PushBatchForm const&);
Result<PushBatchView> take_step(web::Call const&, MovePushBatch const&);
Result<PushFigureLines> list_figures(web::Call const&, PushBatchRef const&);
Result<PushSamples> look_at_samples(web::Call const&, PushBatchRef const&);  // recorded
Result<PushPostingPage> list_postings(web::Call const&, ListPushPostings const&);
Result<PushSettings> show_settings(web::Call const&, web::Nothing const&);
Result<PushSettings> change_settings(web::Call const&, PushSettings const&);

// Seekers, each their own.
Result<OwnPushPage> list_own(web::Call const&, ListOwnPushes const&);
Result<SeenPushes> see(web::Call const&, SeePushes const&);
Result<PushWish> show_wish(web::Call const&, web::Nothing const&);
Result<PushWish> set_wish(web::Call const&, PushWish const&);

}  // namespace sx::pushes
