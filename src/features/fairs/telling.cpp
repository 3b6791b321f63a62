#include "features/fairs/telling.hpp"
#include "features/fairs/employer_duty_records.hpp"
#include "features/fairs/fairs.hpp"
#include "features/fairs/notice_records.hpp"
#include "features/fairs/records.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/exports/exports.hpp"
#include "platform/review/telling.hpp"

namespace sx::fairs {
namespace {

using notifications::NoticeParameter, notifications::Repeats, notifications::Telling;

constexpr std::string_view joining = "/app/join";
constexpr std::int64_t most_employers = 100'000;

std::vector<NoticeParameter> title_of(store::Transaction& tx, FairId const& fair) {
    auto const found = find(tx, fair);
    return {{"fair", found ? found->title.str() : std::string()}};
}

Telling requested(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<ParticipationRequested>();
    Telling telling;
    telling.tell(
        notifications::holders(tx, access::Role::organiser),
        {"participation_requested", fact->fair_id.text, "/app/review/participations",
         title_of(tx, fact->fair_id), Repeats::counted});
    return telling;
}

template <class Fact>
Telling decided(store::Transaction& tx, events::Event const& event, review::Decision decision) {
    auto const fact = event.as<Fact>();
    auto parameters = title_of(tx, fact->fair_id);
    auto const message = review::message_of(
        tx, {review::ReviewQueue::participations, {event.subject}, decision, event.at});
    parameters.push_back({"remark", message.remark});
    bool const approves = decision == review::Decision::approve;
    Telling telling;
    telling.outdated.push_back(event.subject);
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {approves ? "participation_approved" : "participation_declined", event.subject,
         std::string(joining), std::move(parameters)});
    return telling;
}

Telling approved(store::Transaction& tx, events::Event const& event) {
    return decided<ParticipationApproved>(tx, event, review::Decision::approve);
}

Telling declined(store::Transaction& tx, events::Event const& event) {
    return decided<ParticipationDeclined>(tx, event, review::Decision::refuse);
}

// One employer fewer waits; what its members have not been sent yet about it is out of date.
Telling withdrawn(store::Transaction&, events::Event const& event) {
    auto const fact = event.as<ParticipationWithdrawn>();
    Telling telling;
    telling.outdated.push_back(event.subject);
    if (fact->from == ParticipationState::requested)
        telling.taken_back.push_back({"participation_requested", fact->fair_id.text});
    return telling;
}

// Everybody who acts for an organisation that takes part.
void tell_employers(
    store::Transaction& tx, FairId const& fair, notifications::Notice const& notice,
    Telling& telling) {
    records::Which const approved{fair, ParticipationState::approved, {}};
    for (auto const& participation :
         records::participations(tx, approved, {.most = most_employers}))
        telling.tell(notifications::members(tx, participation.organisation_id), notice);
}

Telling opened(store::Transaction& tx, events::Event const& event) {
    auto const fair = event.about<Fair>();
    Telling telling;
    tell_employers(
        tx, fair, {"fair_opened", fair.text, "/app/postings", title_of(tx, fair)}, telling);
    return telling;
}

// A published notice of news concerns who takes part; a must-read meets seekers when they apply.
Telling announced(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<NoticeMoved>();
    Telling telling;
    if (fact->to == NoticeState::withdrawn) telling.outdated.push_back(event.subject);
    bool const is_new = fact->from == NoticeState::draft || fact->from == NoticeState::withdrawn;
    auto const notice = records::find(tx, event.about<FairNotice>());
    if (!is_new || fact->kind != NoticeKind::news || !notice) return telling;
    auto parameters = title_of(tx, fact->fair_id);
    parameters.push_back({"title", notice->title.str()});
    tell_employers(
        tx, fact->fair_id,
        {"fair_notice", event.subject, "/fair-notices/" + event.subject, parameters}, telling);
    return telling;
}

// Of which fair, and from when to when.
std::vector<NoticeParameter> duty_of(
    store::Transaction& tx, FairId const& fair, Instant starts_at, Instant ends_at) {
    auto parameters = title_of(tx, fair);
    parameters.push_back({"from", exports::moment(starts_at)});
    parameters.push_back({"until", exports::moment(ends_at)});
    return parameters;
}

// A member whom a colleague has put on the roster.
Telling put_on_duty(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<EmployerDutyAdded>();
    auto const duty = records::find(tx, event.about<EmployerDuty>());
    Telling telling;
    if (!duty || !duty->account_id || *duty->account_id == fact->by) return telling;
    auto const page = std::string(joining).append("/").append(duty->participation_id.text);
    telling.tell(
        {*duty->account_id}, {"duty_given", event.subject, page + "/duties",
                              duty_of(tx, fact->fair_id, duty->starts_at, duty->ends_at)});
    return telling;
}

Telling duty_removed(store::Transaction&, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    return telling;
}

// Who was told to come need not.
Telling taken_off_duty(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<MemberTakenOffDuty>();
    Telling telling;
    telling.tell(
        {fact->account_id}, {"duty_taken", event.subject, std::string(joining),
                             duty_of(tx, fact->fair_id, fact->starts_at, fact->ends_at)});
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {
        {ParticipationRequested::type, &requested},
        {ParticipationApproved::type, &approved},
        {ParticipationDeclined::type, &declined},
        {ParticipationWithdrawn::type, &withdrawn},
        {FairOpened::type, &opened},
        {NoticeMoved::type, &announced},
        {EmployerDutyAdded::type, &put_on_duty},
        {EmployerDutyRemoved::type, &duty_removed},
        {MemberTakenOffDuty::type, &taken_off_duty},
    };
}

}  // namespace sx::fairs
