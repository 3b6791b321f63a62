#include "features/own_data/own_data.hpp"
#include <stdexcept>
#include "features/own_data/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::own_data {
namespace {

constexpr Phrase file_name{"我的数据.json", "my-data.json"};

void record(web::OutsideCall const& call, OwnDataForm form) {
    auto const recorded = call.db.write([&](store::Transaction& tx) -> Result<> {
        tx.announce(events::event(OwnDataTaken{form}, call.caller.account, call.world));
        return {};
    });
    if (!recorded) throw std::logic_error("recording an export was refused");
}

// One snapshot of the database for all sections.
template <class Each>
Result<> tell_each(
    holdings::Holdings const& holdings, web::OutsideCall const& outside, Each const& each) {
    return outside.db.read([&](store::Transaction& tx) -> Result<> {
        web::Call const call{tx,     outside.world, outside.caller, outside.language, outside.venue,
                             nullptr};
        for (auto const& holding : holdings) each(holding, TRY(holding.tell(call)));
        return {};
    });
}

}  // namespace

Result<OwnData> show(
    holdings::Holdings const& holdings, web::OutsideCall const& call, web::Nothing const&) {
    OwnData all{call.caller.account, call.world.now(), {}};
    TRY(tell_each(holdings, call, [&](holdings::Holding const& holding, holdings::Held held) {
        all.sections.push_back(
            {std::string(holding.name), std::string(holding.heading.in(call.language)),
             std::move(held.items)});
    }));
    record(call, OwnDataForm::page);
    return all;
}

Result<web::Download> take(holdings::Holdings const& holdings, web::OutsideCall const& call) {
    auto text = std::string(R"({"account_id":")")
                    .append(call.caller.account.text)
                    .append(R"(","taken_at":")")
                    .append(to_text(call.world.now()))
                    .append("\"");
    TRY(tell_each(
        holdings, call, [&](holdings::Holding const& holding, holdings::Held const& held) {
            text.append(",\n\"").append(holding.name).append("\":").append(held.json);
        }));
    text.append("}\n");
    record(call, OwnDataForm::file);
    return web::Download{
        std::string(file_name.in(call.language)), "application/json", std::move(text)};
}

}  // namespace sx::own_data
