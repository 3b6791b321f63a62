#include "features/seekers/own_data.hpp"
#include "features/seekers/export_columns.hpp"
#include "features/seekers/paper_words.hpp"
#include "features/seekers/records.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/codes/codes.hpp"
#include "platform/events/events.hpp"
#include "platform/files/erasing.hpp"

namespace sx::seekers {
namespace {

using holdings::line, holdings::together;
using Item = Resume const&;

struct KeptResumes {
    std::vector<Resume> items;
};
Result<KeptResumes> list_whole(web::Call const& call, web::Nothing const&) {
    return KeptResumes{records::all(call.tx, call.caller.account)};
}

template <class Text> std::string text_of(std::optional<Text> const& text) {
    return text ? text->str() : std::string();
}

std::string day_of(std::optional<Day> const& day) { return day ? to_text(*day) : std::string(); }

std::string schoolings(Item resume, Language language) {
    std::vector<std::string> all;
    for (auto const& one : resume.schoolings)
        all.push_back(together(
            {text_of(one.university_name), text_of(one.major_name),
             one.education ? std::string(education_word(*one.education).in(language)) : "",
             day_of(one.starts_on), day_of(one.graduates_on), one.text.str()},
            " · "));
    return together(all, "\n");
}

std::string experiences(Item resume, Language language) {
    std::vector<std::string> all;
    for (auto const& one : resume.experiences)
        all.push_back(together(
            {one.title.str(), one.organisation.str(),
             one.kind ? std::string(experience_word(*one.kind).in(language)) : "",
             to_text(one.starts_on), day_of(one.ends_on), one.text.str()},
            " · "));
    return together(all, "\n");
}

std::string projects(Item resume, Language) {
    std::vector<std::string> all;
    for (auto const& one : resume.projects)
        all.push_back(together(
            {one.name.str(), one.part.str(), day_of(one.starts_on), day_of(one.ends_on),
             text_of(one.link), one.text.str()},
            " · "));
    return together(all, "\n");
}

std::string skills(Item resume, Language language) {
    std::vector<std::string> all;
    for (auto const& one : resume.skills) {
        all.push_back(one.str());
        for (auto const& level : resume.skill_levels)
            if (level.skill.str() == one.str())
                all.back().append(skill_word(level.level).in(language));
    }
    return together(all);
}

std::string certificates(Item resume, Language) {
    std::vector<std::string> all;
    for (auto const& one : resume.certificates)
        all.push_back(together({one.name.str(), one.text.str(), day_of(one.issued_on)}, " · "));
    return together(all, "\n");
}

std::string languages(Item resume, Language language) {
    std::vector<std::string> all;
    for (auto const& one : resume.languages)
        all.push_back(
            together({one.name.str(), std::string(spoken_word(one.level).in(language))}, " "));
    return together(all);
}

std::string works(Item resume, Language) {
    std::vector<std::string> all;
    for (auto const& one : resume.works)
        all.push_back(together({one.title.str(), one.link.str(), one.text.str()}, " · "));
    return together(all, "\n");
}

std::string wishes(Item resume, Language language) {
    std::vector<std::string> all;
    for (auto const& title : resume.wanted_titles) all.push_back(title.str());
    for (auto const& region : resume.wanted_regions)
        all.push_back(codes::regions().path_name(region.str()));
    if (resume.wanted_salary_min) all.push_back(exports::yuan(*resume.wanted_salary_min));
    if (resume.wanted_salary_max) all.push_back(exports::yuan(*resume.wanted_salary_max));
    for (auto const kind : resume.wanted_kinds)
        all.push_back(exports::word("posting_kind", kind, language));
    all.push_back(day_of(resume.available_from));
    if (resume.search_state)
        all.push_back(exports::word("search_state", *resume.search_state, language));
    return together(all);
}

std::string lives_in(Item resume, Language) {
    return resume.lives_in ? codes::regions().path_name(resume.lives_in->str()) : std::string();
}

exports::Columns<Resume> const& whole_columns() {
    static exports::Columns<Resume> const columns{
        {"简历", "Resumes"},
        {
            line<Resume>({"简历名称", "Name"}, [](Item r, Language) { return r.name.str(); }),
            line<Resume>(
                {"姓名", "Full name"}, [](Item r, Language) { return text_of(r.full_name); }),
            line<Resume>({"手机号", "Phone"}, [](Item r, Language) { return text_of(r.phone); }),
            line<Resume>(
                {"邮箱", "Mail address"}, [](Item r, Language) { return text_of(r.email); }),
            line<Resume>({"现居地", "Lives in"}, &lives_in),
            line<Resume>(words::education, &schoolings),
            line<Resume>(words::practice, &experiences),
            line<Resume>(words::projects, &projects),
            line<Resume>({"技能", "Skills"}, &skills),
            line<Resume>(words::certificates, &certificates),
            line<Resume>({"语言", "Languages"}, &languages),
            line<Resume>(words::works, &works),
            line<Resume>(words::intent, &wishes),
            line<Resume>(
                words::introduction, [](Item r, Language) { return r.introduction.str(); }),
            line<Resume>(
                {"简历附件", "Attached file"},
                [](Item r, Language) { return text_of(r.attachment_name); }),
            line<Resume>(
                {"有照片", "Has a photo"},
                [](Item r, Language l) { return exports::yes_or_no(r.photo_id.has_value(), l); }),
            line<Resume>(
                {"修改时间", "Changed"},
                [](Item r, Language) { return exports::moment(r.updated_at); }),
        }};
    return columns;
}

struct KeptPrivacy {
    std::vector<MyPrivacy> items;  // the one
};
Result<KeptPrivacy> list_privacy(web::Call const& call, web::Nothing const&) {
    return KeptPrivacy{{TRY(show_privacy(call, {}))}};
}

constexpr Phrase word_of(Visibility visibility) {
    switch (visibility) {
        case Visibility::hidden: return {"谁都看不到", "Nobody"};
        case Visibility::applied_to: return {"我投递过的单位", "Employers that I applied to"};
        case Visibility::findable: return {"单位可以找到我", "Employers may find me"};
    }
    throw std::logic_error("an unknown visibility");
}

std::string blocked_by(MyPrivacy const& privacy, Language) {
    std::vector<std::string> names;
    for (auto const& one : privacy.blocked) names.push_back(one.name.str());
    return together(names);
}

exports::Columns<MyPrivacy> const& privacy_columns() {
    static exports::Columns<MyPrivacy> const columns{
        {"谁可以看到我", "Who may see me"},
        {
            line<MyPrivacy>(
                {"简历对谁可见", "My resume is shown to"},
                [](MyPrivacy const& p, Language l) {
                    return std::string(word_of(p.visibility).in(l));
                }),
            line<MyPrivacy>({"屏蔽的单位", "Blocked employers"}, &blocked_by),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_whole>("resumes", whole_columns()),
        holdings::held<&list_privacy>("privacy", privacy_columns()),
        holdings::held<&list_saved>("saved_postings", saved_columns()),
    };
}

// What others have of them, such as an index of people, follows what is announced.
void erase_person(holdings::Erasing const& erasing) {
    auto const& [tx, world, account] = erasing;
    for (auto const& resume : records::all(tx, account)) {
        records::remove(tx, resume.id);
        tx.announce(events::event(ResumeRemoved{resume.id}, account, world));
    }
    records::forget(tx, account);
    files::erase_personal(tx, account);
}

}  // namespace sx::seekers
