#include "features/sanctions/effects.hpp"
#include <algorithm>
#include <set>
#include "features/applications/applications.hpp"
#include "features/sanctions/records.hpp"
#include "features/sanctions/sanctions.hpp"
#include "platform/events/events.hpp"

namespace sx::sanctions {
namespace {

using organisations::StopCause;

constexpr std::string_view taken_down_remark = "单位已被列入黑名单，岗位下架。";

void suspend(web::Call const& call, Sanction const& sanction) {
    organisations::stop_publishing(call.tx, sanction.organisation_id, StopCause::sanction);
    postings::hide_all(
        call.tx, call.world,
        {sanction.organisation_id, postings::HoldCause::sanction, call.caller});
}

organisations::BlacklistEntry entry_of(store::Transaction& tx, Sanction const& sanction) {
    organisations::BlacklistEntry entry{
        {sanction.id.text}, sanction.organisation_id, {}, {}, sanction.ends_at};
    if (auto const organisation = organisations::find(tx, sanction.organisation_id)) {
        entry.credit_code = organisation->credit_code;
        entry.legal_representative = organisation->legal_representative;
    }
    return entry;
}

void ban(web::Call const& call, Sanction& sanction) {
    auto const& id = sanction.organisation_id;
    std::set<access::AccountId> seekers;
    auto const taken = postings::take_down_all(
        call, id, postings::PostingRemark::stored(std::string(taken_down_remark)));
    for (auto const& posting : taken) {
        for (auto const& seeker : applications::applicants_of(call.tx, posting))
            seekers.insert(seeker);
        call.tx.announce(
            events::event(SanctionClosedPosting{id, posting}, sanction.id, call.world));
    }
    sanction.closed_postings = std::ssize(taken);
    sanction.told_seekers = std::ssize(seekers);
    fairs::exclude(call.tx, call.world, {{}, id, call.caller.account});
    organisations::blacklist(call.tx, entry_of(call.tx, sanction));
}

bool any(std::vector<Sanction> const& active, SanctionKind kind) {
    return std::ranges::find(active, kind, &Sanction::kind) != active.end();
}

// Back to where it may ask again, but for the fairs from which it is still excluded.
void readmit(
    store::Transaction& tx, World& world, std::vector<Sanction> const& active,
    fairs::Exclusion const& exclusion) {
    if (any(active, SanctionKind::blacklist)) return;
    fairs::readmit(tx, exclusion);
    for (auto const& other : active)
        if (other.kind == SanctionKind::exclusion)
            fairs::exclude(tx, world, {other.fair_id, other.organisation_id, exclusion.by});
}

}  // namespace

void bring_about(web::Call const& call, Sanction& sanction) {
    switch (sanction.kind) {
        case SanctionKind::warning: return;
        case SanctionKind::suspension: return suspend(call, sanction);
        case SanctionKind::exclusion:
            return fairs::exclude(
                call.tx, call.world,
                {sanction.fair_id, sanction.organisation_id, call.caller.account});
        case SanctionKind::blacklist: return ban(call, sanction);
    }
}

void undo(
    store::Transaction& tx, World& world, Sanction const& sanction, access::Caller const& by) {
    auto const& id = sanction.organisation_id;
    auto const active = records::active(tx, id);
    switch (sanction.kind) {
        case SanctionKind::warning: return;
        case SanctionKind::suspension:
            organisations::allow_publishing(tx, id, StopCause::sanction);
            return postings::show_all_again(tx, world, {id, postings::HoldCause::sanction, by});
        case SanctionKind::exclusion:
            return readmit(tx, world, active, {sanction.fair_id, id, by.account});
        case SanctionKind::blacklist:
            organisations::unlist(tx, entry_of(tx, sanction));
            return readmit(tx, world, active, {{}, id, by.account});
    }
}

}  // namespace sx::sanctions
