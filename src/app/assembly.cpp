#include "app/assembly.hpp"
#include "app/code_tables.hpp"
#include "app/process.hpp"
#include "features/accounts/aging.hpp"
#include "features/accounts/closing.hpp"
#include "features/accounts/own_data.hpp"
#include "features/applications/aging.hpp"
#include "features/applications/own_data.hpp"
#include "features/applications/telling.hpp"
#include "features/fairs/own_data.hpp"
#include "features/fairs/telling.hpp"
#include "features/complaints/complaints.hpp"
#include "features/consents/consents.hpp"
#include "features/consents/aging.hpp"
#include "features/consents/own_data.hpp"
#include "features/complaints/aging.hpp"
#include "features/complaints/own_data.hpp"
#include "features/audit/aging.hpp"
#include "features/imports/aging.hpp"
#include "features/imports/imports.hpp"
#include "features/moderation/moderation.hpp"
#include "features/notifications/aging.hpp"
#include "features/notifications/own_data.hpp"
#include "features/organisations/organisations.hpp"
#include "features/own_data/own_data.hpp"
#include "features/postings/telling.hpp"
#include "features/pushes/aging.hpp"
#include "features/pushes/own_data.hpp"
#include "features/pushes/telling.hpp"
#include "features/recommendations/aging.hpp"
#include "features/recommendations/own_data.hpp"
#include "features/sanctions/sanctions.hpp"
#include "features/search/own_data.hpp"
#include "features/seekers/aging.hpp"
#include "features/seekers/own_data.hpp"
#include "features/site/site.hpp"
#include "features/supply/own_data.hpp"
#include "features/supply/telling.hpp"
#include "features/unmasking/aging.hpp"
#include "features/unmasking/own_data.hpp"
#include "features/unmasking/unmasking.hpp"
#include "platform/access/aging.hpp"
#include "platform/courier/aging.hpp"
#include "platform/files/aging.hpp"
#include "platform/jobs/aging.hpp"
#include "platform/jobs/own_data.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/web/aging.hpp"

namespace sx::app {

using namespace std::chrono_literals;

namespace {

notifications::Tellers tellers() {
    notifications::Tellers all;
    for (auto const& part :
         {notifications::account_tellers(), notifications::organisation_tellers(), fairs::tellers(),
          postings::tellers(), applications::tellers(), moderation::tellers(), search::tellers(),
          pushes::tellers(), supply::tellers(), complaints::tellers(), sanctions::tellers()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// In the order in which a person reads them.
holdings::Holdings kept_of_people() {
    holdings::Holdings all;
    for (auto const& part :
         {accounts::kept_of_people(), seekers::kept_of_people(), consents::kept_of_people(),
          applications::kept_of_people(), recommendations::kept_of_people(),
          pushes::kept_of_people(), supply::kept_of_people(), search::kept_of_people(),
          complaints::kept_of_people(), unmasking::kept_of_people(), fairs::kept_of_people(),
          notifications::kept_of_people(), jobs::kept_of_people()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

// What the venue asks employers: whether all still is as it was.
std::vector<jobs::Recurrence> questions() {
    return {
        {"ask_about_stale_postings", 10min,
         [](store::Transaction& tx, World& world) { postings::ask_about_stale(tx, world); }},
        {"ask_for_renewals", 10min,
         [](store::Transaction& tx, World& world) { organisations::ask_for_renewals(tx, world); }},
        {"ask_absent_employers", 10min,
         [](store::Transaction& tx, World& world) { organisations::ask_absent(tx, world); }},
    };
}

std::vector<jobs::Recurrence> key_rounds() {
    return {
        {"take_up_keys", 1min,
         [](store::Transaction& tx, World&) { privacy::take_up_masters(tx); }},
        {"rewrap_keys", 1s, [](store::Transaction& tx, World&) { privacy::rewrap(tx, 2'000); },
         [](store::Transaction& tx, World&) { return privacy::has_to_rewrap(tx); }},
    };
}

jobs::Recurrence ending_of_data(aging::Rounds& rounds) {
    return {
        "end_data", 10s, [&](store::Transaction& tx, World& world) { rounds.run(tx, world); },
        [&](store::Transaction&, World& world) { return rounds.has_to_look(world.now()); }};
}

}  // namespace

Assembly::Assembly(World& world, web::Live& live, Settings const& settings)
    : notification_settings_(settings.notifications),
      desk_(
          world, {.secure_cookies = settings.secure_cookies,
                  .sms = settings.sms,
                  .second_factor = settings.second_factor,
                  .identity = settings.identity}),
      closing_desk_{desk_, settings.closing_days},
      proposal_desk_(document_reader_program(), world),
      term_trial_({postings::writings(), organisations::writings()}),
      screening_desk_(world, {term_trial_, &postings::check_by_new_rules}),
      complaint_desk_(world),
      posting_index_(settings.index),
      person_index_(world),
      ready_(settings.weights),
      postings_in_fairs_(world),
      fair_figures_(live),
      suiting_(ready_),
      simulation_(suiting_),
      notifier_(world, live, notification_settings_, tellers()),
      notary_(settings.notary),
      holdings_(kept_of_people()),
      destroyed_keys_(live),
      classes_(data_classes()),
      ending_(classes_, world),
      retention_desk_{classes_, ending_},
      rounds_(classes_) {}

// In the order in which an administrator reads them: what people themselves would ask about first.
aging::Classes Assembly::data_classes() {
    aging::Classes all;
    for (auto const& part :
         {seekers::data_classes(), applications::data_classes(), consents::data_classes(),
          unmasking::data_classes(), complaints::data_classes(), recommendations::data_classes(),
          pushes::data_classes(), notifications::data_classes(), courier::data_classes(),
          accounts::data_classes(), imports::data_classes(), access::data_classes(),
          web::data_classes(), files::data_classes(), jobs::data_classes(), audit::data_classes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

web::Endpoints Assembly::endpoints() {
    web::Endpoints all;
    for (auto&& part :
         {accounts::endpoints(desk_),
          organisations::endpoints(),
          fairs::endpoints(),
          postings::endpoints(),
          moderation::endpoints(),
          complaints::endpoints(complaint_desk_),
          sanctions::endpoints(),
          seekers::endpoints(),
          proposals::endpoints(proposal_desk_),
          screening::endpoints(screening_desk_),
          applications::endpoints(),
          recommendations::endpoints(ready_),
          supply::endpoints(ready_),
          pushes::endpoints(),
          statistics::endpoints(),
          search::endpoints(posting_index_, person_index_),
          site::endpoints(posting_index_),
          accounts::closing_endpoints(closing_desk_),
          own_data::endpoints(holdings_),
          unmasking::endpoints(),
          consents::endpoints(),
          audit::endpoints(),
          retention::endpoints(retention_desk_),
          jobs::endpoints(),
          courier::endpoints(),
          notifications::endpoints(notification_settings_),
          files::endpoints(),
          imports::endpoints(),
          code_table_endpoints()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<events::Follower*> Assembly::rebuildable_followers() {
    return {&postings_in_fairs_, &places_in_fairs_, &posting_marks_, &application_board_,
            &fair_figures_,      &fair_course_,     &push_answers_,  &approach_outcomes_,
            &shown_outcomes_,    &disclosures_};
}

std::vector<events::Follower*> Assembly::followers() {
    auto all = rebuildable_followers();
    all.push_back(&notifier_);
    all.push_back(&destroyed_keys_);
    return all;
}

std::vector<jobs::LongWork*> Assembly::long_works() {
    return {
        &moderation::bulk_approval(),
        &imports::import_of_table(),
        &applications::resume_printing(),
        &simulation_,
        &postings::wording_check(),
        &term_trial_,
        &ending_};
}

std::vector<jobs::Recurrence> Assembly::recurrences() {
    std::vector<jobs::Recurrence> all{
        {"carry_out_decisions", 1s,
         [](store::Transaction& tx, World& world) { moderation::carry_out_held(tx, world); },
         [](store::Transaction& tx, World& world) {
             return moderation::has_decisions_due(tx, world);
         }},
        {"send_pushes", 1min,
         [this](store::Transaction& tx, World& world) { pushes::send_due(tx, world, suiting_); },
         [](store::Transaction& tx, World&) { return pushes::has_something_to_send(tx); }},
        {"expire_postings", 1min,
         [](store::Transaction& tx, World& world) { postings::expire(tx, world); }},
        {"move_fairs_on", 1min,
         [](store::Transaction& tx, World& world) { fairs::move_on(tx, world); }},
        {"note_wording_rules", 1min,
         [](store::Transaction& tx, World& world) { postings::note_wording_rules(tx, world); },
         [](store::Transaction& tx, World&) { return postings::has_new_wording_rules(tx); }},
        {"warn_of_expiring_postings", 10min,
         [](store::Transaction& tx, World& world) { postings::warn_of_expiry(tx, world); }},
        {"show_postings_undecided", 1min,
         [](store::Transaction& tx, World& world) { complaints::show_undecided(tx, world); }},
        {"end_sanctions", 1min,
         [](store::Transaction& tx, World& world) { sanctions::end_due(tx, world); }},
        {"answer_complainants", 10s,
         [this](store::Transaction& tx, World& world) {
             complaints::post_answers(tx, world, notification_settings_.venue);
         },
         [](store::Transaction& tx, World&) { return complaints::owes_letters(tx); }},
        {"lapse_applications", 10min,
         [](store::Transaction& tx, World& world) { applications::lapse(tx, world); }},
        {"remind_employers", 1min,
         [](store::Transaction& tx, World& world) { applications::remind_employers(tx, world); }},
        {"send_digests", 1min,
         [this](store::Transaction& tx, World& world) {
             notifications::send_digests(tx, world, notification_settings_);
         }},
        {"tell_of_new_postings", 10s,
         [this](store::Transaction& tx, World& world) {
             search::tell_of_news(posting_index_, tx, world);
         },
         [](store::Transaction& tx, World& world) {
             return search::has_news_due(tx, world.now());
         }},
        {"lapse_memberships", 1h,
         [](store::Transaction& tx, World& world) { accounts::lapse_memberships(tx, world); }},
        {"remind_of_memberships", 1h,
         [](store::Transaction& tx, World& world) { accounts::remind_of_memberships(tx, world); }},
        {"erase_people", 10s,
         [](store::Transaction& tx, World& world) { own_data::erase_due(tx, world, leaving()); },
         [](store::Transaction& tx, World& world) {
             return accounts::has_somebody_to_leave(tx, world.now());
         }},
        {"sign_checkpoint", 1h,
         [this](store::Transaction& tx, World& world) { notary_->sign(tx, world); },
         [this](store::Transaction& tx, World&) {
             return notary_ && events::Notary::has_to_sign(tx);
         }},
    };
    for (auto const& part : {questions(), key_rounds()})
        all.insert(all.end(), part.begin(), part.end());
    all.push_back(ending_of_data(rounds_));
    // Last, because a folder that cannot be written fails it, and what would follow.
    all.push_back(
        {"copy_checkpoints", 10s, [this](store::Transaction& tx, World&) { notary_->copy(tx); },
         [this](store::Transaction& tx, World&) { return notary_ && notary_->has_to_copy(tx); }});
    return all;
}

// What still runs ends first, while its people are known; who they were goes last.
own_data::Leaving Assembly::leaving() {
    return {
        &accounts::next_to_leave,
        {&applications::erase_person, &supply::erase_person, &pushes::erase_person,
         &recommendations::erase_person, &search::erase_person, &seekers::erase_person,
         &consents::erase_person, &complaints::erase_person, &unmasking::erase_person,
         &fairs::erase_person, &notifications::erase_person, &jobs::erase_person,
         &accounts::erase_person}};
}

web::LiveTopics Assembly::live_topics() {
    return {statistics::live_topic(), notifications::live_topic(), jobs::live_topic()};
}

}  // namespace sx::app
