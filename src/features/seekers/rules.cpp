#include "features/seekers/rules.hpp"
#include <algorithm>
#include <string>

namespace sx::seekers {
namespace {

constexpr Day earliest = Day(std::chrono::days(-14610));                     // 1930-01-01
constexpr std::chrono::days furthest_graduation(3653), furthest_start(731);  // ten years, two

// "/practice/experiences/3/ends_on"
std::string place(
    std::string const& where, std::string_view list, std::size_t at, std::string_view member) {
    auto pointer = std::string(where).append("/").append(list).append("/");
    return pointer.append(std::to_string(at)).append("/").append(member);
}

bool is_between(std::optional<Day> const& day, Day last) {
    return !day || (*day >= earliest && *day <= last);
}
bool is_in_order(std::optional<Day> const& first, std::optional<Day> const& last) {
    return !first || !last || *first <= *last;
}

// A later level counts as higher, of equal levels the one that ends later.
bool is_lower(Schooling const& a, Schooling const& b) {
    if (a.education != b.education) return a.education < b.education;
    return a.graduates_on < b.graduates_on;
}

// A code that was picked from the official table brings its official name.
template <class Schooled> void name_codes(Schooled& schooled) {
    auto const name = [](auto const& code, auto& text, codes::Table const& table) {
        if (code) text = Text<1, 100>::stored(std::string(table.name_of(code->str())));
    };
    name(schooled.university_code, schooled.university_name, codes::universities());
    name(schooled.major_code, schooled.major_name, codes::majors());
}

template <class From, class To> void copy_schooling(From const& from, To& to) {
    to.education = from.education;
    to.university_code = from.university_code;
    to.university_name = from.university_name;
    to.major_code = from.major_code;
    to.major_name = from.major_name;
    to.graduates_on = from.graduates_on;
}

bool says_anything(HighestSchooling const& schooling) {
    return schooling.education || schooling.university_name || schooling.university_code ||
           schooling.major_name || schooling.major_code || schooling.graduates_on;
}

void drop_orphaned_levels(SkillsSection& section) {
    std::erase_if(section.skill_levels, [&](LevelOfSkill const& level) {
        return std::ranges::find(section.skills, level.skill) == section.skills.end();
    });
}

}  // namespace

Result<> may_apply_with(ResumeContent const& resume) {
    Wrong missing;
    if (!resume.full_name) missing.push_back({"/full_name", "required"});
    if (!resume.phone) missing.push_back({"/phone", "required"});
    if (!resume.education) missing.push_back({"/education", "required"});
    if (missing.empty()) return {};
    return Problem{ProblemKind::conflict, "resume_incomplete", std::move(missing)};
}

void tidy(ResumeContent& resume) {
    if (resume.schoolings.empty() && says_anything(resume))
        copy_schooling<HighestSchooling>(resume, resume.schoolings.emplace_back());
    for (auto& schooling : resume.schoolings) name_codes(schooling);
    HighestSchooling& flat = resume;
    flat = {};
    auto const highest = std::ranges::max_element(resume.schoolings, is_lower);
    if (highest != resume.schoolings.end()) copy_schooling(*highest, flat);
    drop_orphaned_levels(resume);
}

void check(EducationSection const& section, Day today, std::string const& where, Wrong& wrong) {
    for (std::size_t at = 0; at < section.schoolings.size(); ++at) {
        auto const& one = section.schoolings[at];
        if (!is_between(one.starts_on, today + furthest_start))
            wrong.push_back({place(where, "schoolings", at, "starts_on"), "day_out_of_range"});
        if (!is_between(one.graduates_on, today + furthest_graduation))
            wrong.push_back({place(where, "schoolings", at, "graduates_on"), "day_out_of_range"});
        else if (!is_in_order(one.starts_on, one.graduates_on))
            wrong.push_back({place(where, "schoolings", at, "graduates_on"), "ends_before_start"});
    }
}

void check(PracticeSection const& section, Day today, std::string const& where, Wrong& wrong) {
    for (std::size_t at = 0; at < section.experiences.size(); ++at) {
        auto const& one = section.experiences[at];
        if (!is_between(one.starts_on, today))
            wrong.push_back({place(where, "experiences", at, "starts_on"), "day_out_of_range"});
        if (!is_in_order(one.starts_on, one.ends_on))
            wrong.push_back({place(where, "experiences", at, "ends_on"), "ends_before_start"});
    }
}

void check(ProjectsSection const& section, Day today, std::string const& where, Wrong& wrong) {
    for (std::size_t at = 0; at < section.projects.size(); ++at) {
        auto const& one = section.projects[at];
        if (!is_between(one.starts_on, today))
            wrong.push_back({place(where, "projects", at, "starts_on"), "day_out_of_range"});
        if (!is_in_order(one.starts_on, one.ends_on))
            wrong.push_back({place(where, "projects", at, "ends_on"), "ends_before_start"});
    }
}

void check(CertificatesSection const& section, Day today, std::string const& where, Wrong& wrong) {
    for (std::size_t at = 0; at < section.certificates.size(); ++at)
        if (!is_between(section.certificates[at].issued_on, today))
            wrong.push_back({place(where, "certificates", at, "issued_on"), "day_out_of_range"});
}

void check(IntentSection const& section, Day today, std::string const& where, Wrong& wrong) {
    if (section.wanted_salary_min && section.wanted_salary_max &&
        *section.wanted_salary_max < *section.wanted_salary_min)
        wrong.push_back({where + "/wanted_salary_max", "salary_max_below_min"});
    if (!is_between(section.available_from, today + furthest_start))
        wrong.push_back({where + "/available_from", "day_out_of_range"});
}

Result<> may_save(ResumeContent const& resume, Instant now) {
    Wrong wrong;
    auto const today = shanghai_day(now);
    check(static_cast<EducationSection const&>(resume), today, "", wrong);
    check(static_cast<PracticeSection const&>(resume), today, "", wrong);
    check(static_cast<ProjectsSection const&>(resume), today, "", wrong);
    check(static_cast<CertificatesSection const&>(resume), today, "", wrong);
    check(static_cast<IntentSection const&>(resume), today, "", wrong);
    if (wrong.empty()) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
}

std::vector<Id<files::StoredFile>> files_of(ResumeFiles const& resume) {
    std::vector<Id<files::StoredFile>> files;
    for (auto const& id : {resume.photo_id, resume.attachment_id})
        if (id) files.push_back(*id);
    return files;
}

FileMoves moves_between(ResumeFiles const& before, ResumeFiles const& after) {
    auto const old_files = files_of(before), new_files = files_of(after);
    auto const in = [](auto const& files, auto const& id) {
        return std::ranges::find(files, id) != files.end();
    };
    FileMoves moves;
    for (auto const& id : new_files)
        if (!in(old_files, id)) moves.held.push_back(id);
    for (auto const& id : old_files)
        if (!in(new_files, id)) moves.let_go.push_back(id);
    return moves;
}

}  // namespace sx::seekers
