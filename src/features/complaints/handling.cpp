#include "features/complaints/handling.hpp"
#include "features/complaints/complaints.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/showing.hpp"
#include "features/complaints/use_cases.hpp"
#include "platform/calendar/working_time.hpp"
#include "platform/events/events.hpp"

// What staff do, and the employer that is heard.
namespace sx::complaints {
namespace {

constexpr std::int64_t most_at_once = 200;

template <class Fact>
void announce(store::Transaction& tx, World& world, Complaint const& complaint, Fact const& fact) {
    tx.announce(events::event(fact, complaint.id, world));
}

Result<Complaint> find_waiting(store::Transaction& tx, ComplaintId const& id) {
    auto complaint = TRY(find(tx, id));
    if (complaint.state != ComplaintState::waiting)
        return refuse(ProblemKind::conflict, complaint_life.refusal);
    return complaint;
}

// The posting is no longer hidden because of this one; another one may still keep it so.
void let_posting_go(
    store::Transaction& tx, World& world, Complaint& complaint, access::Caller const& by) {
    if (!complaint.hidden_until) return;
    complaint.hidden_until.reset();
    if (!records::hidden_by_another(tx, complaint))
        postings::show_again(
            tx, world, {{complaint.subject_id.text}, postings::HoldCause::complaint, by});
}

// What was published is so no more.
Result<> take_down(web::Call const& call, Complaint const& complaint) {
    if (complaint.subject != ComplaintSubject::posting) return {};
    postings::PostingRef const ref{{complaint.subject_id.text}};
    auto const posting = postings::show_reviewed(call, ref);
    if (!posting) return {};
    if (posting->state != postings::PostingState::published &&
        posting->state != postings::PostingState::hidden)
        return {};
    TRY(postings::take_down(
        call, {ref.posting_id,
               postings::PostingRemark::stored(std::string(taken_down_remark(complaint.reason)))}));
    return {};
}

}  // namespace

Result<Complaint> find(store::Transaction& tx, ComplaintId const& id) {
    auto complaint = records::find(tx, id);
    if (!complaint) return refuse(ProblemKind::not_found, "complaint_not_found");
    return *std::move(complaint);
}

Result<DeskComplaint> decide(web::Call const& call, DecideComplaint const& form) {
    TRY(check_decision(form));
    auto complaint = TRY(find(call.tx, form.complaint_id));
    bool const upheld = form.decision == review::Decision::approve;
    complaint.state = TRY(complaint_life.next(
        complaint.state, upheld ? ComplaintStep::uphold : ComplaintStep::dismiss,
        call.caller.role));
    complaint.answer = form.remark;
    complaint.decided_at = call.world.now();
    complaint.letter_owed = complaint.contact.has_value();
    if (upheld) TRY(take_down(call, complaint));
    let_posting_go(call.tx, call.world, complaint, call.caller);
    records::update(call.tx, complaint);
    review::settle(
        call.tx, call.world, review::ReviewQueue::complaints, {complaint.id.text},
        {form.decision, form.remark, call.caller.account});
    announce(
        call.tx, call.world, complaint,
        ComplaintDecided{complaint.organisation_id, complaint.state, call.caller.account});
    return shown_at_desk(call, complaint);
}

Result<DeskComplaint> reopen(web::Call const& call, ComplaintRef const& ref) {
    auto complaint = TRY(find(call.tx, ref.complaint_id));
    complaint.state =
        TRY(complaint_life.next(complaint.state, ComplaintStep::reopen, call.caller.role));
    complaint.letter_owed = false;
    records::update(call.tx, complaint);
    wait_again(call, complaint, {});
    announce(
        call.tx, call.world, complaint,
        ComplaintReopened{complaint.organisation_id, call.caller.account});
    return shown_at_desk(call, complaint);
}

Result<DeskComplaint> hear_employer(web::Call const& call, HearEmployer const& form) {
    auto complaint = TRY(find_waiting(call.tx, form.complaint_id));
    complaint.question = form.question;
    complaint.asked_at = call.world.now();
    complaint.reply.reset();
    complaint.replied_at.reset();
    records::update(call.tx, complaint);
    announce(
        call.tx, call.world, complaint,
        ComplaintHeard{complaint.organisation_id, call.caller.account});
    return shown_at_desk(call, complaint);
}

Result<HeardComplaint> reply(web::Call const& call, ReplyToComplaint const& form) {
    auto const found = records::find(call.tx, form.complaint_id);
    if (!found || found->organisation_id != call.caller.organisation || !found->asked_at)
        return refuse(ProblemKind::not_found, "complaint_not_found");
    auto complaint = TRY(find_waiting(call.tx, form.complaint_id));
    complaint.reply = form.reply;
    complaint.replied_at = call.world.now();
    records::update(call.tx, complaint);
    announce(
        call.tx, call.world, complaint,
        ComplaintReplied{complaint.organisation_id, call.caller.account});
    return shown_to_employer(complaint);
}

Result<DeskComplaint> hide_posting(web::Call const& call, ComplaintRef const& ref) {
    auto complaint = TRY(find_waiting(call.tx, ref.complaint_id));
    if (!shown_at_desk(call, complaint).may_hide)
        return refuse(ProblemKind::conflict, "nothing_to_hide");
    auto const rules = review::rules_of(call.tx, review::ReviewQueue::complaints);
    complaint.hidden_until = calendar::after_working(
        call.world.now(), std::chrono::minutes(rules.working_minutes), rules.hours());
    records::update(call.tx, complaint);
    postings::PostingId const posting{complaint.subject_id.text};
    postings::hide(call.tx, call.world, {posting, postings::HoldCause::complaint, call.caller});
    announce(
        call.tx, call.world, complaint,
        ComplaintHidPosting{
            complaint.organisation_id, posting, *complaint.hidden_until, call.caller.account});
    return shown_at_desk(call, complaint);
}

std::int64_t show_undecided(store::Transaction& tx, World& world) {
    auto late = records::hidden_until(tx, world.now(), most_at_once);
    for (auto& complaint : late) {
        let_posting_go(tx, world, complaint, {});
        records::update(tx, complaint);
        announce(tx, world, complaint, ComplaintHidingLapsed{complaint.organisation_id});
    }
    return std::ssize(late);
}

}  // namespace sx::complaints
