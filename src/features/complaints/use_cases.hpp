#pragma once
#include "features/complaints/complaints.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what the desk calls stands in the face.
namespace sx::complaints {

// Anybody. Refuses with contact_format (invalid_fields) and what is not there; submit() also with
// too_many_complaints.
Result<ComplaintReceipt> complain(web::Call const&, NewComplaint const&);
Result<ComplaintReceipt> submit(Desk&, web::OutsideCall const&, NewComplaint const&);
// Whoever has the code. Refuses with complaint_code_unknown.
Result<OwnComplaint> follow_up(web::Call const&, FollowUp const&);
Result<OwnComplaint> add_evidence(web::Call const&, AddEvidence const&);
Result<OwnComplaintPage> list_own(web::Call const&, ListComplaints const&);

// A seeker, of an own one. Refuses with no_university.
Result<OwnComplaint> tell_own_university(web::Call const&, ComplaintRef const&);

// Staff of a university, of what it complained about and what was passed on to it. Refuses with
// complaint_not_found, escalate() also as check_escalation() does.
Result<UniversityComplaintPage> list_of_university(web::Call const&, ListComplaints const&);
Result<UniversityComplaint> show_to_university(web::Call const&, UniversityComplaintRef const&);
Result<UniversityComplaint> escalate(web::Call const&, EscalateComplaint const&);

// An employer, of what it was asked about.
Result<HeardComplaintPage> list_heard(web::Call const&, ListComplaints const&);
Result<HeardComplaint> reply(web::Call const&, ReplyToComplaint const&);

// Staff.
Result<web::Download> download_evidence(web::Call const&, EvidenceRef const&);
Result<DeskComplaint> hear_employer(web::Call const&, HearEmployer const&);
Result<DeskComplaint> hide_posting(web::Call const&, ComplaintRef const&);

}  // namespace sx::complaints
