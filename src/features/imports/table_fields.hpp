#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>
#include <boost/describe/enum.hpp>
#include "features/postings/postings.hpp"
#include "platform/base/language.hpp"
#include "platform/wire/shape.hpp"

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
    other_places,
    benefits,
    description,
    closes_on,
    contact_name,
    contact_phone,
    contact_email,
    // What only some kinds of postings say.
    contract_years,
    probation_months,
    probation_salary,
    shift,
    days_a_week,
    months,
    retention,
    living_allowance,
    mentor,
    accident_insurance,
    allowance,
    certificate,
    position_code,
    category,
    exam,
    competent_department,
    graduate_years,
    interview_ratio,
    programme,
    service_years,
    after_service
};
BOOST_DESCRIBE_ENUM(
    TableField, posting_id, reference, title, kind, headcount, salary, salary_min, salary_max,
    salary_unit, education, experience, majors, place, address, other_places, benefits, description,
    closes_on, contact_name, contact_phone, contact_email, contract_years, probation_months,
    probation_salary, shift, days_a_week, months, retention, living_allowance, mentor,
    accident_insurance, allowance, certificate, position_code, category, exam, competent_department,
    graduate_years, interview_ratio, programme, service_years, after_service)

struct TableFieldFacts {
    TableField field;
    // Of what it says in a PostingForm; several where several kinds of postings say it.
    std::array<std::string_view, 2> pointers{};
    Phrase header;
    Phrase note;            // what to write into the column
    int width;              // in digits
    bool required = false;  // of every posting
    bool in_template = true;
    std::span<std::string_view const> synonyms{};  // further headers, normalised
};
// In the order in which people look for them.
std::span<TableFieldFacts const> table_fields();
TableFieldFacts const& facts_of(TableField);

// "/traineeship/months" in two.
struct PartMember {
    std::string_view part, member;
};
std::optional<PartMember> part_member(std::string_view pointer);
// What such a pointer leads to in a PostingForm, without its optional.
wire::Type const& type_at(std::string_view pointer);

// For which kinds of postings a field is, and of which it must be said; empty: it is for all.
struct FieldNeed {
    postings::PostingKind kind;
    bool required;
};
std::vector<FieldNeed> needs_of(TableFieldFacts const&);

// "薪资（元/月）*" and "薪资" are the same header: width, case, spaces, asterisks and what stands
// in brackets do not count.
std::string plain_header(std::string_view header);

// The field that a header names; nothing when it names none of them.
std::optional<TableField> field_named(std::string_view plain_header);

}  // namespace sx::imports
