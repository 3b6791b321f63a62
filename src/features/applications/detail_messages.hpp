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
    access::Role by_role{};
    std::optional<Reason> reason;
    Instant moved_at;
};
BOOST_DESCRIBE_STRUCT(ApplicationMove, (), (step, from_stage, to_stage, by_role, reason, moved_at))

struct ApplicationDetail : ApplicationSummary {
    std::optional<CoverNote> cover_note;
    seekers::ResumeContent resume;  // as it was; phone and email stand in `contact`
    ApplicantContact contact;
    std::vector<ApplicationMove> history;  // oldest first; the submission itself is not a move
    bool withheld = false;                 // the seeker does not show the employer what was sent
};
BOOST_DESCRIBE_STRUCT(
    ApplicationDetail, (ApplicationSummary), (cover_note, resume, contact, history, withheld))

}  // namespace sx::applications
