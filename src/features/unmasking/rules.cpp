#include "features/unmasking/rules.hpp"
#include <algorithm>
#include <set>

namespace sx::unmasking {
namespace {

using Field = UnmaskedField;
using Reason = UnmaskingReason;

struct Rule {
    UnmaskedSubject subject;
    std::set<Field> fields;
    std::set<Reason> reasons;
};

// For which purposes whose data may be seen: no more than the work at that place needs (PIPL,
// article 6).
Rule const& rule_of(UnmaskedSubject subject) {
    static std::array<Rule, 3> const rules{
        Rule{
            UnmaskedSubject::account,
            {Field::phone, Field::email},
            {Reason::identity_check, Reason::enquiry, Reason::legal_duty}},
        Rule{UnmaskedSubject::complaint, {Field::contact}, {Reason::complaint, Reason::legal_duty}},
        Rule{
            UnmaskedSubject::seeker,
            {Field::name, Field::phone, Field::email},
            {Reason::employment_help, Reason::enquiry, Reason::legal_duty}},
    };
    return *std::ranges::find(rules, subject, &Rule::subject);
}

Problem wrong(std::string pointer, std::string code) {
    return {ProblemKind::invalid, "invalid_fields", {{std::move(pointer), std::move(code)}}};
}

}  // namespace

Result<> check(UnmaskedSubject subject, UnmaskRequest const& form) {
    auto const& rule = rule_of(subject);
    if (form.fields.empty()) return wrong("/fields", "field_to_unmask_missing");
    std::set<Field> met;
    for (auto const field : form.fields)
        if (!rule.fields.contains(field) || !met.insert(field).second)
            return wrong("/fields", "field_not_unmasked_here");
    if (!rule.reasons.contains(form.reason)) return wrong("/reason", "no_reason_to_unmask");
    return {};
}

}  // namespace sx::unmasking
