#pragma once
#include "features/organisations/marks.hpp"
#include "features/organisations/pictures.hpp"

// What everybody may see of an approved employer: no contact person, no review.
namespace sx::organisations {

struct EmployerFacts {
    OrganisationId id;
    OrganisationTitle name;
    std::optional<codes::RegionCode> region_code;
    std::optional<codes::IndustryCode> industry_code;
    std::optional<OrganisationSize> size;
    std::optional<codes::Ownership> ownership;
    std::string address, introduction;
    OrganisationSource source{};  // whether staff have seen its licence, or loaded it from a file
    std::optional<Instant> verified_at;  // when they saw it last
};
BOOST_DESCRIBE_STRUCT(
    EmployerFacts, (),
    (id, name, region_code, industry_code, size, ownership, address, introduction, source,
     verified_at))

struct Employer : EmployerFacts {
    std::vector<MarkKind> marks;            // that staff have confirmed
    std::vector<EmployerPicture> pictures;  // that staff have approved, in their order
};
BOOST_DESCRIBE_STRUCT(Employer, (EmployerFacts), (marks, pictures))

struct ListEmployers {
    std::optional<Text<1, 40>> q;             // in the name
    std::optional<codes::RegionCode> region;  // it or one below
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListEmployers, (), (q, region, cursor, limit))

struct EmployerPage {
    std::vector<Employer> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(EmployerPage, (), (items, next_cursor, total))

}  // namespace sx::organisations
