#include "features/organisations/export_columns.hpp"
#include <string>
#include <vector>
#include "platform/codes/codes.hpp"

namespace sx::organisations {
namespace {

using documents::SheetCell;

std::string region_of(std::optional<codes::RegionCode> const& code) {
    return code ? codes::regions().path_name(code->str()) : std::string();
}

std::string industry_of(std::optional<codes::IndustryCode> const& code) {
    return code ? std::string(codes::industries().name_of(code->str())) : std::string();
}

std::string remark_of(std::optional<Remark> const& remark) {
    return remark ? remark->str() : std::string();
}

// Where it is, what it does, how large it is and whose: of whatever says that of an organisation.
template <class Facts> void add_standing(std::vector<exports::Column<Facts>>& columns) {
    columns.push_back({{"地区", "Region"}, 24, [](Facts const& o, Language) {
                           return SheetCell(region_of(o.region_code));
                       }});
    columns.push_back({{"行业", "Industry"}, 24, [](Facts const& o, Language) {
                           return SheetCell(industry_of(o.industry_code));
                       }});
    columns.push_back({{"规模", "Size"}, 14, [](Facts const& o, Language l) {
                           return SheetCell(
                               o.size ? exports::word("size", *o.size, l) : std::string());
                       }});
    columns.push_back({{"单位性质", "Ownership"}, 14, [](Facts const& o, Language l) {
                           return SheetCell(
                               o.ownership ? exports::word("ownership", *o.ownership, l)
                                           : std::string());
                       }});
}

std::string marks_of(Employer const& employer, Language language) {
    std::string text;
    for (auto const mark : employer.marks) {
        if (!text.empty()) text.append(language == Language::zh ? "、" : ", ");
        text.append(exports::word("mark", mark, language));
    }
    return text;
}

}  // namespace

exports::Columns<Organisation> const& list_columns() {
    using Item = Organisation const&;
    static auto const columns = [] {
        exports::Columns<Organisation> all{
            {"招聘单位", "Employers"},
            {{{"单位名称", "Name"}, 30, [](Item o, Language) { return SheetCell(o.name.str()); }},
             {{"统一社会信用代码", "Credit code"}, 22, [](Item o, Language) {
                  return SheetCell(o.credit_code ? o.credit_code->str() : std::string());
              }}}};
        add_standing(all.all);
        all.all.insert(
            all.all.end(),
            {{{"联系人", "Contact"},
              12,
              [](Item o, Language) { return SheetCell(o.contact_name); }},
             {{"联系电话", "Phone"},
              18,
              [](Item o, Language) { return SheetCell(o.contact_phone); }},
             {{"状态", "State"},
              12,
              [](Item o, Language l) {
                  return SheetCell(exports::word("organisation", o.state, l));
              }},
             {{"提交时间", "Submitted"},
              18,
              [](Item o, Language) { return SheetCell(exports::moment(o.submitted_at)); }},
             {{"审核时间", "Decided"}, 18, [](Item o, Language) {
                  return SheetCell(exports::moment(o.decided_at));
              }}});
        return all;
    }();
    return columns;
}

exports::Columns<Employer> const& employer_columns() {
    using Item = Employer const&;
    static auto const columns = [] {
        exports::Columns<Employer> all{
            {"单位名录", "Employers"},
            {{{"单位名称", "Name"}, 30, [](Item e, Language) { return SheetCell(e.name.str()); }}}};
        add_standing(all.all);
        all.all.push_back(
            {{"地址", "Address"}, 40, [](Item e, Language) { return SheetCell(e.address); }});
        all.all.push_back({{"单位称号", "Marks"}, 24, [](Item e, Language l) {
                               return SheetCell(marks_of(e, l));
                           }});
        return all;
    }();
    return columns;
}

exports::Columns<AbsentEmployer> const& absent_columns() {
    using Item = AbsentEmployer const&;
    static exports::Columns<AbsentEmployer> const columns{
        {"没人登录的单位", "Employers nobody signs in to"},
        {
            {{"单位名称", "Name"}, 30, [](Item e, Language) { return SheetCell(e.name.str()); }},
            {{"最近登录", "Last signed in"},
             18,
             [](Item e, Language) { return SheetCell(exports::moment(e.seen_at)); }},
            {{"询问时间", "Asked"},
             18,
             [](Item e, Language) { return SheetCell(exports::moment(e.asked_at)); }},
            {{"暂不显示时间", "Hidden at"},
             18,
             [](Item e, Language) { return SheetCell(exports::moment(e.hides_at)); }},
            {{"暂不显示", "Hidden"},
             10,
             [](Item e, Language l) { return SheetCell(exports::yes_or_no(e.hidden, l)); }},
        }};
    return columns;
}

exports::Columns<OrganisationMark> const& mark_columns() {
    using Item = OrganisationMark const&;
    static exports::Columns<OrganisationMark> const columns{
        {"单位称号", "Marks"},
        {
            {{"称号", "Mark"},
             14,
             [](Item m, Language l) { return SheetCell(exports::word("mark", m.kind, l)); }},
            {{"状态", "State"},
             12,
             [](Item m, Language l) { return SheetCell(exports::word("mark_state", m.state, l)); }},
            {{"依据", "Evidence"},
             50,
             [](Item m, Language) { return SheetCell(m.evidence.str()); }},
            {{"审核意见", "Remark"},
             40,
             [](Item m, Language) { return SheetCell(remark_of(m.remark)); }},
            {{"申报时间", "Claimed"},
             18,
             [](Item m, Language) { return SheetCell(exports::moment(m.claimed_at)); }},
            {{"审核时间", "Decided"},
             18,
             [](Item m, Language) { return SheetCell(exports::moment(m.decided_at)); }},
        }};
    return columns;
}

exports::Columns<OrganisationPicture> const& picture_columns() {
    using Item = OrganisationPicture const&;
    static exports::Columns<OrganisationPicture> const columns{
        {"单位页的图片", "Pictures of one's page"},
        {
            {{"类型", "Kind"},
             10,
             [](Item p, Language l) { return SheetCell(exports::word("picture", p.kind, l)); }},
            {{"图片说明", "What it shows"},
             40,
             [](Item p, Language) { return SheetCell(p.alt.str()); }},
            {{"文件", "File"}, 24, [](Item p, Language) { return SheetCell(p.name); }},
            {{"宽（像素）", "Width (pixels)"},
             12,
             [](Item p, Language) { return SheetCell(p.width); }},
            {{"高（像素）", "Height (pixels)"},
             12,
             [](Item p, Language) { return SheetCell(p.height); }},
            {{"状态", "State"},
             12,
             [](Item p, Language l) {
                 return SheetCell(exports::word("picture_state", p.state, l));
             }},
            {{"审核意见", "Remark"},
             40,
             [](Item p, Language) { return SheetCell(remark_of(p.remark)); }},
            {{"上传时间", "Added"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.added_at)); }},
            {{"审核时间", "Decided"},
             18,
             [](Item p, Language) { return SheetCell(exports::moment(p.decided_at)); }},
        }};
    return columns;
}

}  // namespace sx::organisations
