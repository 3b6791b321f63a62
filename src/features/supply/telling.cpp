#include "features/supply/telling.hpp"
#include "features/supply/records.hpp"
#include "features/supply/supply.hpp"

namespace sx::supply {
namespace {

using notifications::Telling;

Telling approached(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PersonApproached>();
    Telling telling;
    auto const titles = postings::titles(tx, {fact->posting_id});
    auto const names = organisations::names(tx, {fact->organisation_id});
    if (!titles.empty() && !names.empty())
        telling.tell(
            {fact->account_id},
            {"approached",
             event.subject,
             "/app/approaches",
             {{"posting", titles.front().title.str()}, {"employer", names.front().name.str()}}});
    return telling;
}

// Whoever asked is told that somebody said no: how often, not who.
Telling declined(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<ApproachDeclined>();
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const titles = postings::titles(tx, {fact->posting_id});
    if (!titles.empty())
        telling.tell(
            {fact->asked_by},
            {"approach_declined",
             fact->posting_id.text,
             std::string("/app/approaches/sent?posting_id=").append(fact->posting_id.text),
             {{"posting", titles.front().title.str()}},
             notifications::Repeats::counted});
    return telling;
}

// Who has answered is not written to about it any more.
Telling answered(store::Transaction& tx, events::Event const& event) {
    auto const applied = event.as<applications::ApplicationSubmitted>();
    Telling telling;
    if (auto const one = records::find_between(tx, applied->account_id, applied->posting_id))
        telling.outdated.push_back(one->id.text);
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {
        {PersonApproached::type, &approached},
        {ApproachDeclined::type, &declined},
        {applications::ApplicationSubmitted::type, &answered},
    };
}

}  // namespace sx::supply
