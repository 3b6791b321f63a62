#include <string_view>
#include "features/accounts/entering.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/use_cases.hpp"
#include "platform/base/digest.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

// `own` is the id of the session that asks, if one does.
Devices devices_of(
    store::Transaction& tx, access::AccountId const& account, Instant now, std::string_view own) {
    Devices devices;
    for (auto const& session : access::sessions_of(tx, account, now))
        devices.items.push_back(
            {{session.handle},
             session.browser,
             session.system,
             session.created_at,
             session.seen_at,
             session.id == own});
    return devices;
}

}  // namespace

Result<Devices> list_devices(Desk&, web::OutsideCall const& call, web::Nothing const&) {
    auto const own = sha256_hex(session_token(call));
    return call.db.read([&](store::Transaction& tx) -> Result<Devices> {
        return devices_of(tx, call.caller.account, call.world.now(), own);
    });
}

Result<Devices> list_all_devices(web::Call const& call, web::Nothing const&) {
    return devices_of(call.tx, call.caller.account, call.world.now(), {});
}

Result<web::Nothing> end_device(web::Call const& call, DeviceRef const& device) {
    if (!access::close_session_of(call.tx, call.caller.account, device.session_id.text))
        return refuse(ProblemKind::not_found, "session_not_found");
    call.tx.announce(
        events::event(SessionsEnded{1, call.caller.account}, call.caller.account, call.world));
    return web::Nothing{};
}

Result<EndedSessions> end_other_devices(Desk&, web::OutsideCall const& call, web::Nothing const&) {
    auto const& account = call.caller.account;
    return call.db.write([&](store::Transaction& tx) -> Result<EndedSessions> {
        EndedSessions const others{access::close_others(tx, account, session_token(call))};
        if (others.ended > 0)
            tx.announce(events::event(SessionsEnded{others.ended, account}, account, call.world));
        return others;
    });
}

}  // namespace sx::accounts
