#include "features/applications/telling.hpp"
#include "features/applications/events.hpp"
#include "features/applications/records.hpp"

namespace sx::applications {
namespace {

using notifications::Notice, notifications::Repeats, notifications::Telling;

Notice to_seeker(std::string_view kind, ApplicationHead const& head) {
    return {
        kind,
        head.id.text,
        std::string("/app/applications/").append(head.id.text),
        {{"posting", head.posting_title.str()}, {"employer", head.employer_name.str()}}};
}

// About one application, without the seeker's name: it also leaves by mail.
Notice to_employer(std::string_view kind, ApplicationHead const& head) {
    return {
        kind,
        head.id.text,
        std::string("/app/candidates/")
            .append(head.posting_id.text)
            .append("/")
            .append(head.id.text),
        {{"posting", head.posting_title.str()}}};
}

// A rush of a thousand is one line that counts up.
Notice counted(std::string_view kind, ApplicationHead const& head) {
    return {
        kind,
        head.posting_id.text,
        std::string("/app/candidates/").append(head.posting_id.text),
        {{"posting", head.posting_title.str()}},
        Repeats::counted};
}

Telling submitted(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    auto const head = records::find_head(tx, {event.subject});
    if (head)
        telling.tell(
            notifications::members(tx, head->organisation_id),
            counted("application_received", *head));
    return telling;
}

std::optional<std::string_view> kind_for_seeker(ApplicationStage reached) {
    switch (reached) {
        case ApplicationStage::viewed: return "application_viewed";
        case ApplicationStage::shortlisted: return "application_shortlisted";
        case ApplicationStage::interview: return "application_interview";
        case ApplicationStage::offered: return "application_offered";
        case ApplicationStage::declined: return "application_declined";
        case ApplicationStage::lapsed: return "application_lapsed";
        default: return std::nullopt;
    }
}

std::optional<std::string_view> kind_for_employer(ApplicationStage reached) {
    switch (reached) {
        case ApplicationStage::signed_: return "application_signed";
        case ApplicationStage::refused: return "application_refused";
        default: return std::nullopt;
    }
}

// Each side hears of what the other did. Whatever either had not been sent yet is out of date.
Telling moved(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<ApplicationMoved>();
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const head = records::find_head(tx, {event.subject});
    if (!head) return telling;
    if (auto const kind = kind_for_seeker(fact->to))
        telling.tell({fact->account_id}, to_seeker(*kind, *head));
    if (auto const kind = kind_for_employer(fact->to))
        telling.tell(notifications::members(tx, fact->organisation_id), to_employer(*kind, *head));
    if (fact->to == ApplicationStage::withdrawn) {
        if (fact->from == ApplicationStage::delivered)
            telling.taken_back.push_back({"application_received", fact->posting_id.text});
        else
            telling.tell(
                notifications::members(tx, fact->organisation_id),
                counted("application_withdrawn", *head));
    }
    return telling;
}

// The one who is to look after it now, unless that is who said so.
Telling assigned(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<ApplicationAssigned>();
    Telling telling;
    auto const head = records::find_head(tx, {event.subject});
    if (head && fact->to && fact->to != fact->by)
        telling.tell({*fact->to}, to_employer("application_assigned", *head));
    return telling;
}

Telling reminded(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<EmployerReminded>();
    Telling telling;
    telling.outdated.push_back(event.subject);  // an older reminder that has not left yet
    telling.tell(
        notifications::members(tx, event.about<access::Organisation>()),
        Notice{
            "answers_owed",
            event.subject,
            "/app/candidates/all?only=unanswered",
            {{"unanswered", std::to_string(fact->unanswered)}}});
    return telling;
}

// Whoever waits for an answer should look elsewhere, too; the application stays as it is.
Telling employer_put_away(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    auto const names = organisations::names(tx, {id});
    Telling telling;
    if (names.empty()) return telling;
    telling.tell(
        records::open_applicants_of(tx, id), Notice{
                                                 "application_employer_absent",
                                                 id.text,
                                                 "/app/applications",
                                                 {{"employer", names.front().name.str()}}});
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {
        {ApplicationSubmitted::type, &submitted},
        {ApplicationMoved::type, &moved},
        {ApplicationAssigned::type, &assigned},
        {EmployerReminded::type, &reminded},
        {organisations::EmployerPutAway::type, &employer_put_away}};
}

}  // namespace sx::applications
