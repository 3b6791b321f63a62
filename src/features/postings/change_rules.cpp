#include "features/postings/change_rules.hpp"
#include <set>
#include "features/postings/kind_rules.hpp"
#include "features/postings/rules.hpp"
#include "platform/wire/json.hpp"

namespace sx::postings {

PostingForm changed(PostingForm form, PostingChange const& change) {
    if (change.closes_at) form.closes_at = *change.closes_at;
    if (change.headcount) form.headcount = *change.headcount;
    if (change.pay) {
        form.salary_unit = change.pay->salary_unit;
        form.salary_min = change.pay->salary_min;
        form.salary_max = change.pay->salary_max;
        form.salary_months = change.pay->salary_months;
    }
    if (change.places) {
        form.region_code = change.places->region_code;
        form.address = change.places->address;
        form.other_places = change.places->other_places;
    }
    if (change.contact) form.contact = change.contact;
    return settled(std::move(form));
}

PostingTerms terms_of(PostingForm const& form) {
    return {form.closes_at,  form.headcount,     form.salary_unit, form.salary_min,
            form.salary_max, form.salary_months, places_of(form),  form.contact};
}

Result<> check_change(ChangePostings const& asked) {
    auto const& change = asked.change;
    Fields wrong;
    if (!change.closes_at && !change.headcount && !change.pay && !change.places && !change.contact)
        wrong.push_back({"/change", "nothing_to_change"});
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at < asked.postings.size(); ++at)
        if (!seen.insert(asked.postings[at].posting_id.text).second)
            wrong.push_back({std::string("/postings/").append(std::to_string(at)), "named_twice"});
    if (wrong.empty()) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
}

ChangeEffect effect_of(Posting const& before, PostingForm const& after) {
    if (wire::write<PostingForm>(before) == wire::write(after)) return ChangeEffect::unchanged;
    return step_of_edit(before, after) == PostingStep::revise ? ChangeEffect::reviewed
                                                              : ChangeEffect::at_once;
}

}  // namespace sx::postings
