#include "features/postings/telling.hpp"
#include <algorithm>
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "platform/review/telling.hpp"

namespace sx::postings {
namespace {

using notifications::NoticeParameter, notifications::Repeats, notifications::Telling;

std::vector<NoticeParameter> title_of(store::Transaction& tx, PostingId const& posting) {
    auto const found = records::find(tx, posting);
    return {{"posting", found ? found->title.str() : std::string()}};
}

std::string page_of(PostingId const& posting) {
    return std::string("/app/postings/").append(posting.text);
}

// Where all are answered for that are asked about.
constexpr std::string_view asked_ones = "/app/postings?asked=true";

// A review of two thousand postings is one line, not two thousand.
Telling published(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingPublished>();
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.outdated.push_back(posting.text);
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {"posting_published", fact->organisation_id.text, "/app/postings", title_of(tx, posting),
         Repeats::counted});
    return telling;
}

// Returned or refused: with what the reviewer says, and where in the form.
template <class Fact>
Telling turned_down(store::Transaction& tx, events::Event const& event, review::Decision decision) {
    auto const posting = event.about<Posting>();
    bool const returns = decision == review::Decision::return_;
    auto const message =
        review::message_of(tx, {review::ReviewQueue::postings, {posting.text}, decision, event.at});
    auto parameters = title_of(tx, posting);
    parameters.push_back({"remark", message.remark});
    Telling telling;
    telling.outdated.push_back(posting.text);
    telling.tell(
        notifications::members(tx, event.as<Fact>()->organisation_id),
        {returns ? "posting_returned" : "posting_refused", posting.text,
         page_of(posting) + message.place, std::move(parameters)});
    return telling;
}

Telling returned(store::Transaction& tx, events::Event const& event) {
    return turned_down<PostingReturned>(tx, event, review::Decision::return_);
}

Telling refused(store::Transaction& tx, events::Event const& event) {
    return turned_down<PostingRefused>(tx, event, review::Decision::refuse);
}

// Closed by its employer or taken down by staff, whom its employer should hear of.
Telling closed(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingClosed>();
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.outdated.push_back(posting.text);
    auto const people = notifications::members(tx, fact->organisation_id);
    bool const by_employer =
        fact->by && std::find(people.begin(), people.end(), *fact->by) != people.end();
    if (!by_employer)
        telling.tell(
            people, {"posting_taken_down", posting.text, page_of(posting), title_of(tx, posting)});
    return telling;
}

// Its employer is told why nobody sees it, in the words of the cause.
Telling hidden(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingHidden>();
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.outdated.push_back(posting.text);
    auto const people = notifications::members(tx, fact->organisation_id);
    if (fact->cause == HoldCause::complaint)
        telling.tell(
            people, {"posting_hidden", posting.text, page_of(posting), title_of(tx, posting)});
    if (fact->cause == HoldCause::stale)
        telling.tell(
            people, {"posting_put_away", fact->organisation_id.text, std::string(asked_ones),
                     title_of(tx, posting), Repeats::counted});
    return telling;
}

Telling shown(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingShown>();
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.outdated.push_back(posting.text);
    telling.tell(
        notifications::members(tx, fact->organisation_id, fact->by),
        {"posting_shown", fact->organisation_id.text, "/app/postings", title_of(tx, posting),
         Repeats::counted});
    return telling;
}

// One line and one letter for whoever has left many alone.
Telling asked(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingAsked>();
    auto parameters = title_of(tx, event.about<Posting>());
    auto const last_day = shanghai_day(fact->hides_at - std::chrono::milliseconds(1));
    parameters.push_back({"day", to_text(last_day)});
    Telling telling;
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {"posting_asked", fact->organisation_id.text, std::string(asked_ones),
         std::move(parameters), Repeats::counted});
    return telling;
}

Telling expired(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingExpired>();
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.outdated.push_back(posting.text);
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {"posting_expired", fact->organisation_id.text, "/app/postings", title_of(tx, posting),
         Repeats::counted});
    return telling;
}

Telling expires_soon(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingExpiresSoon>();
    auto const posting = event.about<Posting>();
    auto parameters = title_of(tx, posting);
    auto const last_day = shanghai_day(fact->closes_at - std::chrono::milliseconds(1));
    parameters.push_back({"day", to_text(last_day)});
    Telling telling;
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {"posting_expires_soon", posting.text, page_of(posting), std::move(parameters)});
    return telling;
}

// Whoever has changed it knows of it, and a later last day is no longer near; what is upheld is
// settled.
Telling edited(store::Transaction&, events::Event const& event) {
    Telling telling;
    telling.outdated.push_back(event.about<Posting>().text);
    return telling;
}

Telling merged(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<PostingMerged>();
    Telling telling;
    telling.outdated.push_back(event.about<Posting>().text);
    telling.tell(
        notifications::members(tx, fact->organisation_id),
        {"posting_revised", fact->posting_id.text, page_of(fact->posting_id),
         title_of(tx, fact->posting_id)});
    return telling;
}

// Its employer may mend it before anybody decides.
Telling questioned(store::Transaction& tx, events::Event const& event) {
    auto const posting = event.about<Posting>();
    Telling telling;
    telling.tell(
        notifications::members(tx, event.as<PostingQuestioned>()->organisation_id),
        {"posting_questioned", posting.text, page_of(posting), title_of(tx, posting)});
    return telling;
}

Telling rules_changed(store::Transaction& tx, events::Event const& event) {
    Telling telling;
    telling.tell(
        notifications::holders(tx, access::Role::organiser),
        {"wording_rules_changed",
         event.subject,
         "/app/review/wording",
         {{"edition", event.as<WordingRulesChanged>()->edition}}});
    return telling;
}

}  // namespace

notifications::Tellers tellers() {
    return {
        {PostingPublished::type, &published},
        {PostingReturned::type, &returned},
        {PostingRefused::type, &refused},
        {PostingClosed::type, &closed},
        {PostingExpired::type, &expired},
        {PostingExpiresSoon::type, &expires_soon},
        {PostingEdited::type, &edited},
        {PostingMerged::type, &merged},
        {PostingUpheld::type, &edited},
        {PostingQuestioned::type, &questioned},
        {WordingRulesChanged::type, &rules_changed},
        {PostingAsked::type, &asked},
        {PostingHidden::type, &hidden},
        {PostingShown::type, &shown},
    };
}

}  // namespace sx::postings
