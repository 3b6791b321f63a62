#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>
#include "app/demo/names.hpp"
#include "app/demo/story.hpp"
#include "features/organisations/use_cases.hpp"
#include "features/postings/use_cases.hpp"

// What reviewers find on their desk in the morning.
namespace sx::app::demo {

using moderation::Decision, moderation::DecideReviewItem, moderation::ReviewQueue;

namespace {

constexpr std::size_t decided_today = 8;  // so that the reviewer's pace is known
constexpr int fresh_postings = 48;  // more than half a screen, when some are approved together

DecideReviewItem verdict(Decision decision, std::string const& remark) {
    DecideReviewItem given;
    given.decision = decision;
    given.remark = text<moderation::ReviewRemark>(remark);
    return given;
}

moderation::FieldRemark at(std::string const& pointer, std::string const& words) {
    return {text<Text<2, 120>>(pointer), text<Text<1, 300>>(words)};
}

}  // namespace

DecideReviewItem needs_mending() {
    auto given = verdict(Decision::return_, "请写清工作地点和每天的工作时间，再提交一次。");
    given.field_remarks = {
        at("/address", "请写到街道和门牌号"), at("/description", "请写明每天几点到几点上班")};
    return given;
}

void Story::decide_at_desk(
    store::Transaction& tx, access::Caller const& by, ReviewQueue queue, std::string const& subject,
    DecideReviewItem decision) {
    moderation::ListReviewItems asked;
    asked.queue = queue;
    asked.subject_id = {subject};
    decision.item_id = stage_.act(tx, by, &moderation::list, asked).items.front().id;
    stage_.act(tx, by, &moderation::claim, moderation::ReviewItemRef{decision.item_id});
    stage_.world().turn_to(stage_.world().now() + std::chrono::seconds(draw_.number(6, 40)));
    stage_.act(tx, by, &moderation::decide, decision);
}

Employer const& Story::writer(Draw& draw) const {
    while (true)
        if (auto const& employer = draw.pick(employers_); employer.approved) return employer;
}

postings::PostingId Story::hand_in_posting(store::Transaction& tx, Employer const& employer) {
    auto const drafted =
        stage_.act(tx, employer.recruiter, &postings::draft, posting_form(employer));
    stage_.act(
        tx, employer.recruiter, &postings::take_step,
        postings::StepPosting{drafted.id, postings::EmployerStep::submit});
    return drafted.id;
}

void Story::fill_the_desk() {
    stage_.world().turn_to(days_ago(2));
    stage_.scene([&](store::Transaction& tx) {
        second_reviewer_ = enter(tx, access::Role::reviewer, "reviewer2", person_name(draw_));
        moderation::NewReason reason;
        reason.queue = ReviewQueue::postings;
        reason.decision = Decision::return_;
        reason.zh = text<moderation::ReasonText>("请写明试用期的长短和工资。");
        reason.en = text<moderation::ReasonText>("Please state the length and pay of the trial.");
        stage_.act(tx, organiser_, &moderation::add_reason, reason);
        claim_marks(tx);
        have_postings_returned(tx);
        decide_at_desk(
            tx, reviewer_, ReviewQueue::pictures, refused_picture_.text,
            verdict(Decision::refuse, "图片与单位无关，或看不清。"));
    });
    stage_.world().turn_to(days_ago(0, -240));
    stage_.scene([&](store::Transaction& tx) {
        hand_in_again(tx);
        appeal_against_refusals(tx);
        for (int number = 0; number < late_employers; ++number) {
            stage_.world().turn_to(stage_.world().now() + std::chrono::minutes(6));
            register_employer(tx);
        }
        std::vector<postings::PostingId> fresh;
        for (int number = 0; number < fresh_postings; ++number) {
            stage_.world().turn_to(stage_.world().now() + std::chrono::minutes(3));
            fresh.push_back(hand_in_posting(tx, writer(draw_)));
        }
        fresh.resize(decided_today);
        for (auto const& posting : fresh)
            decide_at_desk(tx, reviewer_, ReviewQueue::postings, posting.text, {});
        ask_for_second_look(tx);
        moderation::NextReviewItem asked;
        asked.queue = ReviewQueue::postings;
        moderation::HandOverReviewItem form;
        form.item_id = stage_.act(tx, second_reviewer_, &moderation::next, asked).item.id;
        form.to = reviewer_.account;
        form.note = text<moderation::ReviewRemark>("这家单位你审过，熟悉情况，请你接着看。");
        stage_.act(tx, second_reviewer_, &moderation::hand_over, form);
        stage_.act(tx, second_reviewer_, &moderation::next, asked);  // and reads it right now
    });
}

// Of the first employer one in each state; of six others one each.
void Story::claim_marks(store::Transaction& tx) {
    using organisations::MarkKind, organisations::MarkState;
    auto const claim = [&](Employer const& employer, MarkKind kind, MarkState until) {
        organisations::ClaimMark form;
        form.kind = kind;
        form.evidence = text<Text<1, 500>>(
            "云川市（示例）2026 年公布的名单，第 " + std::to_string(draw_.number(1, 40)) + " 页。");
        auto const mark = stage_.act(tx, employer.recruiter, &organisations::claim_mark, form).id;
        if (until == MarkState::confirmed)
            decide_at_desk(tx, reviewer_, ReviewQueue::marks, mark.text, {});
        if (until == MarkState::rejected)
            decide_at_desk(
                tx, reviewer_, ReviewQueue::marks, mark.text,
                verdict(Decision::refuse, "不在最新公布的名单里。"));
        if (until == MarkState::withdrawn)
            stage_.act(
                tx, employer.recruiter, &organisations::withdraw_mark,
                organisations::MarkRef{mark});
    };
    auto const& first = employers_.front();
    claim(first, MarkKind::specialised, MarkState::confirmed);
    claim(first, MarkKind::little_giant, MarkState::rejected);
    claim(first, MarkKind::key_enterprise, MarkState::claimed);
    claim(first, MarkKind::whitelisted, MarkState::withdrawn);
    constexpr std::array others{
        std::pair{MarkKind::specialised, MarkState::confirmed},
        std::pair{MarkKind::little_giant, MarkState::confirmed},
        std::pair{MarkKind::key_enterprise, MarkState::confirmed},
        std::pair{MarkKind::whitelisted, MarkState::confirmed},
        std::pair{MarkKind::specialised, MarkState::claimed},
        std::pair{MarkKind::whitelisted, MarkState::claimed}};
    auto employer = std::next(employers_.begin());
    for (auto const& [kind, until] : others) {
        while (!employer->approved) ++employer;
        claim(*employer++, kind, until);
    }
}

// The first employer's: it finds the remarks at the fields of the one, and mends the other.
void Story::have_postings_returned(store::Transaction& tx) {
    auto const& employer = employers_.front();
    for (auto& posting : returned_) {
        posting = hand_in_posting(tx, employer);
        decide_at_desk(tx, reviewer_, ReviewQueue::postings, posting.text, needs_mending());
    }
    refused_ = hand_in_posting(tx, employer);
    decide_at_desk(
        tx, reviewer_, ReviewQueue::postings, refused_.text,
        verdict(Decision::refuse, "要求扣留证件或提供担保，不能发布。"));
}

void Story::hand_in_again(store::Transaction& tx) {
    auto const& recruiter = employers_.front().recruiter;
    auto const& id = returned_.back();
    auto const found = stage_.act(tx, recruiter, &postings::show_own, postings::PostingRef{id});
    postings::EditedPosting edit;
    static_cast<postings::PostingForm&>(edit) = found;
    edit.posting_id = id;
    edit.version = found.version;
    edit.address = text<Text<1, 200>>("示例大道 8 号 3 楼");
    edit.description = text<Text<1, 10000>>(
        found.description.str() + "\n每天 9:00 到 17:30 上班，中午休息一小时。");
    if (edit.salary_min) edit.salary_min->fen += 50'000;
    if (edit.salary_max) edit.salary_max->fen += 50'000;
    stage_.act(tx, recruiter, &postings::edit, edit);
    stage_.act(
        tx, recruiter, &postings::take_step,
        postings::StepPosting{id, postings::EmployerStep::submit});
}

void Story::appeal_against_refusals(store::Transaction& tx) {
    auto const appeal = [&](ReviewQueue queue, std::string const& subject,
                            std::string const& reason) {
        moderation::AppealReview form;
        form.queue = queue;
        form.subject_id = {subject};
        form.reason = text<moderation::ReviewRemark>(reason);
        stage_.act(tx, employers_.front().recruiter, &moderation::appeal, form);
    };
    appeal(
        ReviewQueue::postings, refused_.text,
        "岗位要保管的是生产钥匙，不是证件，也不收押金。说明里的措辞我们会改清楚。");
    appeal(
        ReviewQueue::pictures, refused_picture_.text,
        "这是明年搬进去的新厂区，效果图在开工公示里也有。");
}

// Nobody turns an employer away alone.
void Story::ask_for_second_look(store::Transaction& tx) {
    moderation::ChangeRules rules;
    rules.queue = ReviewQueue::organisations;
    rules.working_minutes.value = 480;
    rules.day_from.value = 540;
    rules.day_until.value = 1020;
    rules.claim_minutes.value = 30;
    rules.sample_size.value = 5;
    rules.second_look = review::SecondLook::refusals;
    rules.spot_percent.value = 20;
    stage_.act(tx, organiser_, &moderation::change_rules, rules);
    auto const& waiting = employers_.back().recruiter.organisation.text;
    decide_at_desk(
        tx, second_reviewer_, ReviewQueue::organisations, waiting,
        verdict(Decision::refuse, "名称与统一社会信用代码不是同一家单位。"));
}

}  // namespace sx::app::demo
