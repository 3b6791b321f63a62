#include <algorithm>
#include <array>
#include <stdexcept>
#include "features/seekers/rules.hpp"
#include "platform/base/embedded.hpp"
#include "platform/wire/reader.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> resume_data();  // data/resume/*.tsv
}

namespace sx::seekers {
namespace {

constexpr std::size_t enough_skills = 3;

// Below college there is no university, no major and no day of graduation worth asking for.
bool did_not_study(ResumeContent const& resume) {
    return resume.education && *resume.education < codes::Education::vocational_college;
}

bool is_filled(ResumePart part, ResumeContent const& r) {
    switch (part) {
        case ResumePart::full_name: return r.full_name.has_value();
        case ResumePart::phone: return r.phone.has_value();
        case ResumePart::education: return r.education.has_value();
        case ResumePart::wanted_titles: return !r.wanted_titles.empty();
        case ResumePart::skills: return r.skills.size() >= enough_skills;
        case ResumePart::experiences: return !r.experiences.empty() || !r.projects.empty();
        case ResumePart::university: return did_not_study(r) || r.university_name.has_value();
        case ResumePart::major: return did_not_study(r) || r.major_name.has_value();
        case ResumePart::wanted_regions: return !r.wanted_regions.empty();
        case ResumePart::introduction: return !r.introduction.str().empty();
        case ResumePart::graduates_on: return did_not_study(r) || r.graduates_on.has_value();
        case ResumePart::email: return r.email.has_value();
    }
    throw std::logic_error("an unknown part of a resume");
}

struct Part {
    ResumePart part{};
    ResumeSection section{};
    std::int64_t weight = 0;
    std::string_view zh, en;
};

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        auto const tab = line.find('\t');
        cells.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

std::vector<Part> read_parts(std::string_view table) {
    std::vector<Part> parts;
    table.remove_prefix(table.find('\n') + 1);
    while (!table.empty()) {
        auto const cells = cells_of(table.substr(0, table.find('\n')));
        table.remove_prefix(table.find('\n') + 1);
        parts.push_back(
            {wire::parse_enum<ResumePart>(cells.at(0)).value(),
             wire::parse_enum<ResumeSection>(cells.at(1)).value(),
             std::stoll(std::string(cells.at(2))), cells.at(3), cells.at(4)});
    }
    return parts;
}

std::vector<Part> const& parts() {
    static std::vector<Part> const all = read_parts(
        std::ranges::find(embedded::resume_data(), "completeness.tsv", &EmbeddedFile::name)
            ->content);
    return all;
}

}  // namespace

Percent completeness(ResumeContent const& resume) {
    std::int64_t sum = 0;
    for (auto const& part : parts()) sum += is_filled(part.part, resume) ? part.weight : 0;
    return {sum};
}

std::vector<ResumeAdvice> missing_parts(ResumeContent const& resume, Language language) {
    std::vector<ResumeAdvice> missing;
    for (auto const& part : parts())
        if (!is_filled(part.part, resume))
            missing.push_back(
                {part.part, part.section, part.weight,
                 std::string(language == Language::zh ? part.zh : part.en)});
    return missing;
}

}  // namespace sx::seekers
