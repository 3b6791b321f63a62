#pragma once
#include "features/complaints/hearing_messages.hpp"
#include "features/complaints/university_messages.hpp"

// The JSON of staff's work on complaints.
namespace sx::complaints {

// The record.
struct Complaint : ComplaintKey {
    ComplaintSubject subject{};
    review::SubjectId subject_id;
    access::OrganisationId organisation_id;
    std::string organisation_name, title;
    ComplaintReason reason{};
    ComplaintText text;
    access::Role complainant{};  // in which hat somebody complained
    std::optional<access::AccountId> account_id;
    std::optional<std::string> contact;
    Language language{};
    std::string code_hash;
    ComplaintState state{};
    Instant submitted_at;
    std::optional<Instant> hidden_until;  // the posting is out of sight until then
    std::optional<HearingText> question;
    std::optional<Instant> asked_at;
    std::optional<HearingText> reply;
    std::optional<Instant> replied_at;
    std::optional<review::ReviewRemark> answer;
    std::optional<Instant> decided_at;
    bool letter_owed = false;
    // In whose name it was made, or whom a graduate told of it.
    std::optional<access::OrganisationId> university_id;
    std::optional<Instant> passed_on_at;  // by the graduate
};
BOOST_DESCRIBE_STRUCT(
    Complaint, (ComplaintKey),
    (subject, subject_id, organisation_id, organisation_name, title, reason, text, complainant,
     account_id, contact, language, code_hash, state, submitted_at, hidden_until, question,
     asked_at, reply, replied_at, answer, decided_at, letter_owed, university_id, passed_on_at))

// What staff see: not which account, and of an address enough to know that there is one.
struct DeskComplaint : OwnComplaint {
    access::OrganisationId organisation_id;
    access::Role complainant{};
    std::optional<std::string> contact;  // masked
    std::optional<Instant> hidden_until;
    std::optional<HearingText> question, reply;
    std::optional<Instant> asked_at, replied_at;
    std::optional<postings::PostingState> posting_state;
    bool may_hide = false;
    std::int64_t others = 0, others_upheld = 0;    // about the same employer
    std::optional<std::string> from_university;    // the one in whose name it was made
    std::vector<ComplaintEscalation> escalations;  // the latest first
};
BOOST_DESCRIBE_STRUCT(
    DeskComplaint, (OwnComplaint),
    (organisation_id, complainant, contact, hidden_until, question, reply, asked_at, replied_at,
     posting_state, may_hide, others, others_upheld, from_university, escalations))

struct ComplaintRef {
    ComplaintId complaint_id;
};
BOOST_DESCRIBE_STRUCT(ComplaintRef, (), (complaint_id))

struct EvidenceRef {
    ComplaintId complaint_id;
    EvidenceId file_id;
};
BOOST_DESCRIBE_STRUCT(EvidenceRef, (), (complaint_id, file_id))

// In words of staff's own: what was written may tell who wrote it.
struct HearEmployer {
    ComplaintId complaint_id;
    HearingText question;
};
BOOST_DESCRIBE_STRUCT(HearEmployer, (), (complaint_id, question))

// approve: it is upheld; refuse: it is dismissed. The remark answers whoever complained.
struct DecideComplaint {
    ComplaintId complaint_id;
    review::Decision decision{};
    std::optional<review::ReviewRemark> remark;
};
BOOST_DESCRIBE_STRUCT(DecideComplaint, (), (complaint_id, decision, remark))

}  // namespace sx::complaints
