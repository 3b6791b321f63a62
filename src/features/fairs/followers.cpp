#include "features/fairs/followers.hpp"
#include "features/fairs/records.hpp"

namespace sx::fairs {

void PlacesInFairs::handle(events::Event const& event, store::Transaction& tx) {
    if (!event.as<organisations::EmployerPutAway>() && !event.as<organisations::EmployerBack>())
        return;
    auto const id = event.about<access::Organisation>();
    records::put_away(tx, id, organisations::is_stopped(tx, id, organisations::StopCause::absent));
}

}  // namespace sx::fairs
