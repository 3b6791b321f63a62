#pragma once
#include "features/organisations/mark_records.hpp"
#include "features/organisations/picture_records.hpp"
#include "platform/web/call.hpp"

namespace sx::organisations {

// A mark or a picture that was decided on waits once more: staff reopen it, its employer appeals.
// Refuses as its life cycle does.
template <class Subject, class State, class Step, std::size_t Count>
Result<> wait_again(
    web::Call const& call, Subject& subject, access::LifeCycle<State, Step, Count> const& life) {
    auto const step = call.caller.role == access::Role::employer ? Step::appeal : Step::reopen;
    subject.state = TRY(life.next(subject.state, step, call.caller.role));
    subject.decided_at.reset();
    records::update(call.tx, subject);
    return {};
}

}  // namespace sx::organisations
