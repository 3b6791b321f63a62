#include "features/pushes/followers.hpp"
#include "features/pushes/push_records.hpp"
#include "features/recommendations/recommendations.hpp"

namespace sx::pushes {

void PushAnswers::handle(events::Event const& event, store::Transaction& tx) {
    if (auto const applied = event.as<applications::ApplicationSubmitted>())
        records::note_application(tx, applied->account_id, applied->posting_id, event.at);
    auto const account = event.about<access::Account>();
    if (auto const disliked = event.as<recommendations::PostingDisliked>())
        records::note_dislike(tx, account, disliked->posting_id, event.at);
    if (auto const undone = event.as<recommendations::DislikeUndone>())
        records::note_dislike(tx, account, undone->posting_id, std::nullopt);
}

void PushAnswers::forget(store::Transaction& tx) { records::forget_answers(tx); }

}  // namespace sx::pushes
