#pragma once
#include "features/postings/messages.hpp"
#include "platform/web/call.hpp"

// The one way in which a stored posting changes its state.
namespace sx::postings {

struct Mover {
    store::Transaction& tx;
    World& world;
    access::Caller caller{};  // nobody signed in: the venue itself
    std::optional<access::AccountId> by() const {
        return caller.account.text.empty() ? std::nullopt : std::optional(caller.account);
    }
};
Mover mover_of(web::Call const&);

// Saves and announces the step, and lets the posting enter or leave its fairs. Who asks has found
// in posting_life that `step` leads to `to`.
void move(Mover const&, Posting&, PostingStep step, PostingState to);
// Saves and announces a new one, a draft or submitted.
void add(Mover const&, Posting const&);

}  // namespace sx::postings
