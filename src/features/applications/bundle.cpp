#include "features/applications/bundle.hpp"
#include <string>
#include <utility>
#include <vector>
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
constexpr Phrase ended{
    "投递已经结束，简历不再展示。", "The application has ended, so the resume is no longer shown."};
constexpr Phrase attachment{"附件", "Attachment"};
constexpr Phrase attached{
    "{0}：求职者交来的原文件，没有并入这份 PDF，请在候选人页面下载。",
    "{0} is a file as the seeker sent it. It is not in this PDF; download it beside the resume."};
constexpr Phrase without_photos{
    "一次下载超过 {0} 份时不带照片。", "A download of more than {0} comes without photos."};
constexpr Phrase several{"简历 {0} 份.pdf", "{0} resumes.pdf"};
constexpr Phrase nameless{"未填姓名", "No name yet"};

std::string why_left_out(DownloadItem const& item, Language language) {
    bool const is_over = seen_by_employer(item.stage) != SeenResume::whole;
    return std::string((is_over ? ended : withheld).in(language));
}

std::string who(DownloadItem const& item, Language language) {
    return item.resume.full_name ? item.resume.full_name->str()
                                 : std::string(nameless.in(language));
}

seekers::PrintedResume printed(DownloadItem const& item, std::optional<std::string> const& photo) {
    seekers::PrintedResume paper{item.resume, photo};
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
    std::vector<std::string> lines{std::string(only_for_this.in(language_))};
    if (std::ssize(items) > most_with_photos)  // as many as were asked for
        lines.push_back(without_photos.with(language_, std::to_string(most_with_photos)));
    paper_.part(heading);
    paper_.masthead(
        {heading, taken.with(language_, taken_by, std::to_string(number)), std::move(lines)});
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
        paper_.entry({item.posting_title.str(), {}, why_left_out(item, language_)});
    }
}

void Bundle::resume(DownloadItem const& item, std::optional<std::string> const& photo) {
    if (item.withheld) {
        paper_.part(item.posting_title.str());
        paper_.masthead({item.posting_title.str(), why_left_out(item, language_)});
        return;
    }
    seekers::add_to_paper(paper_, printed(item, photo), language_);
    auto const& name = item.resume.attachment_name;
    if (!name) return;
    paper_.heading(std::string(attachment.in(language_)));
    paper_.text(attached.with(language_, name->str()));
}

std::string paper_name(DownloadRow const& row, DownloadItem const& first, Language language) {
    if (row.resumes != 1) return several.with(language, std::to_string(row.resumes));
    return who(first, language).append(" ").append(first.posting_title.str()).append(".pdf");
}

}  // namespace sx::applications
