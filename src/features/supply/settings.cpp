#include "features/supply/events.hpp"
#include "features/supply/records.hpp"
#include "features/supply/use_cases.hpp"

// How many people employers may ask.
namespace sx::supply {

Result<SupplySettings> show_settings(web::Call const& call, web::Nothing const&) {
    return records::settings(call.tx);
}

Result<SupplySettings> change_settings(web::Call const& call, SupplySettings const& settings) {
    records::save_settings(call.tx, settings);
    call.tx.announce(
        events::event(SupplySettingsChanged{settings}, call.caller.account, call.world));
    return settings;
}

}  // namespace sx::supply
