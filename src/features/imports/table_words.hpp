#pragma once
#include "features/imports/reading.hpp"
#include "platform/base/language.hpp"

// The words of lists that are chosen from in a table; those of enumerations are the workplaces'
// own.
namespace sx::imports {

// "全职", "见习岗位", "internship"
Reading<postings::PostingKind> read_posting_kind(std::string_view);
// "月", "元/月", "按天", "hour"
Reading<SalaryUnit> read_salary_unit(std::string_view);

// As read_education, and the words of our own lists in either language.
Reading<codes::Education> read_listed_education(std::string_view);

// For drop-down lists.
std::vector<std::string> kind_words(Language);
std::vector<std::string> education_words(Language);
std::vector<std::string> place_words();  // every current region by its whole name, Chinese

}  // namespace sx::imports
