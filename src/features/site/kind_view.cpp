#include "features/site/kind_view.hpp"
#include "features/site/kind_words.hpp"
#include "features/site/words.hpp"

namespace sx::site {

using namespace pages;

namespace {

using postings::ExamForm, postings::PositionCategory, postings::PostingForm, postings::PostingKind,
    postings::Programme, postings::Retention, postings::WorkShift;

Phrase const& word(WorkShift shift) {
    switch (shift) {
        case WorkShift::regular: break;
        case WorkShift::two_shifts: return words::two_shifts;
        case WorkShift::three_shifts: return words::three_shifts;
        case WorkShift::nights: return words::nights;
        case WorkShift::flexible: return words::flexible;
    }
    return words::regular;
}
Phrase const& word(Retention retention) {
    switch (retention) {
        case Retention::expected: return words::retention_expected;
        case Retention::possible: return words::retention_possible;
        case Retention::none: break;
    }
    return words::retention_none;
}
Phrase const& word(PositionCategory category) {
    switch (category) {
        case PositionCategory::management: return words::management;
        case PositionCategory::professional: break;
        case PositionCategory::skilled: return words::skilled;
    }
    return words::professional;
}
Phrase const& word(ExamForm exam) {
    switch (exam) {
        case ExamForm::written_and_interview: break;
        case ExamForm::interview: return words::interview_only;
        case ExamForm::assessment: return words::assessment;
    }
    return words::written_and_interview;
}
Phrase const& word(Programme programme) {
    switch (programme) {
        case Programme::three_supports: break;
        case Programme::special_teachers: return words::special_teachers;
        case Programme::western_plan: return words::western_plan;
        case Programme::village_officials: return words::village_officials;
        case Programme::village_doctors: return words::village_doctors;
        case Programme::community_workers: return words::community_workers;
        case Programme::research_assistants: return words::research_assistants;
    }
    return words::three_supports;
}

// Gathers what is said; what is not said has no line.
class Facts {
public:
    explicit Facts(Language language) : language_(language) {}

    void text(Phrase const& name, std::string value) {
        facts_.push_back({std::string(name.in(language_)), std::move(value)});
    }
    template <class Word> void one_of(Phrase const& name, std::optional<Word> const& value) {
        if (value) text(name, std::string(word(*value).in(language_)));
    }
    template <class Number>
    void count(Phrase const& name, std::optional<Number> const& value, Counting const& unit) {
        if (value) text(name, counted(language_, value->value, unit));
    }
    void money(Phrase const& name, std::optional<Money> const& value) {
        if (value) text(name, words::a_month.with(language_, thousands(value->fen / 100)));
    }
    void yes_or_no(Phrase const& name, std::optional<bool> const& value) {
        if (value)
            text(name, std::string((*value ? words::provided : words::not_provided).in(language_)));
    }
    std::vector<Fact> all() && { return std::move(facts_); }

private:
    Language language_;
    std::vector<Fact> facts_;
};

std::vector<Fact> facts_of(Language language, postings::JobDetails const& job) {
    Facts facts(language);
    if (job.probation_months && *job.probation_months == 0)
        facts.text(words::probation, std::string(words::no_probation.in(language)));
    else facts.count(words::probation, job.probation_months, words::months);
    facts.money(words::probation_pay, job.probation_salary);
    facts.count(words::contract, job.contract_years, words::years);
    facts.count(words::work_days, job.days_a_week, words::days);
    facts.one_of(words::shift, job.shift);
    return std::move(facts).all();
}

std::vector<Fact> facts_of(Language language, postings::TraineeshipDetails const& part) {
    Facts facts(language);
    facts.count(words::period, std::optional(part.months), words::months);
    facts.money(words::living_allowance, part.living_allowance);
    if (part.mentor) facts.text(words::mentor, part.mentor->str());
    facts.one_of(words::retention, std::optional(part.retention));
    facts.yes_or_no(words::insurance, part.accident_insurance);
    return std::move(facts).all();
}

std::vector<Fact> facts_of(Language language, postings::InternshipDetails const& part) {
    Facts facts(language);
    facts.count(words::work_days, std::optional(part.days_a_week), words::days);
    facts.count(words::period, std::optional(part.months), words::months);
    facts.money(words::allowance, part.allowance);
    facts.yes_or_no(words::certificate, part.certificate);
    facts.one_of(words::retention, part.retention);
    return std::move(facts).all();
}

std::string graduates_text(Language language, postings::PublicInstitutionDetails const& part) {
    std::string text;
    if (part.graduate_years)
        for (auto const year : *part.graduate_years) {
            if (!text.empty()) text += words::list_comma.in(language);
            text += words::graduates_of.with(language, std::to_string(year.value));
        }
    return text.empty() ? std::string(words::any_year.in(language)) : text;
}

std::vector<Fact> facts_of(Language language, postings::PublicInstitutionDetails const& part) {
    Facts facts(language);
    facts.text(words::position_code, part.position_code.str());
    facts.one_of(words::category, std::optional(part.category));
    facts.one_of(words::exam, std::optional(part.exam));
    facts.text(words::department, part.competent_department.str());
    facts.text(words::graduates, graduates_text(language, part));
    if (part.interview_ratio)
        facts.text(
            words::interview_ratio,
            std::string("1:").append(std::to_string(part.interview_ratio->value)));
    return std::move(facts).all();
}

std::vector<Fact> facts_of(Language language, postings::GrassrootsDetails const& part) {
    Facts facts(language);
    facts.one_of(words::programme, std::optional(part.programme));
    facts.count(words::service, std::optional(part.service_years), words::years);
    return std::move(facts).all();
}

}  // namespace

KindFacts kind_facts_of(Language language, PostingForm const& posting) {
    auto const titled = [&](Phrase const& title, std::vector<Fact> facts) {
        return KindFacts{std::string(title.in(language)), std::move(facts), {}};
    };
    if (posting.job) return titled(words::about_job, facts_of(language, *posting.job));
    if (posting.traineeship)
        return titled(words::about_traineeship, facts_of(language, *posting.traineeship));
    if (posting.internship)
        return titled(words::about_internship, facts_of(language, *posting.internship));
    if (posting.public_institution)
        return titled(words::about_institution, facts_of(language, *posting.public_institution));
    if (!posting.grassroots) return {};
    auto facts = titled(words::about_grassroots, facts_of(language, *posting.grassroots));
    if (posting.grassroots->after_service)
        facts.prose = std::string(words::after_service.in(language))
                          .append("\n")
                          .append(posting.grassroots->after_service->str());
    return facts;
}

std::string_view employment_type(PostingForm const& posting) {
    switch (posting.kind) {
        case PostingKind::traineeship:
        case PostingKind::internship: return "INTERN";
        case PostingKind::grassroots:
            return posting.grassroots && posting.grassroots->programme == Programme::western_plan
                       ? "VOLUNTEER"
                       : "TEMPORARY";
        case PostingKind::job:
        case PostingKind::public_institution: break;
    }
    return "FULL_TIME";
}

std::string work_hours(Language language, PostingForm const& posting) {
    std::string text;
    auto const add = [&](std::string_view part) {
        if (!text.empty()) text += words::comma.in(language);
        text += part;
    };
    std::optional<std::int64_t> week;
    if (posting.job && posting.job->days_a_week) week = posting.job->days_a_week->value;
    if (posting.internship) week = posting.internship->days_a_week.value;
    if (week) {
        add(words::work_days.in(language));
        text.append(" ").append(counted(language, *week, words::days));
    }
    if (posting.job && posting.job->shift) add(word(*posting.job->shift).in(language));
    return text;
}

}  // namespace sx::site
