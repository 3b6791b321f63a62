#include "features/imports/table_filling.hpp"
#include <algorithm>
#include "features/imports/scan.hpp"
#include "features/imports/table_members.hpp"
#include "features/imports/table_saying.hpp"
#include "features/imports/table_words.hpp"
#include "platform/wire/json.hpp"

namespace sx::imports {
namespace {

using postings::PostingForm;

// Puts one row's cells into a form and collects what cannot be put there.
class Filling {
public:
    Filling(TableRowReader const& reader, TableRowReader::Cells cells, PostingForm& form)
        : reader_(reader), cells_(cells), before_(form), form_(form) {}

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
        other_places();
        closes_on();
        parts();
    }
    std::vector<RowFault> faults{};

private:
    std::string text(TableField field) const { return reader_.cell(cells_, field); }
    // The cell says what the posting says already. A list or a text that no cell holds exactly (a
    // comma in a benefit) thus stays as it is when an exported table comes back.
    bool stands(TableField field) const {
        auto const cell = text(field);
        auto const& facts = facts_of(field);
        return cell == trimmed(said(facts, before_, Language::zh)) ||
               cell == trimmed(said(facts, before_, Language::en));
    }
    void fault(TableField field, std::string_view code) {
        faults.push_back(reader_.fault_at(field, code));
    }
    bool is_faulty(TableField field) const {
        return std::ranges::find(faults, std::optional(field), &RowFault::field) != faults.end();
    }

    template <class Limited> void limited(TableField field, Limited& out) {
        auto const words = text(field);
        if (words.empty() || stands(field)) return;
        auto parsed = Limited::parse(words);
        if (parsed) out = *std::move(parsed);
        else fault(field, parsed.error().code);
    }
    template <class Limited> void optional_text(TableField field, std::optional<Limited>& out) {
        if (!text(field).empty() && !stands(field)) limited(field, out.emplace());
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
        if (stands(field)) return;
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
    void other_places() {
        std::optional<std::vector<Place>> found;
        if (stands(TableField::other_places)) return;
        understood(TableField::other_places, &read_places, "place_not_understood", found);
        if (!found) return;
        if (found->size() > std::remove_reference_t<decltype(*form_.other_places)>::most)
            return fault(TableField::other_places, "too_many_items");
        auto& places = form_.other_places.emplace();
        for (auto const& one : *found) {
            auto& place = places.emplace_back();
            place.region_code = codes::RegionCode::stored(one.region_code);
            if (one.rest.empty()) continue;
            auto rest = std::remove_reference_t<decltype(*place.address)>::parse(one.rest);
            if (!rest) return fault(TableField::other_places, rest.error().code);
            place.address = *std::move(rest);
        }
    }
    void closes_on() {
        std::optional<Instant> day;
        understood(TableField::closes_on, &read_instant, "day_not_understood", day);
        // One that closes on that day already stays as it is.
        if (day && shanghai_day(*day) != shanghai_day(form_.closes_at - std::chrono::seconds(1)))
            form_.closes_at = end_of_shanghai_day(shanghai_day(*day)) - std::chrono::seconds(1);
    }

    // The parts that only some postings have. Of a kind that is not understood none can be read.
    void parts() {
        if (is_faulty(TableField::kind)) return;
        part("contact", form_.contact);
        part("job", form_.job);
        part("traineeship", form_.traineeship);
        part("internship", form_.internship);
        part("public_institution", form_.public_institution);
        part("grassroots", form_.grassroots);
    }
    // What the cells say is read as if a client had sent it, over what the posting says already. A
    // part of another kind is left to the rules of postings, which refuse it.
    template <class Part> void part(std::string_view name, std::optional<Part>& out) {
        auto const kind = wire::parse_enum<postings::PostingKind>(name);
        bool const told = reader_.says_of({cells_, form_.kind}, name);
        if (kind && *kind != form_.kind) {
            out.reset();
            if (told) out.emplace();
        } else if (told) {
            auto const json = members(name, wire::type_of<Part>(), out ? &*out : nullptr);
            auto read = wire::read<Part>(json);
            if (read) out = *std::move(read);
            else refused(name, read.error());
        }
    }
    std::string members(std::string_view part, wire::Type const& type, void const* before) {
        std::string json;
        for (auto const& member : type.members) {
            auto const value = value_of({part, member.name}, member, before);
            if (value.empty()) continue;
            json.append(json.empty() ? "{\"" : ",\"").append(member.name).append("\":");
            json.append(value);
        }
        return json.empty() ? "{}" : json.append("}");
    }
    // Empty: nothing is said.
    std::string value_of(PartMember const& at, wire::Member const& member, void const* before) {
        auto const& declared = member.type();
        bool const may_lack = declared.shape == wire::Shape::optional;
        auto const& type = may_lack ? declared.element() : declared;
        auto const field = reader_.field_at(at);
        auto const reading = read_member(type, at.member, field ? text(*field) : std::string());
        if (reading) return *reading.value;
        if (reading.outcome == Outcome::not_understood) fault(*field, not_understood(type));
        auto const* known = before ? wire::member_at(before, member) : nullptr;
        if (!known || (may_lack && declared.count(known) == 0)) return {};
        std::string value;
        wire::write_json(declared, known, value);
        return value;
    }
    void refused(std::string_view part, Problem const& problem) {
        for (auto const& wrong : problem.fields) {
            auto const pointer = std::string("/").append(part).append(wrong.pointer);
            for (auto& found : reader_.faults_of({cells_, form_.kind}, {pointer, wrong.code}))
                if (!found.field || !is_faulty(*found.field)) faults.push_back(std::move(found));
        }
    }

    TableRowReader const& reader_;
    TableRowReader::Cells cells_;
    PostingForm const before_;
    PostingForm& form_;
};

}  // namespace

std::vector<RowFault> fill(
    TableRowReader const& reader, TableRowReader::Cells cells, PostingForm& form) {
    Filling filling(reader, cells, form);
    filling.all();
    return std::move(filling.faults);
}

}  // namespace sx::imports
