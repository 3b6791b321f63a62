#include <iterator>
#include "app/demo/story.hpp"
#include "features/complaints/use_cases.hpp"
#include "features/postings/use_cases.hpp"
#include "features/sanctions/use_cases.hpp"

// People complain: one complaint waits, one was answered, and one put an employer on the blacklist.
namespace sx::app::demo {

using moderation::Decision, moderation::ReviewQueue;

namespace {

complaints::NewComplaint about(
    complaints::ComplaintSubject subject, std::string const& id, complaints::ComplaintReason reason,
    std::string const& words) {
    complaints::NewComplaint form;
    form.subject = subject;
    form.subject_id = {id};
    form.reason = reason;
    form.text = text<complaints::ComplaintText>(words);
    return form;
}

}  // namespace

void Story::answer_complaint(
    store::Transaction& tx, complaints::ComplaintId const& id, Decision decision,
    std::string const& answer) {
    moderation::DecideReviewItem given;
    given.decision = decision;
    given.remark = text<moderation::ReviewRemark>(answer);
    decide_at_desk(tx, reviewer_, ReviewQueue::complaints, id.text, given);
}

void Story::hear_complaints() {
    using complaints::ComplaintReason, complaints::ComplaintSubject;
    auto const& first = employers_.front().recruiter;
    auto bad = std::prev(employers_.end());
    while (!bad->approved) --bad;
    auto const& banned = bad->recruiter.organisation;
    auto const& seeker = candidates_.front().caller;
    access::Caller const visitor{};
    auto const complain = [&](store::Transaction& tx, access::Caller const& by, auto const& form) {
        return stage_.act(tx, by, &complaints::complain, form).complaint_id;
    };
    stage_.world().turn_to(days_ago(1, -300));
    stage_.scene([&](store::Transaction& tx) {
        auto const answered = complain(
            tx, seeker,
            about(
                ComplaintSubject::employer, first.organisation.text, ComplaintReason::pay,
                "面试时说的试用期工资比岗位上写的少八百元，也没有写进协议。"));
        stage_.act(
            tx, reviewer_, &complaints::hear_employer,
            complaints::HearEmployer{
                answered, text<complaints::HearingText>("请说明试用期工资，并附上协议里的写法。")});
        stage_.act(
            tx, first, &complaints::reply,
            complaints::ReplyToComplaint{
                answered,
                text<complaints::HearingText>("面试官口误，试用期工资与岗位一致，协议已更正。")});
        answer_complaint(
            tx, answered, Decision::refuse,
            "已向单位核实：试用期工资与岗位一致，是面试时口误，协议已更正。");
        auto const upheld = complain(
            tx, visitor,
            about(
                ComplaintSubject::employer, banned.text, ComplaintReason::fees,
                "入职前要求交三百元服装费和押金，转账以后就联系不上了。"));
        answer_complaint(
            tx, upheld, Decision::approve, "情况属实，单位已被列入黑名单。请保留转账记录并报警。");
        sanctions::ImposeSanction form;
        form.organisation_id = banned;
        form.kind = sanctions::SanctionKind::blacklist;
        form.cause = sanctions::SanctionCause::complaint;
        form.complaint_id = upheld;
        form.reason = text<sanctions::SanctionText>("向求职者收取服装费和押金，经投诉查实。");
        stage_.act(tx, organiser_, &sanctions::impose, form);
    });
    stage_.world().turn_to(days_ago(0, -90));
    stage_.scene([&](store::Transaction& tx) {
        postings::ListOwnPostings open;
        open.state = postings::PostingState::published;
        auto const posting = stage_.act(tx, first, &postings::list_own, open).items.front().id;
        complain(
            tx, visitor,
            about(
                ComplaintSubject::posting, posting.text, ComplaintReason::training_loan,
                "说是招人，其实要先报一万二的培训班，还让现场办贷款。"));
    });
}

}  // namespace sx::app::demo
