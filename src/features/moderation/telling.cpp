#include "features/moderation/events.hpp"
#include "features/moderation/moderation.hpp"

namespace sx::moderation {
namespace {

using notifications::Repeats, notifications::Telling;

// Who sees to it that somebody else looks at it.
Telling appealed(store::Transaction& tx, events::Event const& event) {
    auto const queue = std::string(wire::name(event.as<ReviewAppealed>()->queue));
    Telling telling;
    telling.tell(
        notifications::holders(tx, access::Role::organiser),
        {"review_appealed", queue, "/app/review/" + queue, {}, Repeats::counted});
    return telling;
}

}  // namespace

notifications::Tellers tellers() { return {{ReviewAppealed::type, &appealed}}; }

}  // namespace sx::moderation
