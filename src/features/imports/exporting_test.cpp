#include <array>
#include <set>
#include "features/imports/export_columns.hpp"
#include "features/imports/table_fields.hpp"
#include "features/imports/table_saying.hpp"
#include "features/imports/test_tables.hpp"
#include "platform/base/test_world.hpp"
#include "platform/codes/codes.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::imports;
using postings::PostingForm, postings::PostingKind;

namespace {

// Numbers that look drawn and are the same in every run.
class Draw {
public:
    std::int64_t below(std::int64_t end) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::int64_t>((state_ >> 33) % static_cast<std::uint64_t>(end));
    }
    bool coin() { return below(2) == 1; }

private:
    std::uint64_t state_ = 20260301;
};

std::string_view drawn_text(Draw& draw) {
    constexpr std::array<std::string_view, 6> texts{"=1+1 的岗位",        "负责 A、B；两条线",
                                                    "line one\nline two", "+86 热线",
                                                    "B3 座 “一号” 楼",    "王师傅, 一对一"};
    return texts[static_cast<std::size_t>(draw.below(texts.size()))];
}

// Any value that its type allows, optional ones now and then absent; lists are left to the caller.
void fill_member(wire::Type const& type, std::string_view name, void* place, Draw& draw) {
    wire::Reader reader;
    switch (type.shape) {
        case wire::Shape::optional:
            if (draw.coin()) fill_member(type.element(), name, type.emplace(place), draw);
            break;
        case wire::Shape::structure:
            for (auto const& member : type.members)
                fill_member(member.type(), member.name, wire::member_at(place, member), draw);
            break;
        case wire::Shape::text: wire::read_text(drawn_text(draw), type, place, reader); break;
        case wire::Shape::integer:
            wire::as<std::int64_t>(place) = type.least + draw.below(type.most - type.least + 1);
            break;
        case wire::Shape::money: wire::as<Money>(place) = Money{draw.below(9'000'00) + 1}; break;
        case wire::Shape::boolean: wire::as<bool>(place) = draw.coin(); break;
        case wire::Shape::enumeration: {
            auto const at =
                static_cast<std::size_t>(draw.below(static_cast<std::int64_t>(type.names.size())));
            wire::as<int>(place) = type.names[at].value;
            break;
        }
        default: break;
    }
    CHECK(reader.content());
}

template <class T> void fill(T& value, Draw& draw) {
    fill_member(wire::type_of<T>(), "", &value, draw);
}

codes::RegionCode any_region(Draw& draw) {
    auto const& regions = codes::regions();
    for (;;) {
        auto const& entry = regions.all()[static_cast<std::size_t>(
            draw.below(static_cast<std::int64_t>(regions.all().size())))];
        if (regions.field(entry, "retired").empty())
            return codes::RegionCode::stored(std::string(entry.code));
    }
}

void fill_part(PostingForm& form, Draw& draw) {
    switch (form.kind) {
        case PostingKind::job:
            fill(form.job.emplace(), draw);
            if (wire::write(*form.job) == "{}") form.job.reset();
            break;
        case PostingKind::traineeship: fill(form.traineeship.emplace(), draw); break;
        case PostingKind::internship: fill(form.internship.emplace(), draw); break;
        case PostingKind::public_institution: {
            auto& part = form.public_institution.emplace();
            fill(part, draw);
            part.graduate_years.reset();
            if (draw.coin()) {
                auto& years = part.graduate_years.emplace();
                years.push_back({2026});
                years.push_back({2027});
            }
            break;
        }
        case PostingKind::grassroots: fill(form.grassroots.emplace(), draw); break;
    }
}

PostingForm drawn_form(Draw& draw, Instant now) {
    PostingForm form;
    fill(form.title, draw);
    fill(form.description, draw);
    fill(form.kind, draw);
    fill(form.headcount, draw);
    fill(form.salary_unit, draw);
    if (form.salary_unit != postings::SalaryUnit::negotiable) {
        form.salary_min = Money{draw.below(9'000'00) + 1};
        if (draw.coin()) form.salary_max = Money{form.salary_min->fen + draw.below(9'000'00)};
        if (form.salary_unit == postings::SalaryUnit::month && draw.coin())
            fill(form.salary_months.emplace(), draw);
    }
    fill(form.education, draw);
    fill(form.experience_years, draw);
    for (auto left = draw.below(4); left > 0; --left) {
        auto const& majors = codes::majors().all();
        auto const at =
            static_cast<std::size_t>(draw.below(static_cast<std::int64_t>(majors.size())));
        form.major_codes.push_back(codes::MajorCode::stored(std::string(majors[at].code)));
    }
    if (draw.coin()) {
        form.region_code = any_region(draw);
        fill(form.address, draw);
        for (auto left = draw.below(3); left > 0; --left) {
            if (!form.other_places) form.other_places.emplace();
            auto& place = form.other_places->emplace_back();
            place.region_code = any_region(draw);
            if (draw.coin())
                place.address = std::remove_reference_t<decltype(*place.address)>::stored(
                    "B3 座 2 单元，“一号” 楼");
        }
    }
    for (auto const* benefit : {"五险一金", "年终奖 (13薪)", "=SUM 奖"})
        if (draw.coin()) form.benefits.push_back(Text<1, 40>::stored(benefit));
    if (draw.coin()) {
        auto& contact = form.contact.emplace();
        contact.name = decltype(contact.name)::stored("王女士");
        if (draw.coin()) contact.phone = Text<5, 40>::stored("+86 027-12345678");
        if (draw.coin()) contact.email = Text<3, 100>::stored("hr@example.com");
    }
    form.closes_at = end_of_shanghai_day(shanghai_day(now) + std::chrono::days(draw.below(300)));
    fill_part(form, draw);
    return form;
}

// The reader of a table with a column for each field that the template has.
TableRowReader reader_of_template() {
    std::vector<std::optional<TableField>> fields;
    for (auto const& facts : table_fields()) {
        fields.emplace_back();
        if (facts.in_template) fields.back() = facts.field;
    }
    return TableRowReader(std::move(fields));
}

std::vector<std::string> row_of(PostingForm const& form, Language language) {
    std::vector<std::string> cells;
    for (auto const& facts : table_fields()) cells.push_back(said(facts, form, language));
    return cells;
}

}  // namespace

TEST_CASE("whatever a posting says stands in the template's columns and is read from them again") {
    Draw draw;
    TestWorld world;
    auto const reader = reader_of_template();
    for (int round = 0; round < 2000; ++round) {
        auto const form = drawn_form(draw, world.time);
        auto const language = draw.coin() ? Language::zh : Language::en;
        PostingForm read;
        auto const faults =
            reader.apply(row_of(form, language), read, TableRowReader::Posting::fresh);
        for (auto const& fault : faults) CHECK(fault.code == "");
        CHECK(wire::write(postings::settled(read)) == wire::write(postings::settled(form)));
    }
}

TEST_CASE("every major and every region is written so that it is read as itself") {
    PostingForm form;
    auto const& majors = facts_of(TableField::majors);
    for (auto const& entry : codes::majors().all()) {
        form.major_codes.clear();
        form.major_codes.push_back(codes::MajorCode::stored(std::string(entry.code)));
        CHECK(
            read_major_names(said(majors, form, Language::zh)).value ==
            std::vector<std::string>{std::string(entry.code)});
    }
    for (auto const& entry : codes::regions().all()) {
        if (!codes::regions().field(entry, "retired").empty()) continue;
        form.region_code = codes::RegionCode::stored(std::string(entry.code));
        auto const place = read_place(said(facts_of(TableField::place), form, Language::zh));
        REQUIRE(place);
        CHECK((place.value->region_code == entry.code && place.value->rest.empty()));
    }
}

TEST_CASE("an exported table that comes back untouched changes nothing, whatever a cell holds") {
    store::on_every_database([](store::Database& db) {
        TableDesk desk{db};
        auto const firm = desk.firm();
        auto form = desk.form("操作工");
        form.benefits.push_back(Text<1, 40>::stored("住宿、三餐"));
        form.benefits.push_back(Text<1, 40>::stored("本科"));
        auto& place = form.other_places.emplace().emplace_back();
        place.region_code = codes::RegionCode::stored("420500");
        place.address = std::remove_reference_t<decltype(*place.address)>::stored("东楼；西楼");
        desk.published(firm, form);
        auto const own = desk.own(firm);
        REQUIRE(own.size() == 1);
        Rows rows{{}, {}};
        for (auto const& column : own_columns().all) {
            rows[0].push_back(std::string(column.header.in(Language::zh)));
            rows[1].push_back(column.cell({own[0], ""}, Language::zh).text);
        }
        auto const table = *desk.choose(firm, desk.received(firm, csv(rows)), TableAim::submit);
        for (auto const& row : table.rows) CHECK(row.problems.empty());
        auto const done = desk.imported(firm, table.table);
        CHECK((done.state == TableState::imported && done.added == 0 && done.changed == 0));
        CHECK(wire::write(desk.own(firm)) == wire::write(own));
    });
}

TEST_CASE("the exported list has the template's columns, and each leads to its field again") {
    std::set<TableField> fields;
    for (auto const& column : own_columns().all)
        for (auto const language : {Language::zh, Language::en})
            if (auto const field = field_named(plain_header(column.header.in(language))))
                fields.insert(*field);
    for (auto const& facts : table_fields()) {
        bool const expected = facts.in_template || facts.field == TableField::posting_id;
        CHECK(fields.contains(facts.field) == expected);
    }
}
