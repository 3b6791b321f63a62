#include "features/sanctions/rules.hpp"
#include <algorithm>

namespace sx::sanctions {

Result<> check_form(ImposeSanction const& form, access::Role by, Instant now) {
    if (form.kind == SanctionKind::blacklist && by != access::Role::organiser)
        return refuse(ProblemKind::forbidden, "blacklist_is_for_organisers");
    Problem problem{ProblemKind::invalid, "invalid_fields", {}};
    auto const wrong = [&](std::string_view pointer, std::string_view code) {
        problem.fields.push_back({std::string(pointer), std::string(code)});
    };
    bool const of_fair = form.kind == SanctionKind::exclusion;
    if (of_fair && !form.fair_id) wrong("/fair_id", "required");
    if (!of_fair && form.fair_id) wrong("/fair_id", "only_exclusions_have_a_fair");
    bool const complained = form.cause == SanctionCause::complaint;
    if (complained && !form.complaint_id) wrong("/complaint_id", "required");
    if (form.kind == SanctionKind::warning && form.ends_at)
        wrong("/ends_at", "warning_has_no_term");
    else if (form.ends_at && *form.ends_at <= now) wrong("/ends_at", "must_be_in_future");
    if (!problem.fields.empty()) return problem;
    return {};
}

bool stands_already(std::vector<Sanction> const& active, ImposeSanction const& form) {
    if (form.kind == SanctionKind::warning) return false;
    return std::ranges::any_of(active, [&](Sanction const& one) {
        return one.kind == form.kind && one.fair_id == form.fair_id;
    });
}

bool may_appeal(SanctionFacts const& sanction) {
    return sanction.state == SanctionState::active && !sanction.appeal;
}

bool may_decide_appeal(Sanction const& sanction, access::AccountId const& account) {
    return sanction.state == SanctionState::active && sanction.appeal &&
           !sanction.appeal_decided_at && sanction.imposed_by != account;
}

}  // namespace sx::sanctions
