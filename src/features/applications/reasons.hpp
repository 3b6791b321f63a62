#pragma once
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>
#include "features/applications/application_life.hpp"
#include "platform/base/language.hpp"

// Why an application came to nothing, in one word that can be counted, with the sentence that its
// seeker reads.
namespace sx::applications {

// The first are the employer's, about the work alone; the last four the system's.
enum class ReasonCategory {
    position_filled,
    other_chosen,
    education,
    major,
    skills,
    experience,
    place,
    resume_unclear,
    not_reached,
    other,
    posting_closed,
    fair_closed,
    unanswered,
    offer_expired
};
BOOST_DESCRIBE_ENUM(
    ReasonCategory, position_filled, other_chosen, education, major, skills, experience, place,
    resume_unclear, not_reached, other, posting_closed, fair_closed, unanswered, offer_expired)

bool is_employers(ReasonCategory);

// What an employer chooses from.
struct DeclineReason {
    ReasonCategory category{};
    std::string label;   // for the employer
    std::string answer;  // what the seeker reads; own words may follow it
};
BOOST_DESCRIBE_STRUCT(DeclineReason, (), (category, label, answer))
std::vector<DeclineReason> decline_reasons(Language);

// The courteous sentence for the seeker.
std::string_view answer_of(ReasonCategory, Language);

}  // namespace sx::applications
