#pragma once
#include "features/organisations/organisations.hpp"
#include "platform/base/venue.hpp"
#include "platform/pages/json_ld.hpp"
#include "platform/pages/pieces.hpp"

// An employer as the public pages show it.
namespace sx::site {

pages::Url employer_url(Language, organisations::OrganisationId const&);

// What it does, how large it is and where, in one line.
std::string about_line(Language, organisations::EmployerFacts const&);
std::vector<pages::Fact> facts_of(Language, organisations::EmployerFacts const&);

// Whether its licence went through our review; one that staff loaded from a file did not.
bool was_checked(organisations::OrganisationSource);
// Below a posting: who offers it, and how many more it has.
pages::Html employer_card(Language, organisations::Organisation const&, std::int64_t its_postings);

// Its pictures of one kind, each with the room it takes, so that nothing jumps when it arrives.
// What stands further down is fetched when it comes into sight.
enum class Fetched { at_once, in_sight };
pages::Html employer_pictures(
    organisations::Employer const&, organisations::PictureKind, std::string_view css, Fetched);
bool has_picture(organisations::Employer const&, organisations::PictureKind);

// As schema.org's Organization.
pages::JsonLd organisation_of(Venue const&, organisations::EmployerFacts const&);

}  // namespace sx::site
