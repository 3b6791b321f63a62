#pragma once
#include <optional>
#include "features/imports/reading.hpp"
#include "features/imports/table_fields.hpp"

// The words of lists that are chosen from in a table; those of enumerations are the workplaces'
// own.
namespace sx::imports {

// "全职", "见习岗位", "internship"
Reading<postings::PostingKind> read_posting_kind(std::string_view);
// "月", "元/月", "按天", "hour"
Reading<SalaryUnit> read_salary_unit(std::string_view);

// As read_education, and the words of our own lists in either language.
Reading<codes::Education> read_listed_education(std::string_view);

// The value of one of our enumerations that a normalised text names, in either language or as
// people write it besides.
std::optional<int> value_named(wire::Type const& enumeration, std::string_view normalised_text);
std::optional<bool> yes_or_no(std::string_view normalised_text);

// What a drop-down list offers for a field; empty where it is written freely.
std::vector<std::string> choices_of(TableFieldFacts const&, Language);
// A value as that list words it, e.g. "two_shifts" or "yes"; any other text as it is.
std::string shown_value(TableFieldFacts const&, std::string_view value, Language);

}  // namespace sx::imports
