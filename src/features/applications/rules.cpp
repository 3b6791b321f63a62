#include "features/applications/rules.hpp"
#include <algorithm>

namespace sx::applications {

Result<> check_reason(ApplicationStep step, std::optional<Reason> const& reason) {
    if (step != ApplicationStep::decline || reason) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/reason", "remark_required"}}};
}

bool belongs_to(
    access::AccountId const& seeker, access::OrganisationId const& employer,
    access::Caller const& caller) {
    if (caller.role == access::Role::seeker) return caller.account == seeker;
    return caller.role == access::Role::employer && caller.organisation == employer;
}

bool shows_contact(ApplicationStage stage) {
    return stage == ApplicationStage::interview || stage == ApplicationStage::offered ||
           stage == ApplicationStage::signed_;
}

std::string masked_phone(std::string_view phone) {
    bool const is_short = phone.size() < 11;
    std::string masked(phone.substr(0, is_short ? 2 : 3));
    masked.append("****");
    return masked.append(
        phone.substr(phone.size() - std::min<std::size_t>(phone.size(), is_short ? 2 : 4)));
}

std::string masked_email(std::string_view email) {
    auto const at = std::min(email.find('@'), email.size());
    std::string masked(email.substr(0, std::min<std::size_t>(at, 1)));
    return masked.append("***").append(email.substr(at));
}

ApplicantContact contact_of(
    seekers::ResumeContent const& resume, ApplicationStage stage, access::Role seen_by) {
    ApplicantContact contact;
    contact.masked = seen_by != access::Role::seeker && !shows_contact(stage);
    if (resume.phone)
        contact.phone = contact.masked ? masked_phone(resume.phone->str()) : resume.phone->str();
    if (resume.email)
        contact.email = contact.masked ? masked_email(resume.email->str()) : resume.email->str();
    return contact;
}

}  // namespace sx::applications
