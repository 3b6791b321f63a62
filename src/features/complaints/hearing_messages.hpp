#pragma once
#include "features/complaints/messages.hpp"

// The JSON of an employer that is heard about a complaint.
namespace sx::complaints {

// As the employer sees it that is heard: nothing that whoever complained has written, and not who.
struct HeardComplaint : ComplaintKey {
    ComplaintSubject subject{};
    review::SubjectId subject_id;
    std::string title;
    ComplaintReason reason{};
    ComplaintState state{};
    std::string question;  // of staff
    Instant asked_at;
    std::optional<std::string> reply;
    std::optional<Instant> replied_at, decided_at;
    bool may_reply = false;
};
BOOST_DESCRIBE_STRUCT(
    HeardComplaint, (ComplaintKey),
    (subject, subject_id, title, reason, state, question, asked_at, reply, replied_at, decided_at,
     may_reply))

struct HeardComplaintPage {
    std::vector<HeardComplaint> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(HeardComplaintPage, (), (items, next_cursor, total))

using HearingText = Text<1, 1000>;

struct ReplyToComplaint {
    ComplaintId complaint_id;
    HearingText reply;
};
BOOST_DESCRIBE_STRUCT(ReplyToComplaint, (), (complaint_id, reply))

}  // namespace sx::complaints
