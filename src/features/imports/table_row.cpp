#include "features/imports/table_row.hpp"
#include <algorithm>
#include <array>
#include "features/imports/table_words.hpp"

namespace sx::imports {
namespace {

using postings::PostingForm;

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    constexpr std::string_view wide = "\xE3\x80\x80";
    for (bool more = true; more;) {
        more = false;
        while (!text.empty() && blanks.find(text.front()) != text.npos) text.remove_prefix(1);
        while (!text.empty() && blanks.find(text.back()) != text.npos) text.remove_suffix(1);
        if (text.starts_with(wide)) text.remove_prefix(wide.size()), more = true;
        if (text.ends_with(wide)) text.remove_suffix(wide.size()), more = true;
    }
    return std::string(text);
}

// Puts one row's cells into a form and collects what cannot be put there.
class Filling {
public:
    Filling(TableRowReader const& reader, std::span<std::string const> cells, PostingForm& form)
        : reader_(reader), cells_(cells), form_(form) {}

    void all() {
        limited(TableField::title, form_.title);
        limited(TableField::description, form_.description);
        optional_text(TableField::address, form_.address);
        understood(TableField::kind, &read_posting_kind, "kind_not_understood", form_.kind);
        understood(
            TableField::education, &read_listed_education, "education_not_understood",
            form_.education);
        number(TableField::headcount, &read_count, "count_not_understood", form_.headcount);
        number(
            TableField::experience, &read_experience, "experience_not_understood",
            form_.experience_years);
        list(TableField::majors, &read_major_names, "majors_not_understood", form_.major_codes);
        list(TableField::benefits, &read_benefits, "benefits_not_understood", form_.benefits);
        salary();
        place();
        closes_on();
    }
    std::vector<RowFault> faults{};

private:
    std::string text(TableField field) const { return reader_.cell(cells_, field); }
    void fault(TableField field, std::string_view code) {
        faults.push_back(reader_.fault_at(field, code));
    }

    template <class Limited> void limited(TableField field, Limited& out) {
        auto const words = text(field);
        if (words.empty()) return;
        auto parsed = Limited::parse(words);
        if (parsed) out = *std::move(parsed);
        else fault(field, parsed.error().code);
    }
    template <class Limited> void optional_text(TableField field, std::optional<Limited>& out) {
        if (text(field).empty()) return;
        limited(field, out.emplace());
    }
    template <class Value, class Read>
    void understood(TableField field, Read read, std::string_view code, Value& out) {
        auto const reading = read(text(field));
        if (reading) out = *reading.value;
        else if (reading.outcome == Outcome::not_understood) fault(field, code);
    }
    template <class Limited, class Read>
    void number(TableField field, Read read, std::string_view code, Limited& out) {
        std::optional<int> value;
        understood(field, read, code, value);
        if (!value) return;
        if (*value < Limited::least) return fault(field, "too_small");
        if (*value > Limited::most) return fault(field, "too_large");
        out = Limited{*value};
    }
    template <class Limited, class Read>
    void list(TableField field, Read read, std::string_view code, Limited& out) {
        std::optional<std::vector<std::string>> words;
        understood(field, read, code, words);
        if (!words) return;
        if (words->size() > Limited::most) return fault(field, "too_many_items");
        out.clear();
        for (auto const& word : *words) {
            auto parsed = Limited::value_type::parse(word);
            if (!parsed) return fault(field, parsed.error().code);
            out.push_back(*std::move(parsed));
        }
    }
    // "8000-12000/月" in one cell, or put together from three.
    void salary() {
        std::optional<SalaryUnit> unit;
        understood(TableField::salary_unit, &read_salary_unit, "salary_unit_not_understood", unit);
        auto const whole = text(TableField::salary);
        auto const low = text(TableField::salary_min), high = text(TableField::salary_max);
        if (!whole.empty()) return take_salary(TableField::salary, whole, unit);
        if (unit == SalaryUnit::negotiable) return take_salary(TableField::salary, "面议", {});
        if (low.empty() && high.empty()) return;
        auto const joined = low.empty() || high.empty() ? low + high : low + "-" + high;
        take_salary(low.empty() ? TableField::salary_max : TableField::salary_min, joined, unit);
    }
    void take_salary(TableField at, std::string const& words, std::optional<SalaryUnit> unit) {
        auto const reading = read_salary(words, unit.value_or(SalaryUnit::month));
        if (!reading) return fault(at, "salary_not_understood");
        form_.salary_unit = reading.value->unit;
        form_.salary_min = reading.value->min;
        form_.salary_max = reading.value->max;
        form_.salary_months.reset();
        if (reading.value->months) form_.salary_months.emplace().value = *reading.value->months;
    }
    void place() {
        std::optional<Place> found;
        auto const words = text(TableField::place);
        if (words == "不限" || words == "地点不限") {
            form_.region_code.reset();
            return;
        }
        auto const read = [](std::string_view cell) { return read_place(cell); };
        understood(TableField::place, read, "place_not_understood", found);
        if (!found) return;
        form_.region_code.reset();
        if (found->scope != Place::Scope::region) return;
        form_.region_code = codes::RegionCode::stored(found->region_code);
        using Address = std::remove_reference_t<decltype(*form_.address)>;
        if (found->rest.empty() || !text(TableField::address).empty()) return;
        auto rest = Address::parse(found->rest);
        if (rest) form_.address = *std::move(rest);
    }
    void closes_on() {
        std::optional<Instant> day;
        understood(TableField::closes_on, &read_instant, "day_not_understood", day);
        // One that closes on that day already stays as it is.
        if (day && shanghai_day(*day) != shanghai_day(form_.closes_at - std::chrono::seconds(1)))
            form_.closes_at = end_of_shanghai_day(shanghai_day(*day)) - std::chrono::seconds(1);
    }

    TableRowReader const& reader_;
    std::span<std::string const> cells_;
    PostingForm& form_;
};

struct Pointer {
    std::string_view start;
    TableField field;
};
constexpr std::array pointers{
    Pointer{"/title", TableField::title},
    Pointer{"/kind", TableField::kind},
    Pointer{"/description", TableField::description},
    Pointer{"/headcount", TableField::headcount},
    Pointer{"/salary_min", TableField::salary_min},
    Pointer{"/salary_max", TableField::salary_max},
    Pointer{"/salary", TableField::salary},
    Pointer{"/education", TableField::education},
    Pointer{"/experience", TableField::experience},
    Pointer{"/major", TableField::majors},
    Pointer{"/region", TableField::place},
    Pointer{"/address", TableField::address},
    Pointer{"/benefits", TableField::benefits},
    Pointer{"/closes_at", TableField::closes_on}};

}  // namespace

TableRowReader::TableRowReader(std::vector<std::optional<TableField>> fields)
    : fields_(std::move(fields)) {}

std::string TableRowReader::cell(std::span<std::string const> cells, TableField field) const {
    auto const found = std::ranges::find(fields_, std::optional(field));
    auto const place = static_cast<std::size_t>(found - fields_.begin());
    return place < cells.size() ? trimmed(cells[place]) : std::string();
}

bool TableRowReader::is_example(std::span<std::string const> cells) const {
    auto const reference = cell(cells, TableField::reference);
    return reference.starts_with("示例") || reference.starts_with("Example");
}

std::vector<RowFault> TableRowReader::apply(
    std::span<std::string const> cells, PostingForm& form, Posting posting) const {
    Filling filling(*this, cells, form);
    filling.all();
    if (posting == Posting::known) return std::move(filling.faults);
    bool const paid = !cell(cells, TableField::salary_min).empty() ||
                      !cell(cells, TableField::salary_max).empty() ||
                      !cell(cells, TableField::salary_unit).empty();
    for (auto const& facts : table_fields()) {
        bool const given =
            !cell(cells, facts.field).empty() || (facts.field == TableField::salary && paid);
        if (facts.required && !given) filling.faults.push_back(fault_at(facts.field, "required"));
    }
    return std::move(filling.faults);
}

RowFault TableRowReader::fault_at(TableField field, std::string_view code) const {
    auto const is_pay = field == TableField::salary || field == TableField::salary_min ||
                        field == TableField::salary_max || field == TableField::salary_unit;
    auto found = std::ranges::find(fields_, std::optional(field));
    if (found == fields_.end() && is_pay)
        found = std::ranges::find_if(fields_, [](auto const& other) {
            return other == TableField::salary || other == TableField::salary_min ||
                   other == TableField::salary_max;
        });
    if (found == fields_.end()) return {std::nullopt, field, std::string(code)};
    return {found - fields_.begin(), *found, std::string(code)};
}

RowFault TableRowReader::fault_of(FieldProblem const& problem) const {
    for (auto const& [start, field] : pointers)
        if (problem.pointer.starts_with(start)) return fault_at(field, problem.code);
    return {std::nullopt, std::nullopt, problem.code};
}

}  // namespace sx::imports
