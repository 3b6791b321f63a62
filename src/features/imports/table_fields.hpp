#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>
#include <boost/describe/enum.hpp>
#include "platform/base/language.hpp"

// What a column of an employer's own table may mean.
namespace sx::imports {

enum class TableField {
    posting_id,  // of a posting that is to be changed
    reference,   // what the employer calls it; known after the first import
    title,
    kind,
    headcount,
    salary,  // in one cell, as people write it; or the next three together
    salary_min,
    salary_max,
    salary_unit,
    education,
    experience,
    majors,
    place,
    address,
    benefits,
    description,
    closes_on
};
BOOST_DESCRIBE_ENUM(
    TableField, posting_id, reference, title, kind, headcount, salary, salary_min, salary_max,
    salary_unit, education, experience, majors, place, address, benefits, description, closes_on)

struct TableFieldFacts {
    TableField field;
    Phrase header;
    Phrase note;  // what to write into the column
    int width;    // in digits
    bool required;
    bool in_template;
    std::span<std::string_view const> synonyms;  // further headers, normalised
};
std::span<TableFieldFacts const> table_fields();
TableFieldFacts const& facts_of(TableField);

// "薪资（元/月）*" and "薪资" are the same header: width, case, spaces, asterisks and what stands
// in brackets do not count.
std::string plain_header(std::string_view header);

// The field that a header names; nothing when it names none of them, or several equally well.
std::optional<TableField> field_named(std::string_view plain_header);

}  // namespace sx::imports
