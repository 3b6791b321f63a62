#pragma once
#include "features/postings/postings.hpp"
#include "platform/pages/json_ld.hpp"
#include "platform/pages/pieces.hpp"

// What only one kind of posting says, as the public pages show it. Pure.
namespace sx::site {

// The heading and the facts of the part of its kind; no facts where it says nothing.
struct KindFacts {
    std::string title;
    std::vector<pages::Fact> facts;
    std::string prose;  // the policy after a service
};
KindFacts kind_facts_of(Language, postings::PostingForm const&);

// schema.org's word for it, e.g. INTERN.
std::string_view employment_type(postings::PostingForm const&);
// When one works, in words; empty: it does not say.
std::string work_hours(Language, postings::PostingForm const&);

}  // namespace sx::site
