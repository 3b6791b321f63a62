#include "features/applications/rules.hpp"
#include <algorithm>
#include "platform/base/day.hpp"
#include "platform/calendar/working_time.hpp"

namespace sx::applications {

Result<> check_reason(
    ApplicationStep step, std::optional<ReasonCategory> const& category,
    std::optional<Reason> const& reason) {
    auto const wrong = [](std::string pointer, std::string code) {
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{std::move(pointer), std::move(code)}}};
    };
    if (step != ApplicationStep::decline) {
        if (category) return wrong("/reason_category", "reason_only_for_decline");
        return {};
    }
    if (!category) return wrong("/reason_category", "reason_required");
    if (!is_employers(*category)) return wrong("/reason_category", "reason_of_the_system");
    if (category == ReasonCategory::other && !reason) return wrong("/reason", "remark_required");
    return {};
}

Result<> check_limit(StageLimit const& limit) {
    if (limit.answer_days.value <= limit.lapse_days.value) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/lapse_days", "lapses_before_due"}}};
}

bool may_remind(Instant last, Instant now) { return now - last >= std::chrono::hours(24); }

bool reminds_at(Instant now) {
    using namespace std::chrono_literals;
    auto const day = shanghai_day(now);
    auto const until_midnight = end_of_shanghai_day(day) - now;
    return calendar::is_working_day(day) && until_midnight <= 15h && until_midnight > 7h;
}

bool belongs_to(
    access::AccountId const& seeker, access::OrganisationId const& employer,
    access::Caller const& caller) {
    if (caller.role == access::Role::seeker) return caller.account == seeker;
    return caller.role == access::Role::employer && caller.organisation == employer;
}

SeenResume seen_by_employer(ApplicationStage stage) {
    if (stage == ApplicationStage::withdrawn) return SeenResume::nothing;
    return stage <= ApplicationStage::signed_ ? SeenResume::whole : SeenResume::name;
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
