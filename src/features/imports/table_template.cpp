#include <algorithm>
#include <array>
#include <span>
#include "features/imports/table_use_cases.hpp"
#include "features/imports/table_words.hpp"
#include "platform/documents/sheets/writing.hpp"
#include "platform/exports/exports.hpp"

// The workbook that employers write their postings into: a column for each field, an example for
// each kind of posting, and a sheet that says how to fill it in.
namespace sx::imports {
namespace {

using documents::SheetCell, documents::SheetColumn, documents::WorkbookWriter;
using postings::PostingKind;
using enum TableField;
using Kinds = std::vector<PostingKind>;

struct Example {
    TableField field;
    Phrase text;  // of a choice its value
};
constexpr std::array examples_of_all{
    Example{reference, {"示例（导入时跳过这一行）", "Example (skipped)"}},
    Example{headcount, {"3", "3"}},
    Example{salary, {"6000-9000元/月", "6000-9000元/月"}},
    Example{education, {"vocational_college", "vocational_college"}},
    Example{experience, {"不限", "不限"}},
    Example{place, {"湖北省武汉市洪山区", "湖北省武汉市洪山区"}},
    Example{address, {"珞喻路 1 号", "1 Luoyu Road"}},
    Example{benefits, {"五险一金、提供住宿", "五险一金"}},
};
constexpr std::array examples_of_jobs{
    Example{title, {"数控操作工", "Machine operator"}},
    Example{experience, {"1-3年", "1-3年"}},
    Example{majors, {"机械工程", "机械工程"}},
    Example{
        description,
        {"操作数控机床，完成零件加工。要看得懂图纸。", "Runs CNC machines and reads drawings."}},
    Example{contact_name, {"招聘办公室", "Recruiting office"}},
    Example{contact_email, {"hr@example.com", "hr@example.com"}},
    Example{contract_years, {"3 年", "3"}},
    Example{probation_months, {"2 个月", "2"}},
    Example{shift, {"two_shifts", "two_shifts"}},
    Example{days_a_week, {"5", "5"}},
};
constexpr std::array examples_of_traineeships{
    Example{title, {"机械见习生", "Trainee mechanic"}},
    Example{salary, {"2500元/月", "2500元/月"}},
    Example{description, {"跟着师傅学装配和检测。", "Learns assembly and testing."}},
    Example{months, {"6 个月", "6"}},
    Example{retention, {"expected", "expected"}},
    Example{living_allowance, {"1500", "1500"}},
    Example{mentor, {"车间技师一对一", "A technician each"}},
    Example{accident_insurance, {"yes", "yes"}},
};
constexpr std::array examples_of_internships{
    Example{title, {"行政实习生", "Office intern"}},
    Example{salary, {"150元/天", "150元/天"}},
    Example{education, {"bachelor", "bachelor"}},
    Example{description, {"整理文件，准备会议。", "Keeps files and prepares meetings."}},
    Example{other_places, {"湖北省宜昌市；湖北省襄阳市", "湖北省宜昌市；湖北省襄阳市"}},
    Example{days_a_week, {"4", "4"}},
    Example{months, {"3 个月", "3"}},
    Example{allowance, {"500", "500"}},
    Example{certificate, {"yes", "yes"}},
};
constexpr std::array examples_of_public_institutions{
    Example{title, {"初中语文教师", "Teacher of Chinese"}},
    Example{headcount, {"2", "2"}},
    Example{salary, {"面议", "面议"}},
    Example{education, {"bachelor", "bachelor"}},
    Example{description, {"教初中语文，带一个班。", "Teaches Chinese and leads a class."}},
    Example{position_code, {"A0103", "A0103"}},
    Example{category, {"professional", "professional"}},
    Example{exam, {"written_and_interview", "written_and_interview"}},
    Example{competent_department, {"示例区教育局", "District education bureau"}},
    Example{graduate_years, {"2026、2027", "2026, 2027"}},
    Example{interview_ratio, {"1:3", "1:3"}},
};
constexpr std::array examples_of_grassroots{
    Example{title, {"乡镇支农岗位", "Helper in a township"}},
    Example{salary, {"3500元/月", "3500元/月"}},
    Example{description, {"在乡镇农业站服务。", "Serves at a township's farming station."}},
    Example{programme, {"three_supports", "three_supports"}},
    Example{service_years, {"2 年", "2"}},
    Example{after_service, {"期满考核合格，报考公务员可走定向计划。", "Reserved posts."}},
};

std::span<Example const> examples_of(PostingKind kind) {
    switch (kind) {
        case PostingKind::job: return examples_of_jobs;
        case PostingKind::traineeship: return examples_of_traineeships;
        case PostingKind::internship: return examples_of_internships;
        case PostingKind::public_institution: return examples_of_public_institutions;
        case PostingKind::grassroots: break;
    }
    return examples_of_grassroots;
}

std::string word_of(PostingKind kind, Language language) {
    return exports::word("posting_kind", kind, language);
}

std::string example_for(
    PostingKind kind_, TableFieldFacts const& facts, Language language, Instant now) {
    if (facts.field == kind) return word_of(kind_, language);
    if (facts.field == closes_on) return to_text(shanghai_day(now) + std::chrono::days(30));
    for (auto const some : {examples_of(kind_), std::span<Example const>(examples_of_all)})
        for (auto const& example : some)
            if (example.field == facts.field)
                return shown_value(facts, example.text.in(language), language);
    return {};
}

bool is_for(TableFieldFacts const& facts, Kinds const& kinds) {
    auto const needs = needs_of(facts);
    return needs.empty() || std::ranges::any_of(needs, [&](FieldNeed const& need) {
               return std::ranges::find(kinds, need.kind) != kinds.end();
           });
}

// "见习*、实习"; nothing of what is for all.
std::string needed_by(TableFieldFacts const& facts, Language language) {
    static constexpr Phrase comma{"、", ", "};
    std::string text;
    for (auto const& need : needs_of(facts)) {
        if (!text.empty()) text.append(comma.in(language));
        text.append(word_of(need.kind, language)).append(need.required ? "*" : "");
    }
    return text;
}

// "岗位名称*", "期满留用（见习*、实习）"
std::string header_of(TableFieldFacts const& facts, Language language) {
    static constexpr Phrase brackets{"（{0}）", " ({0})"};
    std::string header(facts.header.in(language));
    if (facts.required) header.append("*");
    auto const kinds = needed_by(facts, language);
    return kinds.empty() ? header : header.append(brackets.with(language, kinds));
}

void write_notes(
    WorkbookWriter& writer, std::vector<TableFieldFacts const*> const& fields, Language language) {
    static constexpr Phrase sheet{"填写说明", "How to fill it in"}, column{"列", "Column"},
        kinds{"哪些岗位要填", "For which postings"}, what{"怎么填", "What to write"},
        rule{"规则", "Rules"}, every{"所有岗位", "All"},
        all{"一次最多 20,000 行。有一行不对就都不导入，并把不对的单元格标红退回。带 * 的必填。",
            "At most 20,000 rows. If one is wrong none is taken, and the wrong cells come back "
            "marked. What has a * is required."};
    writer.add_sheet(
        std::string(sheet.in(language)), {{std::string(column.in(language)), 18, {}, {}},
                                          {std::string(kinds.in(language)), 26, {}, {}},
                                          {std::string(what.in(language)), 90, {}, {}}});
    writer.row(std::vector<SheetCell>{
        std::string(rule.in(language)), std::string(every.in(language)),
        std::string(all.in(language))});
    for (auto const* facts : fields) {
        auto needed = needed_by(*facts, language);
        if (needed.empty()) needed.append(every.in(language)).append(facts->required ? "*" : "");
        writer.row(std::vector<SheetCell>{
            std::string(facts->header.in(language)), needed,
            std::string(facts->note.in(language))});
    }
}

}  // namespace

Result<web::Download> table_template(web::Call const& call, AskTemplate const& asked) {
    static constexpr Phrase sheet{"岗位", "Postings"}, name{"岗位导入模板", "postings-template"};
    auto const language = call.language;
    Kinds kinds;
    for (auto const& known : wire::type_of<PostingKind>().names)
        if (auto const one = static_cast<PostingKind>(known.value); asked.kind.value_or(one) == one)
            kinds.push_back(one);
    std::vector<TableFieldFacts const*> fields;
    std::vector<SheetColumn> columns;
    for (auto const& facts : table_fields()) {
        if (!facts.in_template || !is_for(facts, kinds)) continue;
        fields.push_back(&facts);
        columns.push_back(
            {header_of(facts, language), facts.width, std::string(facts.note.in(language)),
             choices_of(facts, language)});
    }
    WorkbookWriter writer(std::string(sheet.in(language)), std::move(columns));
    for (auto const one : kinds) {
        std::vector<SheetCell> cells;
        for (auto const* facts : fields)
            cells.emplace_back(example_for(one, *facts, language, call.world.now()));
        writer.row(cells);
    }
    write_notes(writer, fields, language);
    return web::Download{
        std::string(name.in(language)).append(".xlsx"),
        std::string(documents::media_type_of(documents::SheetFormat::xlsx)), writer.finish()};
}

}  // namespace sx::imports
