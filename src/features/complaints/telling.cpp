#include <algorithm>
#include "features/complaints/complaints.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/universities.hpp"

namespace sx::complaints {
namespace {

using notifications::Repeats, notifications::Telling;

constexpr std::string_view desk = "/app/review/complaints";

Telling submitted(store::Transaction& tx, events::Event const&) {
    Telling telling;
    telling.tell(
        notifications::holders(tx, access::Role::reviewer),
        {"complaint_submitted", "complaints", std::string(desk), {}, Repeats::counted});
    return telling;
}

// The employer hears what it is about, never from whom.
Telling heard(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    if (auto const complaint = records::find(tx, event.about<Complaint>()))
        telling.tell(
            notifications::members(tx, complaint->organisation_id),
            {"complaint_heard",
             complaint->id.text,
             "/app/complaints/heard",
             {{"title", complaint->title}}});
    return telling;
}

Telling replied(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    if (auto const complaint = records::find(tx, event.about<Complaint>()))
        telling.tell(
            notifications::holders(tx, access::Role::reviewer),
            {"complaint_replied",
             complaint->id.text,
             std::string(desk),
             {{"organisation", complaint->organisation_name}}});
    return telling;
}

// The staff of the university that may read it.
std::vector<access::AccountId> of_university(store::Transaction& tx, Complaint const& complaint) {
    if (!complaint.university_id || !is_told(tx, complaint)) return {};
    return notifications::members(tx, *complaint.university_id);
}

std::string page_of_university(Complaint const& complaint) {
    return std::string("/app/university/complaints/").append(complaint.id.text);
}

Telling passed_on(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    if (auto const complaint = records::find(tx, event.about<Complaint>()))
        telling.tell(
            of_university(tx, *complaint), {"complaint_passed_on",
                                            complaint->id.text,
                                            page_of_university(*complaint),
                                            {{"title", complaint->title}}});
    return telling;
}

// Whoever decides next, whoever handled it so far, and whoever complained.
Telling escalated(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const complaint = records::find(tx, event.about<Complaint>());
    if (!complaint) return telling;
    auto const fact = event.as<ComplaintEscalated>();
    std::vector<notifications::NoticeParameter> const title{{"title", complaint->title}};
    telling.tell(
        notifications::holders(tx, access::Role::reviewer, fact->handled_by),
        {"complaint_escalated", complaint->id.text, std::string(desk), title});
    if (fact->handled_by)
        telling.tell(
            {*fact->handled_by},
            {"complaint_escalated_from", complaint->id.text, std::string(desk), title});
    if (complaint->passed_on_at && complaint->account_id)
        telling.tell(
            {*complaint->account_id},
            {"complaint_escalated_for", complaint->id.text, "/app/complaints", title});
    return telling;
}

Telling decided(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const complaint = records::find(tx, event.about<Complaint>());
    if (!complaint) return telling;
    telling.tell(
        of_university(tx, *complaint), {"complaint_decided",
                                        complaint->id.text,
                                        page_of_university(*complaint),
                                        {{"title", complaint->title}}});
    if (!complaint->account_id) return telling;
    auto const hats = access::grants_of(tx, *complaint->account_id);
    // Others than seekers find it among their complaints.
    if (std::ranges::find(hats, access::Role::seeker, &access::Grant::role) != hats.end())
        telling.tell(
            {*complaint->account_id}, {"complaint_answered",
                                       complaint->id.text,
                                       "/app/complaints",
                                       {{"title", complaint->title}}});
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {{ComplaintSubmitted::type, &submitted}, {ComplaintHeard::type, &heard},
            {ComplaintReplied::type, &replied},     {ComplaintPassedOn::type, &passed_on},
            {ComplaintEscalated::type, &escalated}, {ComplaintDecided::type, &decided}};
}

}  // namespace sx::complaints
