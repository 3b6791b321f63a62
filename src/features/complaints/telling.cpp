#include <algorithm>
#include "features/complaints/complaints.hpp"
#include "features/complaints/records.hpp"

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

Telling decided(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const complaint = records::find(tx, event.about<Complaint>());
    if (!complaint || !complaint->account_id) return telling;
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
    return {
        {ComplaintSubmitted::type, &submitted},
        {ComplaintHeard::type, &heard},
        {ComplaintReplied::type, &replied},
        {ComplaintDecided::type, &decided}};
}

}  // namespace sx::complaints
