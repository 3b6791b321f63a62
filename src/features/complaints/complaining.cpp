#include <array>
#include "features/accounts/accounts.hpp"
#include "features/complaints/handling.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/rules.hpp"
#include "features/complaints/showing.hpp"
#include "features/complaints/subjects.hpp"
#include "features/complaints/universities.hpp"
#include "features/complaints/use_cases.hpp"
#include "platform/events/events.hpp"

// What anybody does who complains.
namespace sx::complaints {
namespace {

constexpr std::size_t remembered_keys = 64 * 1024;  // 16 bytes each

std::uint64_t seed(World& world) {
    std::uint64_t bits = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&bits, 1)));
    return bits;
}

std::string fresh_code(World& world) {
    std::array<std::byte, 16> chance{};
    world.random_bytes(chance);
    return code_of(chance);
}

Result<> within_limits(Desk& desk, web::OutsideCall const& call) {
    using std::chrono::ceil, std::chrono::seconds;
    auto const& account = call.caller.account.text;
    auto const wait =
        desk.complainants.take(account.empty() ? call.request.peer : account, call.world.now());
    if (wait == wait.zero()) return {};
    call.reply_headers.push_back({"retry-after", std::to_string(ceil<seconds>(wait).count())});
    return refuse(ProblemKind::too_many, "too_many_complaints");
}

Result<std::optional<std::string>> contact_in(NewComplaint const& form) {
    if (!form.contact) return std::optional<std::string>();
    auto const address = accounts::recognised_contact(form.contact->str());
    if (!address)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/contact", "contact_format"}}};
    return address;
}

struct ComplaintWords {
    ComplaintReason reason{};
    ComplaintText text;
};
BOOST_DESCRIBE_STRUCT(ComplaintWords, (), (reason, text))

void hand_in(
    web::Call const& call, Complaint const& complaint,
    std::optional<review::ReviewRemark> const& escalation) {
    bool const from_university = complaint.complainant == access::Role::university;
    bool const urgent = is_serious(complaint.reason) || from_university || escalation;
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::complaints,
         {complaint.id.text},
         complaint.organisation_id,
         complaint.organisation_name,
         complaint.title,
         wire::write(ComplaintWords{complaint.reason, complaint.text}),
         urgent ? review::ReviewPriority::urgent : review::ReviewPriority::normal,
         {},
         from_university,
         escalation});
}

}  // namespace

Result<ComplaintReceipt> complain(web::Call const& call, NewComplaint const& form) {
    auto const code = fresh_code(call.world);
    auto const known = TRY(known_subject(call, form.subject, form.subject_id));
    Complaint complaint;
    complaint.id = call.world.fresh<Complaint>();
    complaint.subject = form.subject;
    complaint.subject_id = form.subject_id;
    complaint.organisation_id = known.organisation_id;
    complaint.organisation_name = known.organisation_name;
    complaint.title = known.title;
    complaint.reason = form.reason;
    complaint.text = form.text;
    complaint.complainant = call.caller.role;
    if (!call.caller.account.text.empty()) complaint.account_id = call.caller.account;
    complaint.contact = TRY(contact_in(form));
    complaint.language = call.language;
    complaint.code_hash = hash_of_code(code);
    complaint.submitted_at = call.world.now();
    if (call.caller.role == access::Role::university)
        complaint.university_id = call.caller.organisation;
    records::insert(call.tx, complaint);
    hand_in(call, complaint, {});
    call.tx.announce(events::event(
        ComplaintSubmitted{complaint.organisation_id, complaint.subject, complaint.reason},
        complaint.id, call.world));
    if (form.tell_university.value_or(false)) TRY(tell_university(call, complaint));
    auto const made = shown_to_complainant(call.tx, complaint);
    return ComplaintReceipt{
        made.id, code, made.submitted_at, made.due_at.value_or(made.submitted_at)};
}

Desk::Desk(World& world, web::Allowance allowance)
    : complainants(allowance, remembered_keys, seed(world)) {}

void wait_again(
    web::Call const& call, Complaint const& complaint,
    std::optional<review::ReviewRemark> const& escalation) {
    hand_in(call, complaint, escalation);
}

Result<ComplaintReceipt> submit(
    Desk& desk, web::OutsideCall const& outside, NewComplaint const& form) {
    TRY(within_limits(desk, outside));
    return outside.db.write([&](store::Transaction& tx) {
        web::Call const call{tx, outside.world, outside.caller, outside.language, outside.venue};
        return complain(call, form);
    });
}

Result<OwnComplaint> add_evidence(web::Call const& call, AddEvidence const& form) {
    auto const complaint = records::find_by_code(call.tx, hash_of_code(form.code.str()));
    if (!complaint) return refuse(ProblemKind::not_found, "complaint_code_unknown");
    if (complaint->state != ComplaintState::waiting)
        return refuse(ProblemKind::conflict, complaint_life.refusal);
    if (std::ssize(records::files_of(call.tx, complaint->id)) >= most_files)
        return refuse(ProblemKind::conflict, "evidence_is_enough");
    // It belongs to the complaint at once, so that nothing is left lying about by visitors.
    access::AccountId const owner{complaint->id.text};
    auto const file = TRY(files::take_in(
        call.tx, call.world, files::Purpose::evidence, owner,
        {form.name.str(), {}, form.content.content}));
    TRY(files::claim(call.tx, file.file_id, owner, files::Purpose::evidence));
    records::insert(call.tx, complaint->id, {file.file_id, file.name, file.media_type, file.size});
    return shown_to_complainant(call.tx, *complaint);
}

}  // namespace sx::complaints
