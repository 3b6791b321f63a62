#include "features/seekers/paper_words.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/documents/pdf/pdf.hpp"

namespace sx::seekers {
namespace {

using documents::Entry, documents::Paper;

constexpr std::string_view between = "  ·  ";

// The parts that say something, with a dot between.
class Line {
public:
    Line& add(std::string_view part) {
        if (part.empty()) return *this;
        if (!text_.empty()) text_.append(between);
        text_.append(part);
        return *this;
    }
    template <class Named> Line& add(std::optional<Named> const& part) {
        return part ? add(part->str()) : *this;
    }
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

// "2025.07", as a resume says it.
std::string month(Day day) {
    auto text = to_text(day).substr(0, 7);
    text[4] = '.';
    return text;
}

class ResumePrinter {
public:
    ResumePrinter(Paper& paper, ResumeContent const& resume, Language language)
        : paper_(paper), resume_(resume), language_(language) {}

    void print(std::optional<std::string> const& photo) {
        paper_.masthead({name(), schooling(), contact_lines(), photo});
        print_intent();
        print_education();
        print_practice();
        print_projects();
        print_skills();
        print_certificates();
        print_works();
        if (!resume_.introduction.str().empty()) {
            heading(words::introduction);
            paper_.text(resume_.introduction.str());
        }
    }
    std::string name() const {
        return resume_.full_name ? resume_.full_name->str()
                                 : std::string(words::nameless.in(language_));
    }

private:
    std::string schooling() const {
        Line line;
        line.add(resume_.university_name).add(resume_.major_name);
        if (resume_.education) line.add(education_word(*resume_.education).in(language_));
        if (resume_.graduates_on)
            line.add(words::graduates.with(language_, month(*resume_.graduates_on)));
        return line.text();
    }
    std::vector<std::string> contact_lines() const {
        Line line;
        line.add(resume_.phone).add(resume_.email);
        if (resume_.lives_in) line.add(codes::regions().path_name(resume_.lives_in->str()));
        if (line.text().empty()) return {};
        return {line.text()};
    }
    void heading(Phrase const& words) { paper_.heading(std::string(words.in(language_))); }

    std::string period(std::optional<Day> const& from, std::optional<Day> const& to) const {
        if (!from && !to) return {};
        auto text = from ? month(*from) : std::string();
        text.append(from ? " – " : "");
        return text.append(to ? month(*to) : std::string(words::now.in(language_)));
    }
    void print_text(std::string const& text) {
        if (!text.empty()) paper_.text(text);
    }
    void print_intent() {
        Line wanted, how;
        for (auto const& title : resume_.wanted_titles) wanted.add(title.str());
        for (auto const& region : resume_.wanted_regions)
            how.add(codes::regions().path_name(region.str()));
        if (auto const pay = salary(); !pay.empty()) how.add(pay);
        if (resume_.available_from)
            how.add(words::available.with(language_, to_text(*resume_.available_from)));
        if (wanted.text().empty() && how.text().empty()) return;
        heading(words::intent);
        print_text(wanted.text());
        print_text(how.text());
    }
    std::string salary() const {
        auto const yuan = [](Money money) { return std::to_string(money.fen / 100); };
        if (resume_.wanted_salary_min && resume_.wanted_salary_max)
            return words::pay_between.with(
                language_, yuan(*resume_.wanted_salary_min), yuan(*resume_.wanted_salary_max));
        if (resume_.wanted_salary_min)
            return words::pay_from.with(language_, yuan(*resume_.wanted_salary_min));
        return {};
    }
    void print_education() {
        if (resume_.schoolings.empty()) return;
        heading(words::education);
        for (auto const& one : resume_.schoolings) {
            Line title;
            title.add(one.university_name).add(one.major_name);
            if (one.education) title.add(education_word(*one.education).in(language_));
            paper_.entry(
                {title.text(), one.starts_on || one.graduates_on
                                   ? period(one.starts_on, one.graduates_on)
                                   : std::string()});
            print_text(one.text.str());
        }
    }
    void print_practice() {
        if (resume_.experiences.empty()) return;
        heading(words::practice);
        for (auto const& one : resume_.experiences) {
            Line under;
            under.add(one.organisation.str());
            if (one.kind) under.add(experience_word(*one.kind).in(language_));
            paper_.entry({one.title.str(), period(one.starts_on, one.ends_on), under.text()});
            print_text(one.text.str());
        }
    }
    void print_projects() {
        if (resume_.projects.empty()) return;
        heading(words::projects);
        for (auto const& one : resume_.projects) {
            paper_.entry({one.name.str(), period(one.starts_on, one.ends_on), one.part.str()});
            print_text(one.text.str());
            if (one.link) paper_.link(one.link->str());
        }
    }
    void print_skills() {
        if (resume_.skills.empty() && resume_.languages.empty()) return;
        heading(words::skills);
        Line skills, languages;
        for (auto const& skill : resume_.skills) skills.add(skill_text(skill.str()));
        for (auto const& one : resume_.languages)
            languages.add(std::string(one.name.str())
                              .append(" ")
                              .append(spoken_word(one.level).in(language_)));
        print_text(skills.text());
        print_text(languages.text());
    }
    std::string skill_text(std::string const& skill) const {
        for (auto const& level : resume_.skill_levels)
            if (level.skill.str() == skill)
                return std::string(skill).append(" ").append(skill_word(level.level).in(language_));
        return skill;
    }
    void print_certificates() {
        if (resume_.certificates.empty()) return;
        heading(words::certificates);
        for (auto const& one : resume_.certificates) {
            Line line;
            line.add(one.name.str()).add(one.text.str());
            if (one.issued_on) line.add(month(*one.issued_on));
            paper_.text(line.text());
        }
    }
    void print_works() {
        if (resume_.works.empty()) return;
        heading(words::works);
        for (auto const& one : resume_.works) {
            paper_.entry({one.title.str()});
            print_text(one.text.str());
            paper_.link(one.link.str());
        }
    }

    Paper& paper_;
    ResumeContent const& resume_;
    Language language_;
};

}  // namespace

void add_to_paper(Paper& paper, PrintedResume const& one, Language language) {
    auto content = one.content;
    tidy(content);
    ResumePrinter printer(paper, content, language);
    paper.part(printer.name());
    printer.print(one.photo);
}

std::string resume_paper(
    std::vector<PrintedResume> const& resumes, Language language, Instant made_at) {
    Paper paper(std::string(words::title.in(language)), made_at);
    for (auto const& one : resumes) add_to_paper(paper, one, language);
    return paper.finish();
}

}  // namespace sx::seekers
