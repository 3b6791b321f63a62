#include "features/fairs/export_columns.hpp"
#include <string>
#include <utility>
#include <vector>

namespace sx::fairs {
namespace {

using documents::SheetCell;
using exports::Column;

SheetCell moment_cell(std::optional<Instant> const& at) { return exports::moment(at); }

Column<Participation> fair_column() {
    return {{"招聘会", "Fair"}, 30, [](Participation const& p, Language) {
                return SheetCell(p.fair_title);
            }};
}

Column<Participation> state_column() {
    return {{"状态", "State"}, 12, [](Participation const& p, Language l) {
                return SheetCell(exports::word("participation", p.state, l));
            }};
}

// `told` stands between what was asked for and when: what the reader of this list has to know.
exports::Columns<Participation> columns_of(Phrase name, std::vector<Column<Participation>> told) {
    exports::Columns<Participation> columns{name, std::move(told)};
    columns.all.push_back({{"申请时间", "Requested"}, 18, [](Participation const& p, Language) {
                               return moment_cell(p.requested_at);
                           }});
    columns.all.push_back({{"审核时间", "Decided"}, 18, [](Participation const& p, Language) {
                               return moment_cell(p.decided_at);
                           }});
    return columns;
}

std::string joined(List<Unit, 10> const& units) {
    std::string text;
    for (auto const& unit : units) text.append(text.empty() ? "" : "、").append(unit.str());
    return text;
}

// When a fair's last stage ends; nothing while one runs until further notice.
std::optional<Instant> end_of_all(Fair const& fair) {
    std::optional<Instant> last;
    for (auto const& stage : fair.stages) {
        auto const end = end_of(stage);
        if (!end) return std::nullopt;
        if (!last || *last < *end) last = end;
    }
    return last;
}

Fair const& fair_of(Fair const& fair) { return fair; }
Fair const& fair_of(ReviewedFair const& row) { return row.fair; }

template <class Item> std::vector<Column<Item>> columns_of_fair() {
    return {
        {{"招聘会", "Fair"},
         40,
         [](Item const& f, Language) { return SheetCell(fair_of(f).title.str()); }},
        {{"状态", "State"},
         12,
         [](Item const& f, Language l) {
             return SheetCell(exports::word("fair", fair_of(f).state, l));
         }},
        {{"主办单位", "Hosts"},
         40,
         [](Item const& f, Language) { return SheetCell(joined(fair_of(f).hosts)); }},
        {{"开始时间", "From"},
         18,
         [](Item const& f, Language) {
             auto const& stages = fair_of(f).stages;
             return stages.empty() ? SheetCell() : moment_cell(stages.front().starts_at);
         }},
        {{"结束时间", "Until"}, 18, [](Item const& f, Language) {
             return moment_cell(end_of_all(fair_of(f)));
         }}};
}

// 春季、秋季
std::string seasons_of(FairSeries const& series, Language language) {
    std::string text;
    for (auto const& one : series.seasons) {
        if (!text.empty()) text.append(language == Language::zh ? "、" : ", ");
        text.append(exports::word("season", one.season, language));
    }
    return text;
}

template <class Duty> Column<Duty> person_column() {
    return {{"值班人员", "On duty"}, 16, [](Duty const& duty, Language) {
                return SheetCell(duty.person.str());
            }};
}

template <class Duty> Column<Duty> task_column() {
    return {{"负责事项", "Task"}, 20, [](Duty const& duty, Language) {
                return SheetCell(duty.task.str());
            }};
}

template <class Duty> void add_hours(std::vector<Column<Duty>>& columns) {
    columns.push_back({{"开始时间", "From"}, 18, [](Duty const& duty, Language) {
                           return moment_cell(duty.starts_at);
                       }});
    columns.push_back({{"结束时间", "Until"}, 18, [](Duty const& duty, Language) {
                           return moment_cell(duty.ends_at);
                       }});
}

template <class Duty> void add_employers_telephone(std::vector<Column<Duty>>& columns) {
    columns.push_back({{"电话", "Telephone"}, 18, [](Duty const& duty, Language) {
                           return SheetCell(duty.phone ? duty.phone->str() : std::string());
                       }});
    columns.push_back({{"电话公开", "Telephone is public"}, 10, [](Duty const& duty, Language l) {
                           auto const is_public = duty.phone && duty.phone_is_public;
                           return SheetCell(exports::yes_or_no(is_public, l));
                       }});
}

}  // namespace

exports::Columns<Participation> const& participation_columns() {
    static auto const columns = columns_of(
        {"参会单位", "Participations"},
        {fair_column(),
         {{"单位名称", "Employer"},
          30,
          [](Participation const& p, Language) { return SheetCell(p.organisation_name); }},
         state_column()});
    return columns;
}

exports::Columns<Participation> const& own_participation_columns() {
    static auto const columns = columns_of(
        {"我们参加的招聘会", "Our fairs"},
        {fair_column(),
         state_column(),
         {{"审核意见", "Remark"}, 40, [](Participation const& p, Language) {
              return SheetCell(p.remark ? p.remark->str() : std::string());
          }}});
    return columns;
}

exports::Columns<ReviewedNotice> const& notice_columns() {
    using Item = ReviewedNotice const&;
    static exports::Columns<ReviewedNotice> const columns{
        {"通知公告", "Notices"},
        {
            {{"标题", "Title"},
             40,
             [](Item n, Language) { return SheetCell(n.notice.title.str()); }},
            {{"类型", "Kind"},
             12,
             [](Item n, Language l) {
                 return SheetCell(exports::word("notice_kind", n.notice.kind, l));
             }},
            {{"状态", "State"},
             12,
             [](Item n, Language l) {
                 return SheetCell(exports::word("notice", n.notice.state, l));
             }},
            {{"版本", "Version"}, 8, [](Item n, Language) { return SheetCell(n.notice.version); }},
            {{"确认人数", "Confirmed by"},
             10,
             [](Item n, Language) { return SheetCell(n.confirmed); }},
            {{"发布时间", "Published"},
             18,
             [](Item n, Language) { return moment_cell(n.notice.published_at); }},
        }};
    return columns;
}

exports::Columns<ReviewedFair> const& fair_columns() {
    static auto const columns = [] {
        exports::Columns<ReviewedFair> all{{"招聘会", "Fairs"}, columns_of_fair<ReviewedFair>()};
        all.all.push_back(
            {{"待审核的参会申请", "Requests that wait"}, 16, [](ReviewedFair const& f, Language) {
                 return SheetCell(f.requested_participations);
             }});
        return all;
    }();
    return columns;
}

exports::Columns<Fair> const& public_fair_columns() {
    static exports::Columns<Fair> const columns{{"招聘会", "Fairs"}, columns_of_fair<Fair>()};
    return columns;
}

exports::Columns<FairEmployer> const& fair_employer_columns() {
    static exports::Columns<FairEmployer> const columns{
        {"参会单位", "Employers at the fair"},
        {{{"单位名称", "Employer"}, 40, [](FairEmployer const& e, Language) {
              return SheetCell(e.name);
          }}}};
    return columns;
}

exports::Columns<NoticeVersion> const& notice_version_columns() {
    using Item = NoticeVersion const&;
    static exports::Columns<NoticeVersion> const columns{
        {"公告的历次内容", "What the notice has said"},
        {
            {{"版本", "Version"}, 8, [](Item v, Language) { return SheetCell(v.version); }},
            {{"标题", "Title"}, 40, [](Item v, Language) { return SheetCell(v.title.str()); }},
            {{"内容", "Text"}, 60, [](Item v, Language) { return SheetCell(v.body.str()); }},
            {{"写入时间", "Written"},
             18,
             [](Item v, Language) { return moment_cell(v.written_at); }},
        }};
    return columns;
}

exports::Columns<FairSeries> const& series_columns() {
    using Item = FairSeries const&;
    static exports::Columns<FairSeries> const columns{
        {"招聘会系列", "Series of fairs"},
        {
            {{"系列", "Series"}, 40, [](Item s, Language) { return SheetCell(s.name.str()); }},
            {{"季节", "Seasons"},
             16,
             [](Item s, Language l) { return SheetCell(seasons_of(s, l)); }},
            {{"创建时间", "Founded"},
             18,
             [](Item s, Language) { return moment_cell(s.created_at); }},
        }};
    return columns;
}

exports::Columns<FairDuty> const& duty_columns() {
    static auto const columns = [] {
        exports::Columns<FairDuty> all{
            {"值班表", "Duties"},
            {person_column<FairDuty>(),
             task_column<FairDuty>(),
             {{"电话", "Telephone"}, 18, [](FairDuty const& duty, Language) {
                  return SheetCell(duty.phone.str());
              }}}};
        add_hours(all.all);
        return all;
    }();
    return columns;
}

exports::Columns<FairEmployerDuty> const& employer_duty_columns() {
    static auto const columns = [] {
        exports::Columns<FairEmployerDuty> all{
            {"单位值班表", "Employers' duties"},
            {{{"单位名称", "Employer"},
              30,
              [](FairEmployerDuty const& duty, Language) {
                  return SheetCell(duty.organisation_name);
              }},
             person_column<FairEmployerDuty>(),
             task_column<FairEmployerDuty>()}};
        add_employers_telephone(all.all);
        add_hours(all.all);
        return all;
    }();
    return columns;
}

exports::Columns<OwnEmployerDuty> const& own_duty_columns() {
    static auto const columns = [] {
        exports::Columns<OwnEmployerDuty> all{
            {"本单位值班表", "Our duties"},
            {person_column<OwnEmployerDuty>(), task_column<OwnEmployerDuty>()}};
        add_employers_telephone(all.all);
        add_hours(all.all);
        all.all.push_back(
            {{"已离开本单位", "Has left"}, 12, [](OwnEmployerDuty const& duty, Language l) {
                 return SheetCell(exports::yes_or_no(duty.has_left, l));
             }});
        return all;
    }();
    return columns;
}

}  // namespace sx::fairs
