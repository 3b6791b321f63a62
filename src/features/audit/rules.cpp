#include "features/audit/rules.hpp"
#include <algorithm>
#include "features/recommendations/recommendations.hpp"
#include "platform/web/audit.hpp"

namespace sx::audit {
namespace {

void add(std::vector<std::string>& people, std::vector<access::AccountId> const& accounts) {
    for (auto const& account : accounts) people.push_back(account.text);
}

}  // namespace

AuditResult result_of(std::string_view kind) {
    bool const refused = std::ranges::find(refusals, kind) != refusals.end();
    return refused ? AuditResult::refused : AuditResult::done;
}

std::vector<std::string> people_shown(events::Event const& event) {
    std::vector<std::string> people;
    if (auto const shown = event.as<web::PersonalDataShown>()) people = shown->people;
    if (auto const cards = event.as<recommendations::CardsShown>()) add(people, cards->seekers);
    if (auto const cards = event.as<recommendations::CardsFound>()) add(people, cards->seekers);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

}  // namespace sx::audit
