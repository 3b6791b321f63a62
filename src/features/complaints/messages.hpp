#pragma once
#include "features/complaints/complaint_life.hpp"
#include "features/postings/postings.hpp"
#include "platform/files/files.hpp"
#include "platform/review/review.hpp"
#include "platform/web/paging.hpp"
#include "platform/wire/bytes.hpp"

// The JSON of complaints. Member names are the wire names; types carry the limits.
namespace sx::complaints {

// What it is about. Another kind of thing is another value here and a line in subjects.cpp.
enum class ComplaintSubject { posting, employer };
BOOST_DESCRIBE_ENUM(ComplaintSubject, posting, employer)

// fees: asks for money or papers as a pledge (Labour Contract Law, article 9). training_loan: work
// that has to be paid for with a course or a loan. false_posting: nothing of the kind is there.
// discrimination: Employment Promotion Law, articles 26 to 31. pay: not as it was said. conduct:
// harassment, or work against the law. personal_data: passed on or asked for without need.
enum class ComplaintReason {
    fees,
    training_loan,
    false_posting,
    discrimination,
    pay,
    conduct,
    personal_data,
    other
};
BOOST_DESCRIBE_ENUM(
    ComplaintReason, fees, training_loan, false_posting, discrimination, pay, conduct,
    personal_data, other)

struct Complaint;
using ComplaintId = Id<Complaint>;
using ComplaintText = Text<10, 2000>;
// Typed by hand: case, spaces and hyphens do not matter.
using FollowUpCode = Text<1, 40>;
using EvidenceId = Id<files::StoredFile>;

struct NewComplaint {
    ComplaintSubject subject{};
    review::SubjectId subject_id;
    ComplaintReason reason{};
    ComplaintText text;
    std::optional<Text<1, 254>> contact;  // a phone number or mail address, for the answer
    std::optional<bool> tell_university;  // true: a seeker lets the own university know, too
};
BOOST_DESCRIBE_STRUCT(
    NewComplaint, (), (subject, subject_id, reason, text, contact, tell_university))

// The code is told this once.
struct ComplaintReceipt {
    ComplaintId complaint_id;
    std::string code;
    Instant submitted_at, due_at;
};
BOOST_DESCRIBE_STRUCT(ComplaintReceipt, (), (complaint_id, code, submitted_at, due_at))

struct EvidenceFile {
    EvidenceId file_id;
    std::string name, media_type;
    std::int64_t size = 0;  // bytes
};
BOOST_DESCRIBE_STRUCT(EvidenceFile, (), (file_id, name, media_type, size))

struct AddEvidence {
    FollowUpCode code;
    files::FileName name;
    Bytes<files::largest_file> content;
};
BOOST_DESCRIBE_STRUCT(AddEvidence, (), (code, name, content))

struct FollowUp {
    FollowUpCode code;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (), (code))

struct ComplaintKey {
    ComplaintId id;
};
BOOST_DESCRIBE_STRUCT(ComplaintKey, (), (id))

// As whoever complained sees it.
struct OwnComplaint : ComplaintKey {
    ComplaintSubject subject{};
    review::SubjectId subject_id;
    std::string organisation_name, title;
    ComplaintReason reason{};
    std::string text;
    ComplaintState state{};
    Instant submitted_at;
    std::optional<Instant> due_at, decided_at;  // due_at: while it waits
    std::optional<std::string> answer;
    std::vector<EvidenceFile> files;
    std::int64_t more_files = 0;                 // that may still be added
    std::optional<std::string> university_name;  // that was told of it, and may still read it
    std::optional<std::string> may_tell;         // the name of the own one that may be told
    std::optional<Instant> escalated_at;         // the last time that a university asked for
                                                 // another person
};
BOOST_DESCRIBE_STRUCT(
    OwnComplaint, (ComplaintKey),
    (subject, subject_id, organisation_name, title, reason, text, state, submitted_at, due_at,
     decided_at, answer, files, more_files, university_name, may_tell, escalated_at))

struct ListComplaints {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListComplaints, (), (cursor, limit))

struct OwnComplaintPage {
    std::vector<OwnComplaint> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(OwnComplaintPage, (), (items, next_cursor, total))

}  // namespace sx::complaints
