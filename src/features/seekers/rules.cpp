#include "features/seekers/rules.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace sx::seekers {
namespace {

using codes::Education;

// Below college there is no university, no major and no day of graduation worth asking for.
bool did_not_study(ResumeContent const& resume) {
    return resume.education && *resume.education < Education::vocational_college;
}

struct Part {
    ResumePart part;
    std::int64_t weight;  // percent
    bool (*is_filled)(ResumeContent const&);
};

// In the order in which they are asked for: what an application needs, then what readers look at
// first.
constexpr std::array<Part, 12> parts{{
    {ResumePart::full_name, 10, [](ResumeContent const& r) { return r.full_name.has_value(); }},
    {ResumePart::phone, 10, [](ResumeContent const& r) { return r.phone.has_value(); }},
    {ResumePart::education, 10, [](ResumeContent const& r) { return r.education.has_value(); }},
    {ResumePart::wanted_titles, 10,
     [](ResumeContent const& r) { return !r.wanted_titles.empty(); }},
    {ResumePart::skills, 10, [](ResumeContent const& r) { return !r.skills.empty(); }},
    {ResumePart::experiences, 15, [](ResumeContent const& r) { return !r.experiences.empty(); }},
    {ResumePart::university, 10,
     [](ResumeContent const& r) { return did_not_study(r) || r.university_name.has_value(); }},
    {ResumePart::major, 5,
     [](ResumeContent const& r) { return did_not_study(r) || r.major_name.has_value(); }},
    {ResumePart::wanted_regions, 5,
     [](ResumeContent const& r) { return !r.wanted_regions.empty(); }},
    {ResumePart::introduction, 5,
     [](ResumeContent const& r) { return !r.introduction.str().empty(); }},
    {ResumePart::graduates_on, 5,
     [](ResumeContent const& r) { return did_not_study(r) || r.graduates_on.has_value(); }},
    {ResumePart::email, 5, [](ResumeContent const& r) { return r.email.has_value(); }},
}};

constexpr std::int64_t whole() {
    std::int64_t sum = 0;
    for (auto const& part : parts) sum += part.weight;
    return sum;
}
static_assert(whole() == 100);

using Wrong = std::vector<FieldProblem>;

constexpr Day earliest = Day(std::chrono::days(-14610));  // 1930-01-01
constexpr std::chrono::years furthest_graduation(10);

void check_experiences(ResumeContent const& resume, Day today, Wrong& wrong) {
    for (std::size_t at = 0; at < resume.experiences.size(); ++at) {
        auto const& experience = resume.experiences[at];
        auto const place = std::string("/experiences/").append(std::to_string(at));
        if (experience.starts_on < earliest || experience.starts_on > today)
            wrong.push_back({std::string(place).append("/starts_on"), "day_out_of_range"});
        if (experience.ends_on && *experience.ends_on < experience.starts_on)
            wrong.push_back({std::string(place).append("/ends_on"), "ends_before_start"});
    }
}

}  // namespace

Percent completeness(ResumeContent const& resume) {
    std::int64_t sum = 0;
    for (auto const& part : parts) sum += part.is_filled(resume) ? part.weight : 0;
    return {sum};
}

std::optional<ResumePart> next_step(ResumeContent const& resume) {
    auto const missing =
        std::ranges::find_if(parts, [&](Part const& part) { return !part.is_filled(resume); });
    if (missing == parts.end()) return std::nullopt;
    return missing->part;
}

Result<> may_apply_with(ResumeContent const& resume) {
    Wrong missing;
    if (!resume.full_name) missing.push_back({"/full_name", "required"});
    if (!resume.phone) missing.push_back({"/phone", "required"});
    if (!resume.education) missing.push_back({"/education", "required"});
    if (missing.empty()) return {};
    return Problem{ProblemKind::conflict, "resume_incomplete", std::move(missing)};
}

Result<> may_save(ResumeContent const& resume, Instant now) {
    Wrong wrong;
    auto const today = shanghai_day(now);
    if (resume.graduates_on &&
        (*resume.graduates_on < earliest || *resume.graduates_on > today + furthest_graduation))
        wrong.push_back({"/graduates_on", "day_out_of_range"});
    check_experiences(resume, today, wrong);
    if (wrong.empty()) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
}

}  // namespace sx::seekers
