#pragma once
#include "features/applications/messages.hpp"

// The JSON of one application with all that belongs to it.
namespace sx::applications {

// How to reach the seeker; for an employer masked until it invites to an interview (138****1234).
struct ApplicantContact {
    std::optional<std::string> phone, email;
    bool masked = true;
};
BOOST_DESCRIBE_STRUCT(ApplicantContact, (), (phone, email, masked))

struct ApplicationMove {
    ApplicationStep step{};
    ApplicationStage from_stage{}, to_stage{};
    ApplicationParty by_role{};
    std::optional<ReasonCategory> reason_category;
    std::optional<Reason> reason;
    Instant moved_at;
};
BOOST_DESCRIBE_STRUCT(
    ApplicationMove, (), (step, from_stage, to_stage, by_role, reason_category, reason, moved_at))

struct ApplicationDetail : ApplicationSummary {
    std::optional<CoverNote> cover_note;
    seekers::ResumeContent resume;  // as it was; phone and email stand in `contact`
    ApplicantContact contact;
    std::vector<ApplicationMove> history;  // oldest first; the submission itself is not a move
    // The employer does not see what was sent, or only whose it was: its seeker does not show it,
    // or it has come to an end.
    bool withheld = false;
    bool left = false;                 // the person is erased
    std::optional<AnswerDue> waiting;  // absent at an end
    // When the employer took the resume as PDF, and its attachment, oldest first.
    std::vector<Instant> downloads, attachment_downloads;
};
BOOST_DESCRIBE_STRUCT(
    ApplicationDetail, (ApplicationSummary),
    (cover_note, resume, contact, history, withheld, left, waiting, downloads,
     attachment_downloads))

struct Note;
using NoteText = Text<1, 1000>;

// What a member of the employer wrote for the others; never for the seeker.
struct ApplicationNote {
    Id<Note> id;
    access::AccountId account_id;
    std::string author_name;
    NoteText text;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ApplicationNote, (), (id, account_id, author_name, text, created_at))

// As the employer's members see it.
struct OpenedApplication : ApplicationDetail {
    std::optional<access::AccountId> assigned_to;
    std::vector<ApplicationNote> notes;  // oldest first
};
BOOST_DESCRIBE_STRUCT(OpenedApplication, (ApplicationDetail), (assigned_to, notes))

struct WriteNote {
    ApplicationId application_id;
    NoteText text;
};
BOOST_DESCRIBE_STRUCT(WriteNote, (), (application_id, text))

struct NoteRef {
    ApplicationId application_id;
    Id<Note> note_id;
};
BOOST_DESCRIBE_STRUCT(NoteRef, (), (application_id, note_id))

struct AssignApplications {
    List<ApplicationId, 200> application_ids;
    std::optional<access::AccountId> account_id;  // a member; absent: nobody
};
BOOST_DESCRIBE_STRUCT(AssignApplications, (), (application_ids, account_id))

}  // namespace sx::applications
