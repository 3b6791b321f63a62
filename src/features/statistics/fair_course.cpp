#include "features/statistics/fair_course.hpp"
#include "features/seekers/seekers.hpp"
#include "features/statistics/course_records.hpp"

namespace sx::statistics {

using applications::ApplicationStage;
using Tx = store::Transaction;

namespace {

void count(Tx& tx, FactRow const& fact) {
    course_records::add(tx, fact);
    course_records::add_to_day(tx, fact, fact.figure, 1);
}

// A person counts once in a fair.
void count_once(Tx& tx, FactRow const& fact) {
    if (!course_records::has(tx, fact)) count(tx, fact);
}

bool waits(ApplicationStage stage) {
    return stage == ApplicationStage::delivered || stage == ApplicationStage::viewed;
}

}  // namespace

void FairCourse::follow_participation(events::Event const& event, Tx& tx) {
    if (auto const joined = event.as<fairs::ParticipationApproved>()) {
        course_records::join(tx, {joined->fair_id, joined->organisation_id}, event.at);
        count(
            tx,
            {event.id, FairFigure::employers, joined->fair_id, event.at, joined->organisation_id});
    } else if (auto const left = event.as<fairs::ParticipationWithdrawn>()) {
        if (left->from != fairs::ParticipationState::approved) return;
        course_records::leave(tx, {left->fair_id, left->organisation_id});
        count(
            tx,
            {event.id, FairFigure::employers_left, left->fair_id, event.at, left->organisation_id});
    }
}

void FairCourse::follow_posting(events::Event const& event, Tx& tx) {
    auto const follow = [&](auto const& moved, FairFigure figure, FairFigure openings, int by) {
        FactRow const fact{event.id,
                           figure,
                           moved.fair_id,
                           event.at,
                           moved.organisation_id,
                           event.about<postings::Posting>()};
        count(tx, fact);
        course_records::add_to_day(tx, fact, openings, moved.headcount);
        course_records::change_postings(tx, {moved.fair_id, moved.organisation_id}, by, event.at);
    };
    if (auto const entered = event.as<postings::PostingEnteredFair>())
        follow(*entered, FairFigure::postings, FairFigure::openings, 1);
    else if (auto const gone = event.as<postings::PostingLeftFair>())
        follow(*gone, FairFigure::postings_left, FairFigure::openings_left, -1);
}

void FairCourse::follow_application(events::Event const& event, Tx& tx) {
    auto const id = event.about<applications::Application>();
    if (auto const made = event.as<applications::ApplicationSubmitted>()) {
        if (!made->fair_id) return;
        FactRow fact{event.id,        FairFigure::applications, *made->fair_id,
                     event.at,        made->organisation_id,    made->posting_id,
                     made->account_id};
        count(tx, fact);
        fact.figure = FairFigure::seekers;
        count_once(tx, fact);
        course_records::wait(
            tx, {id, *made->fair_id, made->organisation_id, made->posting_id, event.at});
    } else if (auto const moved = event.as<applications::ApplicationMoved>()) {
        if (!moved->fair_id) return;
        if (!waits(moved->to)) course_records::wait_no_longer(tx, id);
        FactRow fact{event.id,         FairFigure::interviews, *moved->fair_id,
                     event.at,         moved->organisation_id, moved->posting_id,
                     moved->account_id};
        if (moved->to == ApplicationStage::interview) count(tx, fact);
        fact.figure = FairFigure::intents;
        if (moved->to == ApplicationStage::signed_) count(tx, fact);
    }
}

void FairCourse::follow_person(events::Event const& event, Tx& tx) {
    if (auto const read = event.as<fairs::NoticeConfirmed>())
        count_once(
            tx,
            {event.id, FairFigure::readings, read->fair_id, event.at, {}, {}, read->account_id});
    else if (event.as<seekers::ResumeUpdated>())
        course_records::know_seeker(tx, event.about<access::Account>(), event.at);
}

void FairCourse::handle(events::Event const& event, Tx& tx) {
    follow_participation(event, tx);
    follow_posting(event, tx);
    follow_application(event, tx);
    follow_person(event, tx);
}

void FairCourse::forget(Tx& tx) { course_records::remove_all(tx); }

}  // namespace sx::statistics
