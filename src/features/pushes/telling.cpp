#include "features/pushes/telling.hpp"
#include "features/pushes/events.hpp"

namespace sx::pushes {
namespace {

using notifications::Telling;

// One notice for all that somebody is told of in a batch; what it is stands behind the sign-in.
Telling delivered(store::Transaction&, events::Event const& event) {
    auto const fact = event.as<PushesDelivered>();
    Telling telling;
    telling.tell(
        {fact->account_id}, {"pushes_delivered",
                             event.subject,
                             "/app/pushes",
                             {{"postings", std::to_string(fact->postings)}}});
    return telling;
}

}  // namespace

notifications::Tellers tellers() { return {{PushesDelivered::type, &delivered}}; }

}  // namespace sx::pushes
