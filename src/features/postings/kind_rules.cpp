#include "features/postings/kind_rules.hpp"
#include <array>
#include "platform/wire/json.hpp"

namespace sx::postings {
namespace {

struct KindPart {
    PostingKind kind;
    std::string_view pointer;
    bool given;
};
std::array<KindPart, 5> parts_of(PostingForm const& form) {
    return {
        {{PostingKind::job, "/job", form.job.has_value()},
         {PostingKind::traineeship, "/traineeship", form.traineeship.has_value()},
         {PostingKind::internship, "/internship", form.internship.has_value()},
         {PostingKind::public_institution, "/public_institution",
          form.public_institution.has_value()},
         {PostingKind::grassroots, "/grassroots", form.grassroots.has_value()}}};
}

// The Labour Contract Law, article 19, in months: under 1 year of contract 1, under 3 years 2, from
// then on and without an end 6. A contract here lasts whole years.
std::int64_t longest_probation(JobDetails const& job) {
    return job.contract_years && *job.contract_years < 3 ? 2 : 6;
}

// Article 20: at least 80 percent of the pay that was agreed.
bool pays_probation(PostingForm const& form) {
    bool const comparable = form.salary_unit == SalaryUnit::month && form.salary_min;
    return !comparable || !form.job->probation_salary ||
           form.job->probation_salary->fen * 5 >= form.salary_min->fen * 4;
}

// What pay is usually between, in yuan. Who learns is paid less.
struct Usual {
    std::int64_t least, least_for_learners, most;
};
std::optional<Usual> usual_pay(SalaryUnit unit) {
    switch (unit) {
        case SalaryUnit::month: return Usual{1'800, 500, 100'000};
        case SalaryUnit::day: return Usual{80, 30, 5'000};
        case SalaryUnit::hour: return Usual{15, 10, 1'000};
        case SalaryUnit::year: return Usual{20'000, 6'000, 1'500'000};
        case SalaryUnit::negotiable: break;
    }
    return std::nullopt;
}
constexpr std::int64_t widest_span = 4;  // the upper end in lower ends

bool learns(PostingKind kind) {
    return kind == PostingKind::traineeship || kind == PostingKind::internship;
}

}  // namespace

void check_kind(PostingForm const& form, Fields& wrong) {
    for (auto const& part : parts_of(form))
        if (part.given && part.kind != form.kind)
            wrong.push_back({std::string(part.pointer), "part_of_another_kind"});
    if (!form.job) return;
    if (form.job->probation_months && *form.job->probation_months > longest_probation(*form.job))
        wrong.push_back({"/job/probation_months", "probation_too_long"});
    if (!pays_probation(form)) wrong.push_back({"/job/probation_salary", "probation_pay_too_low"});
}

void check_places(PostingForm const& form, Fields& wrong) {
    if (!form.other_places || form.other_places->empty()) return;
    if (!form.region_code) wrong.push_back({"/region_code", "main_place_first"});
    auto const all = places_of(form);
    auto const main_ones = form.region_code ? 1u : 0u;
    for (std::size_t at = 1; at < all.size(); ++at)
        for (std::size_t before = 0; before < at; ++before)
            if (wire::write(all[at]) == wire::write(all[before])) {
                wrong.push_back(
                    {std::string("/other_places/").append(std::to_string(at - main_ones)),
                     "place_twice"});
                break;
            }
}

void check_contact(PostingForm const& form, Fields& wrong) {
    if (!form.contact) return;
    if (!form.contact->phone && !form.contact->email)
        wrong.push_back({"/contact", "contact_needs_a_way"});
    if (form.contact->email && form.contact->email->str().find('@') == std::string::npos)
        wrong.push_back({"/contact/email", "email_format"});
}

Result<> check_complete(PostingForm const& form) {
    if (form.kind == PostingKind::job) return {};
    for (auto const& part : parts_of(form))
        if (part.kind == form.kind && !part.given)
            return Problem{
                ProblemKind::invalid,
                "invalid_fields",
                {{std::string(part.pointer), "part_of_kind_required"}}};
    return {};
}

Fields doubts_about(PostingForm const& form) {
    auto const usual = usual_pay(form.salary_unit);
    if (!usual || !form.salary_min) return {};
    auto const least = learns(form.kind) ? usual->least_for_learners : usual->least;
    auto const top = form.salary_max.value_or(*form.salary_min);
    Fields doubts;
    if (form.salary_min->fen < least * 100) doubts.push_back({"/salary_min", "pay_unlikely_low"});
    if (top.fen > usual->most * 100) doubts.push_back({"/salary_max", "pay_unlikely_high"});
    if (top.fen > form.salary_min->fen * widest_span)
        doubts.push_back({"/salary_max", "pay_span_wide"});
    return doubts;
}

std::vector<PostingPlace> places_of(PostingForm const& form) {
    std::vector<PostingPlace> places;
    if (form.region_code) places.push_back({*form.region_code, form.address});
    if (form.other_places)
        places.insert(places.end(), form.other_places->begin(), form.other_places->end());
    return places;
}

}  // namespace sx::postings
