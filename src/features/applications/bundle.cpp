#include "features/applications/bundle.hpp"
#include <utility>
#include "features/applications/rules.hpp"

namespace sx::applications {
namespace {

constexpr Phrase title{"简历", "Resumes"};
constexpr Phrase list_title{"简历名单", "List of resumes"};
constexpr Phrase taken{"{0} 下载，共 {1} 份", "Taken by {0}, {1} in all"};
constexpr Phrase only_for_this{
    "简历只能用于所投岗位的招聘，不得转给他人。每位求职者都会看到这次下载。",
    "Resumes are for this recruitment alone and must not be passed on. Each seeker is shown that "
    "they were taken."};
constexpr Phrase left_out{"没有包含的简历", "Left out"};
constexpr Phrase withheld{
    "求职者现在不向贵单位开放简历。", "The seeker does not show you the resume now."};
constexpr Phrase several{"简历 {0} 份.pdf", "{0} resumes.pdf"};
constexpr Phrase nameless{"未填姓名", "No name yet"};

std::string who(DownloadItem const& item, Language language) {
    return item.resume.full_name ? item.resume.full_name->str()
                                 : std::string(nameless.in(language));
}

seekers::PrintedResume printed(DownloadItem const& item) {
    seekers::PrintedResume paper{item.resume};
    auto const contact = contact_of(item.resume, item.stage, access::Role::employer);
    if (contact.phone) paper.content.phone = seekers::Phone::stored(*contact.phone);
    if (contact.email) paper.content.email = seekers::Email::stored(*contact.email);
    return paper;
}

}  // namespace

Bundle::Bundle(Language language, Instant made_at)
    : language_(language), paper_(std::string(title.in(language)), made_at) {}

void Bundle::list(std::string const& taken_by, std::vector<DownloadItem> const& items) {
    std::int64_t number = 0;
    for (auto const& item : items) number += item.withheld ? 0 : 1;
    std::string const heading(list_title.in(language_));
    paper_.part(heading);
    paper_.masthead(
        {heading,
         taken.with(language_, taken_by, std::to_string(number)),
         {std::string(only_for_this.in(language_))}});
    number = 0;
    for (auto const& item : items)
        if (!item.withheld)
            paper_.entry(
                {std::to_string(++number).append(". ").append(who(item, language_)),
                 item.posting_title.str(),
                 item.resume.university_name ? item.resume.university_name->str() : std::string()});
    bool is_first = true;
    for (auto const& item : items) {
        if (!item.withheld) continue;
        if (std::exchange(is_first, false)) paper_.heading(std::string(left_out.in(language_)));
        paper_.entry({item.posting_title.str(), {}, std::string(withheld.in(language_))});
    }
}

void Bundle::resume(DownloadItem const& item) {
    if (!item.withheld) return seekers::add_to_paper(paper_, printed(item), language_);
    paper_.part(item.posting_title.str());
    paper_.masthead({item.posting_title.str(), std::string(withheld.in(language_))});
}

std::string paper_name(DownloadRow const& row, DownloadItem const& first, Language language) {
    if (row.resumes != 1) return several.with(language, std::to_string(row.resumes));
    return who(first, language).append(" ").append(first.posting_title.str()).append(".pdf");
}

}  // namespace sx::applications
