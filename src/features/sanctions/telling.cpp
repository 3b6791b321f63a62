#include "features/applications/applications.hpp"
#include "features/sanctions/records.hpp"
#include "features/sanctions/sanctions.hpp"

namespace sx::sanctions {
namespace {

using notifications::Telling;

constexpr std::string_view own_page = "/app/sanctions/mine";
constexpr std::string_view staff_page = "/app/sanctions";

std::vector<notifications::NoticeParameter> why(Sanction const& sanction) {
    notifications::NoticeParameter parameter;
    parameter.name = "reason";
    parameter.value = sanction.reason.str();
    return {parameter};
}

Telling to_employer(store::Transaction& tx, events::Event const& event, std::string_view kind) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    if (auto const sanction = records::find(tx, event.about<Sanction>()))
        telling.tell(
            notifications::members(tx, sanction->organisation_id),
            {kind, sanction->id.text, std::string(own_page), why(*sanction)});
    return telling;
}

Telling imposed(store::Transaction& tx, events::Event const& event) {
    switch (event.as<SanctionImposed>()->kind) {
        case SanctionKind::warning: return to_employer(tx, event, "sanction_warning");
        case SanctionKind::suspension: return to_employer(tx, event, "sanction_suspension");
        case SanctionKind::exclusion: return to_employer(tx, event, "sanction_exclusion");
        case SanctionKind::blacklist: break;
    }
    return to_employer(tx, event, "sanction_blacklist");
}

Telling over(store::Transaction& tx, events::Event const& event) {
    return to_employer(tx, event, "sanction_over");
}

Telling appeal_decided(store::Transaction& tx, events::Event const& event) {
    if (event.as<SanctionAppealDecided>()->decision == AppealDecision::grant) return {};
    return to_employer(tx, event, "sanction_appeal_denied");
}

Telling appealed(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    if (auto const sanction = records::find(tx, event.about<Sanction>()))
        telling.tell(
            notifications::holders(tx, access::Role::organiser),
            {"sanction_appealed",
             sanction->id.text,
             std::string(staff_page),
             {{"organisation", sanction->organisation_name}}});
    return telling;
}

// Whoever has applied should not pay, travel or wait.
Telling closed_posting(store::Transaction& tx, events::Event const& event) {
    auto const posting = event.as<SanctionClosedPosting>()->posting_id;
    Telling telling;
    auto const titles = postings::titles(tx, {posting});
    if (!titles.empty())
        telling.tell(
            applications::applicants_of(tx, posting), {"application_employer_banned",
                                                       posting.text,
                                                       "/app/applications",
                                                       {{"posting", titles.front().title.str()}}});
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {{SanctionImposed::type, &imposed},   {SanctionClosedPosting::type, &closed_posting},
            {SanctionEnded::type, &over},        {SanctionLifted::type, &over},
            {SanctionAppealed::type, &appealed}, {SanctionAppealDecided::type, &appeal_decided}};
}

}  // namespace sx::sanctions
