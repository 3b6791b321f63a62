#include "features/complaints/universities.hpp"
#include <algorithm>
#include "features/accounts/accounts.hpp"
#include "features/complaints/handling.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/showing.hpp"
#include "features/complaints/use_cases.hpp"
#include "features/consents/consents.hpp"
#include "features/organisations/organisations.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"
#include "platform/review/records.hpp"

// A university complains in its own name, stands by graduates who let it know, and asks for
// somebody else where nobody decides in time or the answer does not satisfy.
namespace sx::complaints {
namespace {

consents::Disclosed told_to(Complaint const& complaint) {
    return {
        complaint.account_id.value_or(access::AccountId()),
        consents::ConsentPurpose::university_help,
        complaint.university_id.value_or(access::OrganisationId())};
}

std::optional<review::ReviewItem> last_item(store::Transaction& tx, ComplaintId const& id) {
    auto const rounds = review::records::of_subject(tx, review::ReviewQueue::complaints, {id.text});
    return rounds.empty() ? std::nullopt : std::optional(rounds.front());
}

EscalationFacts facts_of(store::Transaction& tx, Complaint const& complaint) {
    EscalationFacts facts;
    facts.state = complaint.state;
    facts.decided_at = complaint.decided_at;
    if (auto const item = last_item(tx, complaint.id)) facts.due_at = item->due_at;
    auto const escalations = records::escalations_of(tx, complaint.id);
    if (!escalations.empty()) facts.escalated_at = escalations.front().escalated_at;
    return facts;
}

Result<Complaint> find_told(web::Call const& call, ComplaintId const& id) {
    auto complaint = records::find(call.tx, id);
    if (!complaint || complaint->university_id != call.caller.organisation ||
        !is_told(call.tx, *complaint))
        return refuse(ProblemKind::not_found, "complaint_not_found");
    return *std::move(complaint);
}

UniversityComplaint shown_to_university(web::Call const& call, Complaint const& complaint) {
    UniversityComplaint shown;
    shown.id = complaint.id;
    shown.is_own = !complaint.passed_on_at;
    if (complaint.passed_on_at && complaint.account_id) {
        call.shows(*complaint.account_id);
        if (auto const account = accounts::find(call.tx, *complaint.account_id))
            shown.complainant_name = account->display_name;
    }
    shown.passed_on_at = complaint.passed_on_at;
    shown.subject = complaint.subject;
    shown.subject_id = complaint.subject_id;
    shown.organisation_name = complaint.organisation_name;
    shown.title = complaint.title;
    shown.reason = complaint.reason;
    shown.text = complaint.text.str();
    shown.state = complaint.state;
    shown.submitted_at = complaint.submitted_at;
    auto const facts = facts_of(call.tx, complaint);
    if (complaint.state == ComplaintState::waiting) shown.due_at = facts.due_at;
    else {
        shown.decided_at = complaint.decided_at;
        if (complaint.answer) shown.answer = complaint.answer->str();
    }
    shown.escalations = records::escalations_of(call.tx, complaint.id);
    shown.may_escalate = bool(check_escalation(facts, call.world.now()));
    return shown;
}

// What becomes of it at the desk: who decides now is somebody else than whoever has.
std::optional<access::AccountId> hand_to_another(
    web::Call const& call, Complaint const& complaint, review::ReviewRemark const& why) {
    auto const last = last_item(call.tx, complaint.id);
    if (last && last->state == review::ReviewState::waiting) {
        auto const handled_by = last->kept_from ? last->kept_from : last->claimed_by;
        review::escalate(call.tx, call.world, *last, why);
        return handled_by;
    }
    wait_again(call, complaint, why);
    return last ? last->decided_by : std::nullopt;
}

}  // namespace

std::optional<OwnUniversity> university_of(
    store::Transaction& tx, access::AccountId const& account) {
    auto const resume = seekers::find_resume(tx, account);
    if (!resume || !resume->university_code) return std::nullopt;
    auto const id = organisations::find_university(tx, *resume->university_code);
    if (!id || access::members_of(tx, *id).empty()) return std::nullopt;
    return OwnUniversity{
        *id, std::string(codes::universities().name_of(resume->university_code->str()))};
}

bool is_told(store::Transaction& tx, Complaint const& complaint) {
    if (!complaint.university_id) return false;
    if (!complaint.passed_on_at) return true;  // made in its name
    return complaint.account_id && consents::covers(tx, told_to(complaint));
}

Result<> tell_university(web::Call const& call, Complaint& complaint) {
    if (is_told(call.tx, complaint)) return {};
    auto const university = university_of(call.tx, call.caller.account);
    if (call.caller.role != access::Role::seeker || !university)
        return refuse(ProblemKind::conflict, "no_university");
    complaint.university_id = university->id;
    complaint.passed_on_at = call.world.now();
    records::update(call.tx, complaint);
    consents::give(call.tx, call.world, told_to(complaint));
    call.tx.announce(events::event(ComplaintPassedOn{university->id}, complaint.id, call.world));
    return {};
}

Result<OwnComplaint> tell_own_university(web::Call const& call, ComplaintRef const& ref) {
    auto complaint = records::find(call.tx, ref.complaint_id);
    if (!complaint || complaint->account_id != call.caller.account)
        return refuse(ProblemKind::not_found, "complaint_not_found");
    TRY(tell_university(call, *complaint));
    return shown_to_complainant(call.tx, *complaint);
}

Result<UniversityComplaintPage> list_of_university(
    web::Call const& call, ListComplaints const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::of_university(call.tx, call.caller.organisation);
    std::erase_if(rows, [&](Complaint const& one) { return !is_told(call.tx, one); });
    UniversityComplaintPage page;
    page.total = std::ssize(rows);
    if (before) std::erase_if(rows, [&](Complaint const& one) { return one.id.text >= *before; });
    page.next_cursor = web::cut_page(
        rows, web::page_size(asked.limit), [](Complaint const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown_to_university(call, row));
    return page;
}

Result<UniversityComplaint> show_to_university(
    web::Call const& call, UniversityComplaintRef const& ref) {
    auto const complaint = TRY(find_told(call, ref.complaint_id));
    return shown_to_university(call, complaint);
}

Result<UniversityComplaint> escalate(web::Call const& call, EscalateComplaint const& form) {
    auto complaint = TRY(find_told(call, form.complaint_id));
    TRY(check_escalation(facts_of(call.tx, complaint), call.world.now()));
    records::EscalationRow row;
    row.id = call.world.fresh<records::EscalationRow>();
    row.complaint_id = complaint.id;
    row.organisation_id = call.caller.organisation;
    row.account_id = call.caller.account;
    row.reason = form.reason;
    row.from_state = complaint.state;
    if (complaint.state != ComplaintState::waiting) {
        row.answer = complaint.answer;
        row.decided_at = complaint.decided_at;
    }
    row.escalated_at = call.world.now();
    records::insert(call.tx, row);
    complaint.state =
        TRY(complaint_life.next(complaint.state, ComplaintStep::escalate, call.caller.role));
    complaint.letter_owed = false;
    records::update(call.tx, complaint);
    auto const handled_by = hand_to_another(call, complaint, form.reason);
    call.tx.announce(events::event(
        ComplaintEscalated{
            complaint.organisation_id, call.caller.organisation, call.caller.account, handled_by},
        complaint.id, call.world));
    return shown_to_university(call, complaint);
}

}  // namespace sx::complaints
