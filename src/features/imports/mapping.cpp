#include "features/imports/mapping.hpp"
#include <algorithm>
#include "platform/base/characters.hpp"
#include "platform/wire/json.hpp"

namespace sx::imports {
namespace {

constexpr std::size_t no_tally = static_cast<std::size_t>(-1);

std::string joined_name(std::vector<std::string> const& columns) {
    std::string name;
    for (auto const& column : columns) name.append(name.empty() ? "" : "·").append(column);
    return name;
}

bool is_complete(ImportField const& field) {
    bool const fed = field.columns.has_value() != field.constant.has_value();
    bool const labelled =
        !field.labels || (field.columns && field.labels->size() == field.columns->size());
    bool const catalogued = field.target != ImportTarget::major_codes || field.catalogue;
    return fed && labelled && catalogued && field.split.has_value() == field.part.has_value();
}

std::string_view part_of(std::string_view text, std::string_view separator, std::int64_t number) {
    for (; number > 1; --number) {
        auto const at = text.find(separator);
        if (at == text.npos) return {};
        text.remove_prefix(at + separator.size());
    }
    return text.substr(0, text.find(separator));
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

Reading<std::string> read_text(std::string_view text) {
    if (text.empty()) return Outcome::absent;
    return std::string(text);
}

Reading<PostingKind> read_kind(std::string_view word) {
    auto kind = wire::read<PostingKind>(std::string(1, '"').append(word).append(1, '"'));
    if (!kind) return Outcome::not_understood;
    return *kind;
}

// Takes over what was understood, and tells how it went.
template <class T> Outcome put(Reading<T> reading, std::optional<T>& out) {
    if (reading) out = std::move(reading.value);
    return reading.outcome;
}

Outcome put_list(Reading<std::vector<std::string>> reading, std::vector<std::string>& out) {
    if (reading) out.insert(out.end(), reading.value->begin(), reading.value->end());
    return reading.outcome;
}

bool is_noise(ImportField const& field, std::string_view text) {
    return field.noise && std::ranges::any_of(*field.noise, [&](std::string const& noise) {
               return text.find(noise) != text.npos;
           });
}

Outcome put(ImportField const& field, std::string_view text, ImportedRow& row) {
    if (is_noise(field, text)) return Outcome::not_understood;
    switch (field.target) {
        case ImportTarget::row_id: return put(read_text(text), row.row_id);
        case ImportTarget::title: return put(read_text(text), row.title);
        case ImportTarget::kind: return put(read_kind(text), row.kind);
        case ImportTarget::description: return put(read_text(text), row.description);
        case ImportTarget::headcount: return put(read_count(text), row.headcount);
        case ImportTarget::salary: return put(read_salary(text, field.unstated_unit), row.salary);
        case ImportTarget::education: return put(read_education(text), row.education);
        case ImportTarget::experience_years:
            return put(read_experience(text), row.experience_years);
        case ImportTarget::major_codes:
            return put_list(read_majors(text, *field.catalogue), row.major_codes);
        case ImportTarget::place:
            return put(read_place(text, field.within.value_or("")), row.place);
        case ImportTarget::address: return put(read_text(text), row.address);
        case ImportTarget::benefits: return put_list(read_benefits(text), row.benefits);
        case ImportTarget::published_at: return put(read_instant(text), row.published_at);
        case ImportTarget::employer_name: return put(read_text(text), row.employer_name);
        case ImportTarget::employer_industry: return put(read_text(text), row.employer_industry);
        case ImportTarget::employer_size: return put(read_staff_count(text), row.employer_size);
        case ImportTarget::employer_ownership:
            return put(read_ownership(text), row.employer_ownership);
    }
    return Outcome::not_understood;
}

}  // namespace

Result<ImportReader> ImportReader::bind(
    ImportMapping mapping, std::span<std::string_view const> header) {
    ImportReader reader;
    for (std::size_t at = 0; at < mapping.fields.size(); ++at) {
        auto& field = mapping.fields[at];
        auto const pointer = std::string("/fields/").append(std::to_string(at));
        if (!is_complete(field))
            return Problem{
                ProblemKind::invalid, "invalid_fields", {{pointer, "import_field_incomplete"}}};
        Source source{field, {}, no_tally};
        for (auto const& column : field.columns.value_or(std::vector<std::string>())) {
            auto const found = std::ranges::find(header, column);
            if (found == header.end())
                return Problem{
                    ProblemKind::invalid, "invalid_fields", {{pointer, "import_column_missing"}}};
            source.places.push_back(static_cast<std::size_t>(found - header.begin()));
        }
        if (field.columns) {
            source.tally = reader.report_.columns.size();
            reader.report_.columns.push_back({field.target, joined_name(*field.columns), 0, 0});
        }
        reader.sources_.push_back(std::move(source));
    }
    return reader;
}

std::string ImportReader::text_of(
    Source const& source, std::span<std::string_view const> cells) const {
    auto const& field = source.field;
    if (field.constant) return *field.constant;
    std::string text;
    for (std::size_t at = 0; at < source.places.size(); ++at) {
        auto const place = source.places[at];
        auto cell = trimmed(place < cells.size() ? cells[place] : std::string_view{});
        if (field.drop && cell.starts_with(*field.drop))
            cell = trimmed(cell.substr(field.drop->size()));
        if (field.split) cell = trimmed(part_of(cell, *field.split, *field.part));
        if (cell.empty()) continue;
        if (!text.empty()) text.append(field.target == ImportTarget::description ? "\n" : "·");
        if (field.labels) text.append((*field.labels)[at]);
        text.append(cell);
    }
    return text;
}

void ImportReader::count(Source const& source, Outcome outcome, std::string_view text) {
    if (source.tally == no_tally || outcome == Outcome::absent) return;
    auto& tally = report_.columns[source.tally];
    ++tally.present;
    if (outcome == Outcome::understood) {
        ++tally.understood;
        return;
    }
    report_.remarks.push_back(
        {report_.rows, tally.target, tally.column, std::string(first_characters(text, 80))});
}

void ImportReader::retract(ImportTarget target, std::string_view text) {
    auto const tally = std::ranges::find(report_.columns, target, &ImportTally::target);
    if (tally == report_.columns.end()) return;
    --tally->understood;
    report_.remarks.push_back(
        {report_.rows, target, tally->column, std::string(first_characters(text, 80))});
}

ImportedRow ImportReader::read(std::span<std::string_view const> cells) {
    ++report_.rows;
    ImportedRow row;
    bool majors_are_whole = true;
    for (auto const& source : sources_) {
        auto const text = text_of(source, cells);
        auto const before = row.major_codes.size();
        auto const outcome = put(source.field, text, row);
        count(source, outcome, text);
        if (source.field.target != ImportTarget::major_codes || outcome == Outcome::absent)
            continue;
        // "any" in one catalogue, or a list not understood, must not leave the other's as the only
        // way in.
        if (row.major_codes.size() == before) majors_are_whole = false;
    }
    if (!majors_are_whole) row.major_codes.clear();
    return row;
}

}  // namespace sx::imports
