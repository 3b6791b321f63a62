#pragma once
#include "features/complaints/messages.hpp"

// The JSON of universities: what they complain about, and what their graduates pass on to them.
namespace sx::complaints {

// A university asked for somebody else to decide, and against what.
struct ComplaintEscalation {
    review::ReviewRemark reason;
    ComplaintState from_state{};                 // waiting: nobody had decided in time
    std::optional<review::ReviewRemark> answer;  // that did not satisfy
    std::optional<Instant> decided_at;
    Instant escalated_at;
};
BOOST_DESCRIBE_STRUCT(
    ComplaintEscalation, (), (reason, from_state, answer, decided_at, escalated_at))

// No file that was sent in and no contact: these are not passed on.
struct UniversityComplaint : ComplaintKey {
    bool is_own = false;                          // made in its name; else passed on to it
    std::optional<std::string> complainant_name;  // of the graduate who passed it on
    std::optional<Instant> passed_on_at;
    ComplaintSubject subject{};
    review::SubjectId subject_id;
    std::string organisation_name, title;
    ComplaintReason reason{};
    std::string text;
    ComplaintState state{};
    Instant submitted_at;
    std::optional<Instant> due_at, decided_at;  // due_at: while it waits
    std::optional<std::string> answer;
    std::vector<ComplaintEscalation> escalations;  // the latest first
    bool may_escalate = false;
};
BOOST_DESCRIBE_STRUCT(
    UniversityComplaint, (ComplaintKey),
    (is_own, complainant_name, passed_on_at, subject, subject_id, organisation_name, title, reason,
     text, state, submitted_at, due_at, decided_at, answer, escalations, may_escalate))

struct UniversityComplaintPage {
    std::vector<UniversityComplaint> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(UniversityComplaintPage, (), (items, next_cursor, total))

struct UniversityComplaintRef {
    ComplaintId complaint_id;
};
BOOST_DESCRIBE_STRUCT(UniversityComplaintRef, (), (complaint_id))

struct EscalateComplaint {
    ComplaintId complaint_id;
    review::ReviewRemark reason;
};
BOOST_DESCRIBE_STRUCT(EscalateComplaint, (), (complaint_id, reason))

}  // namespace sx::complaints
