#include "features/statistics/fair_course.hpp"
#include <map>
#include <tuple>
#include "features/seekers/seekers.hpp"
#include "features/statistics/course_records.hpp"

namespace sx::statistics {
namespace {

using applications::ApplicationStage;
using Tx = store::Transaction;

bool waits(ApplicationStage stage) {
    return stage == ApplicationStage::delivered || stage == ApplicationStage::viewed;
}

// Follows the events of a round. What they add to the numbers of the days is added up first: a rush
// into one fair changes one number, once.
class Round {
public:
    explicit Round(Tx& tx) : tx_(tx) {}

    void follow(events::Event const& event) {
        follow_participation(event);
        follow_posting(event);
        follow_application(event);
        follow_person(event);
    }
    void finish() {
        for (auto const& [key, number] : days_) {
            auto const& [fair, day, figure] = key;
            course_records::add_to_day(tx_, fair, {day, figure, number});
        }
    }

private:
    void follow_participation(events::Event const&);
    void follow_posting(events::Event const&);
    void follow_application(events::Event const&);
    void follow_person(events::Event const&);

    void add_to_day(FactRow const& fact, FairFigure figure, std::int64_t number) {
        days_[{fact.fair_id, shanghai_day(fact.at), figure}] += number;
    }
    void count(FactRow const& fact) {
        course_records::add(tx_, fact);
        add_to_day(fact, fact.figure, 1);
    }
    // A person counts once in a fair.
    void count_once(FactRow const& fact) {
        if (!course_records::has(tx_, fact)) count(fact);
    }

    void no_longer(events::Event const& event, course_records::MemberKey const& member) {
        course_records::leave(tx_, member);
        count(
            {event.id, FairFigure::employers_left, member.fair_id, event.at,
             member.organisation_id});
    }

    Tx& tx_;
    std::map<std::tuple<fairs::FairId, Day, FairFigure>, std::int64_t> days_;
};

void Round::follow_participation(events::Event const& event) {
    if (auto const joined = event.as<fairs::ParticipationApproved>()) {
        course_records::join(tx_, {joined->fair_id, joined->organisation_id}, event.at);
        count(
            {event.id, FairFigure::employers, joined->fair_id, event.at, joined->organisation_id});
    } else if (auto const left = event.as<fairs::ParticipationWithdrawn>()) {
        if (left->from == fairs::ParticipationState::approved)
            no_longer(event, {left->fair_id, left->organisation_id});
    } else if (auto const reopened = event.as<fairs::ParticipationReopened>()) {
        if (reopened->from == fairs::ParticipationState::approved)
            no_longer(event, {reopened->fair_id, reopened->organisation_id});
    }
}

void Round::follow_posting(events::Event const& event) {
    auto const follow = [&](auto const& moved, FairFigure figure, FairFigure openings, int by) {
        FactRow const fact{event.id,
                           figure,
                           moved.fair_id,
                           event.at,
                           moved.organisation_id,
                           event.about<postings::Posting>()};
        count(fact);
        add_to_day(fact, openings, moved.headcount);
        course_records::change_postings(tx_, {moved.fair_id, moved.organisation_id}, by, event.at);
    };
    if (auto const entered = event.as<postings::PostingEnteredFair>())
        follow(*entered, FairFigure::postings, FairFigure::openings, 1);
    else if (auto const gone = event.as<postings::PostingLeftFair>())
        follow(*gone, FairFigure::postings_left, FairFigure::openings_left, -1);
}

void Round::follow_application(events::Event const& event) {
    auto const id = event.about<applications::Application>();
    if (auto const made = event.as<applications::ApplicationSubmitted>()) {
        if (!made->fair_id) return;
        FactRow fact{event.id,        FairFigure::applications, *made->fair_id,
                     event.at,        made->organisation_id,    made->posting_id,
                     made->account_id};
        count(fact);
        fact.figure = FairFigure::seekers;
        count_once(fact);
        course_records::wait(
            tx_, {id, *made->fair_id, made->organisation_id, made->posting_id, event.at});
    } else if (auto const moved = event.as<applications::ApplicationMoved>()) {
        if (!moved->fair_id) return;
        if (!waits(moved->to)) course_records::wait_no_longer(tx_, id);
        FactRow fact{event.id,         FairFigure::interviews, *moved->fair_id,
                     event.at,         moved->organisation_id, moved->posting_id,
                     moved->account_id};
        if (moved->to == ApplicationStage::interview) count(fact);
        fact.figure = FairFigure::intents;
        if (moved->to == ApplicationStage::signed_) count(fact);
    }
}

void Round::follow_person(events::Event const& event) {
    if (auto const read = event.as<fairs::NoticeConfirmed>())
        count_once(
            {event.id, FairFigure::readings, read->fair_id, event.at, {}, {}, read->account_id});
    else if (event.as<seekers::ResumeUpdated>())
        course_records::know_seeker(tx_, event.about<access::Account>(), event.at);
}

}  // namespace

void FairCourse::handle_all(std::span<events::Event const> round, Tx& tx) {
    Round following(tx);
    for (auto const& event : round) following.follow(event);
    following.finish();
}

void FairCourse::forget(Tx& tx) { course_records::remove_all(tx); }

}  // namespace sx::statistics
