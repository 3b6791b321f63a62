#pragma once
#include <string>
#include <vector>
#include "features/organisations/organisations.hpp"
#include "features/postings/postings.hpp"
#include "platform/pages/search_pieces.hpp"

// The enumerations and codes of postings and employers in words.
namespace sx::site {

std::string_view education_text(Language, codes::Education);  // 本科
// As a requirement: 本科及以上, or 不限.
std::string least_education_text(Language, codes::Education);
std::string_view kind_text(Language, postings::PostingKind);
std::string_view size_text(Language, organisations::OrganisationSize);
std::string_view ownership_text(Language, codes::Ownership);
std::string_view mark_text(Language, organisations::MarkKind);

// 武汉市洪山区: without the province where the city says enough; empty for an unknown code.
std::string place_text(Language, std::string_view region_code);
std::string region_text(Language, std::string_view region_code);  // 洪山区, its own name alone
std::string industry_text(Language, std::string_view industry_code);
std::string industry_name(Language, std::string_view industry_code);  // a class by its own name
std::string majors_text(Language, std::vector<std::string> const& major_codes);  // 、 between

// A drop-down list that goes down the tree a level at a time: what stands above the chosen region,
// it, and what is directly below it.
pages::Facet region_facet(Language, std::string_view chosen);

}  // namespace sx::site
