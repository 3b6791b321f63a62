#include "platform/exports/exports.hpp"
#include <cstdio>
#include "platform/base/day.hpp"
#include "platform/events/events.hpp"
#include "platform/web/audit.hpp"

namespace sx::exports {
namespace {

documents::SheetFormat format_of(TableFormat format) {
    return format == TableFormat::csv ? documents::SheetFormat::csv : documents::SheetFormat::xlsx;
}

// The members of an input live as long as the program.
std::vector<std::unique_ptr<std::vector<wire::Member>>>& kept_members() {
    static std::vector<std::unique_ptr<std::vector<wire::Member>>> all;
    return all;
}

void record(web::OutsideCall const& call, Taken const& taken) {
    auto const recorded = call.db.write([&](store::Transaction& tx) -> Result<> {
        tx.announce(events::event(taken.fact, call.caller.account, call.world));
        web::announce_seen(tx, call.world, call.caller, taken.operation, taken.seen);
        return {};
    });
    if (!recorded) throw std::logic_error("recording an export was refused");
}

}  // namespace

wire::Type without_paging(wire::Type const& type) {
    auto members = std::make_unique<std::vector<wire::Member>>();
    for (auto const& member : type.members)
        if (member.name != "cursor" && member.name != "limit") members->push_back(member);
    auto shorter = type;
    shorter.members = *members;
    kept_members().push_back(std::move(members));
    return shorter;
}

std::string moment(std::optional<Instant> const& at) {
    if (!at) return {};
    using namespace std::chrono;
    auto const day = shanghai_day(*at);
    auto const minutes = floor<std::chrono::minutes>(*at - (end_of_shanghai_day(day) - hours(24)));
    char clock[16];
    std::snprintf(
        clock, sizeof clock, " %02d:%02d", static_cast<int>(minutes.count() / 60),
        static_cast<int>(minutes.count() % 60));
    return to_text(day).append(clock);
}

std::string yes_or_no(bool so, Language language) {
    static constexpr Phrase yes{"是", "Yes"}, no{"否", "No"};
    return std::string((so ? yes : no).in(language));
}

std::string yuan(Money amount) {
    auto text = std::to_string(amount.fen / 100);
    auto const cents = amount.fen % 100;
    if (cents == 0) return text;
    return text.append(cents < 10 ? ".0" : ".").append(std::to_string(cents));
}

Writer writer_of(
    TableFormat format, std::string name, std::vector<documents::SheetColumn> columns) {
    return documents::sheet_writer(format_of(format), name, std::move(columns));
}

web::Answer handed_out(
    web::OutsideCall const& call, documents::SheetWriter& writer, Taken const& taken,
    std::string name) {
    if (call.caller.role != access::Role::visitor) record(call, taken);
    auto const& fact = taken.fact;
    name.append(fact.format == TableFormat::csv ? ".csv" : ".xlsx");
    return web::answer_of(web::Download{
        std::move(name), std::string(documents::media_type_of(format_of(fact.format))),
        writer.finish()});
}

}  // namespace sx::exports
