#include "features/statistics/definitions.hpp"
#include "features/statistics/use_cases.hpp"
#include "platform/documents/sheets/writing.hpp"
#include "platform/wire/reader.hpp"

namespace sx::statistics {
namespace {

using documents::SheetCell, documents::SheetColumn, documents::WorkbookWriter;

constexpr std::size_t most_rows = 10'000;

constexpr Phrase overview{"今日概览", "Today"};
constexpr Phrase course{"每天", "Day by day"};
constexpr Phrase figure{"数字", "Figure"};
constexpr Phrase meaning{"口径", "What it counts"};
constexpr Phrase all_in_all{"累计", "All in all"};
constexpr Phrase day{"日期", "Day"};
constexpr Phrase when{"时间（北京时间）", "When (Beijing time)"};
constexpr Phrase employer{"单位", "Employer"};
constexpr Phrase posting{"岗位", "Posting"};
constexpr Phrase seeker{"求职者", "Seeker"};

SheetColumn column(std::string_view header, int width) {
    return {.header = std::string(header), .width = width};
}

web::Download workbook(std::string name, WorkbookWriter& writer) {
    web::Download file;
    file.name = name.append(".xlsx");
    file.media_type = documents::media_type_of(documents::SheetFormat::xlsx);
    file.bytes = writer.finish();
    return file;
}

// "2027-03-18 10:42" in Shanghai.
std::string shanghai_minute(Instant at) {
    auto const local = at + std::chrono::hours(8);
    return to_text(shanghai_day(at)).append(" ").append(to_text(local).substr(11, 5));
}

std::int64_t total_of(Figures const& figures, FairFigure which) {
    switch (which) {
        case FairFigure::applications: return figures.applications;
        case FairFigure::seekers: return figures.seekers;
        case FairFigure::interviews: return figures.interviews;
        case FairFigure::intents: return figures.intents;
        case FairFigure::employers: return figures.employers;
        default: return figures.postings;
    }
}

}  // namespace

Result<web::Download> export_cockpit(web::Call const& call, fairs::FairRef const& ref) {
    auto const cockpit = TRY(show_cockpit(call, ref));
    auto const language = call.language;
    auto const named = [&](std::string_view name) {
        return column(definition_of(name, language).name, 14);
    };
    WorkbookWriter writer(
        std::string(overview.in(language)),
        {column(figure.in(language), 18), named("today"), named("yesterday_by_now"),
         named("yesterday"), column(all_in_all.in(language), 12),
         column(meaning.in(language), 60)});
    for (auto const& one : cockpit.today) {
        auto const defined = definition_of(wire::name(one.figure), language);
        writer.row(std::vector<SheetCell>{
            defined.name, one.today, one.yesterday_by_now, one.yesterday,
            total_of(cockpit.figures, one.figure), defined.meaning});
    }
    std::vector<SheetColumn> columns{column(day.in(language), 12)};
    for (auto const* name :
         {"applications", "seekers", "interviews", "intents", "employers", "postings"})
        columns.push_back(named(name));
    writer.add_sheet(std::string(course.in(language)), std::move(columns));
    for (auto const& one : cockpit.course)
        writer.row(std::vector<SheetCell>{
            to_text(one.day), one.applications, one.seekers, one.interviews, one.intents,
            one.employers, one.postings});
    return workbook(std::string(overview.in(language)), writer);
}

Result<web::Download> export_rows(web::Call const& call, AskRows const& asked) {
    auto const language = call.language;
    auto const name = definition_of(wire::name(asked.list), language).name;
    WorkbookWriter writer(
        name, {column(when.in(language), 18), column(employer.in(language), 32),
               column(posting.in(language), 32), column(seeker.in(language), 12)});
    AskRows next = asked;
    next.limit = web::Limit{web::Limit::most};
    next.cursor.reset();
    for (std::size_t written = 0; written < most_rows;) {
        auto const page = TRY(list_rows(call, next));
        for (auto const& row : page.items)
            writer.row(std::vector<SheetCell>{
                shanghai_minute(row.at), row.organisation_name.value_or(""),
                row.posting_title.value_or(""), row.seeker.value_or("")});
        written += page.items.size();
        if (!page.next_cursor) break;
        next.cursor = web::Cursor::stored(*page.next_cursor);
    }
    return workbook(name, writer);
}

}  // namespace sx::statistics
