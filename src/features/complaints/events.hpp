#pragma once
#include "features/complaints/desk_messages.hpp"

// What other features may learn; the subject is the complaint. Never what was written, nor who
// wrote it. An event's members and name never change; a new meaning is a new event.
namespace sx::complaints {

struct ComplaintSubmitted {
    static constexpr std::string_view type = "complaint_submitted";
    access::OrganisationId organisation_id;
    ComplaintSubject subject{};
    ComplaintReason reason{};
};
BOOST_DESCRIBE_STRUCT(ComplaintSubmitted, (), (organisation_id, subject, reason))

// Staff have asked the employer.
struct ComplaintHeard {
    static constexpr std::string_view type = "complaint_heard";
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ComplaintHeard, (), (organisation_id, by))

struct ComplaintReplied {
    static constexpr std::string_view type = "complaint_replied";
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ComplaintReplied, (), (organisation_id, by))

// The posting is out of sight until then, or until there is a decision.
struct ComplaintHidPosting {
    static constexpr std::string_view type = "complaint_hid_posting";
    access::OrganisationId organisation_id;
    postings::PostingId posting_id;
    Instant until;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ComplaintHidPosting, (), (organisation_id, posting_id, until, by))

// Nobody has decided in time: the posting is back.
struct ComplaintHidingLapsed {
    static constexpr std::string_view type = "complaint_hiding_lapsed";
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(ComplaintHidingLapsed, (), (organisation_id))

struct ComplaintDecided {
    static constexpr std::string_view type = "complaint_decided";
    access::OrganisationId organisation_id;
    ComplaintState to{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ComplaintDecided, (), (organisation_id, to, by))

// Whoever complained has let their university know.
struct ComplaintPassedOn {
    static constexpr std::string_view type = "complaint_passed_on";
    access::OrganisationId university_id;
};
BOOST_DESCRIBE_STRUCT(ComplaintPassedOn, (), (university_id))

// A university asks for somebody else to decide; by whom it was handled so far, if by anybody.
struct ComplaintEscalated {
    static constexpr std::string_view type = "complaint_escalated";
    access::OrganisationId organisation_id, university_id;
    access::AccountId by;
    std::optional<access::AccountId> handled_by;
};
BOOST_DESCRIBE_STRUCT(ComplaintEscalated, (), (organisation_id, university_id, by, handled_by))

struct ComplaintReopened {
    static constexpr std::string_view type = "complaint_reopened";
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ComplaintReopened, (), (organisation_id, by))

}  // namespace sx::complaints
