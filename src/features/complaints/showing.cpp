#include "features/complaints/showing.hpp"
#include <algorithm>
#include "features/accounts/accounts.hpp"
#include "features/complaints/complaints.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/universities.hpp"
#include "features/complaints/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/review/records.hpp"

// The three who see a complaint: whoever made it, the employer that is heard, staff.
namespace sx::complaints {
namespace {

courier::Channel channel_of(std::string const& contact) {
    return contact.find('@') == std::string::npos ? courier::Channel::sms : courier::Channel::email;
}

std::string name_of(store::Transaction& tx, access::OrganisationId const& university) {
    auto const names = organisations::names(tx, {university});
    return names.empty() ? std::string() : names.front().name.str();
}

// Only a seeker with an account has a university to tell.
void add_university(store::Transaction& tx, Complaint const& complaint, OwnComplaint& own) {
    auto const escalations = records::escalations_of(tx, complaint.id);
    if (!escalations.empty()) own.escalated_at = escalations.front().escalated_at;
    if (complaint.complainant != access::Role::seeker || !complaint.account_id) return;
    if (is_told(tx, complaint)) own.university_name = name_of(tx, *complaint.university_id);
    else if (auto const university = university_of(tx, *complaint.account_id))
        own.may_tell = university->name;
}

}  // namespace

OwnComplaint shown_to_complainant(store::Transaction& tx, Complaint const& complaint) {
    OwnComplaint own;
    own.id = complaint.id;
    own.subject = complaint.subject;
    own.subject_id = complaint.subject_id;
    own.organisation_name = complaint.organisation_name;
    own.title = complaint.title;
    own.reason = complaint.reason;
    own.text = complaint.text.str();
    own.state = complaint.state;
    own.submitted_at = complaint.submitted_at;
    own.files = records::files_of(tx, complaint.id);
    add_university(tx, complaint, own);
    if (complaint.state == ComplaintState::waiting) {
        own.more_files = std::max<std::int64_t>(0, most_files - std::ssize(own.files));
        if (auto const item =
                review::records::waiting(tx, review::ReviewQueue::complaints, {complaint.id.text}))
            own.due_at = item->due_at;
        return own;
    }
    own.decided_at = complaint.decided_at;
    if (complaint.answer) own.answer = complaint.answer->str();
    return own;
}

HeardComplaint shown_to_employer(Complaint const& complaint) {
    HeardComplaint heard;
    heard.id = complaint.id;
    heard.subject = complaint.subject;
    heard.subject_id = complaint.subject_id;
    heard.title = complaint.title;
    heard.reason = complaint.reason;
    heard.state = complaint.state;
    heard.question = complaint.question->str();
    heard.asked_at = *complaint.asked_at;
    if (complaint.reply) heard.reply = complaint.reply->str();
    heard.replied_at = complaint.replied_at;
    heard.may_reply = complaint.state == ComplaintState::waiting;
    if (!heard.may_reply) heard.decided_at = complaint.decided_at;
    return heard;
}

DeskComplaint shown_at_desk(web::Call const& call, Complaint const& complaint) {
    DeskComplaint shown;
    static_cast<OwnComplaint&>(shown) = shown_to_complainant(call.tx, complaint);
    shown.organisation_id = complaint.organisation_id;
    shown.complainant = complaint.complainant;
    // Staff need not know whom a graduate told, until the university asks for something.
    shown.university_name.reset();
    shown.may_tell.reset();
    if (complaint.complainant == access::Role::university && complaint.university_id)
        shown.from_university = name_of(call.tx, *complaint.university_id);
    shown.escalations = records::escalations_of(call.tx, complaint.id);
    if (complaint.contact)
        shown.contact = courier::masked(channel_of(*complaint.contact), *complaint.contact);
    shown.hidden_until = complaint.hidden_until;
    shown.question = complaint.question;
    shown.reply = complaint.reply;
    shown.asked_at = complaint.asked_at;
    shown.replied_at = complaint.replied_at;
    if (complaint.subject == ComplaintSubject::posting)
        if (auto const posting = postings::show_reviewed(call, {{complaint.subject_id.text}}))
            shown.posting_state = posting->state;
    shown.may_hide = complaint.state == ComplaintState::waiting && !complaint.hidden_until &&
                     shown.posting_state == postings::PostingState::published;
    auto const others = records::others_about(call.tx, complaint);
    shown.others = others.others;
    shown.others_upheld = others.others_upheld;
    return shown;
}

Result<DeskComplaint> show(web::Call const& call, ComplaintRef const& ref) {
    auto const complaint = TRY(find(call.tx, ref.complaint_id));
    return shown_at_desk(call, complaint);
}

Result<OwnComplaint> follow_up(web::Call const& call, FollowUp const& form) {
    auto const complaint = records::find_by_code(call.tx, hash_of_code(form.code.str()));
    if (!complaint) return refuse(ProblemKind::not_found, "complaint_code_unknown");
    return shown_to_complainant(call.tx, *complaint);
}

Result<OwnComplaintPage> list_own(web::Call const& call, ListComplaints const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::of_account(call.tx, call.caller.account, {before, size + 1});
    OwnComplaintPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](Complaint const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown_to_complainant(call.tx, row));
    page.total = records::count_of_account(call.tx, call.caller.account);
    return page;
}

Result<HeardComplaintPage> list_heard(web::Call const& call, ListComplaints const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows = records::heard_of(call.tx, call.caller.organisation, {before, size + 1});
    HeardComplaintPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](Complaint const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown_to_employer(row));
    page.total = records::count_heard(call.tx, call.caller.organisation);
    return page;
}

Result<web::Download> download_evidence(web::Call const& call, EvidenceRef const& ref) {
    auto const files = records::files_of(call.tx, ref.complaint_id);
    if (std::ranges::find(files, ref.file_id, &EvidenceFile::file_id) == files.end())
        return refuse(ProblemKind::not_found, "file_not_found");
    return files::download(call.tx, ref.file_id, web::Download::As::shown);
}

}  // namespace sx::complaints
