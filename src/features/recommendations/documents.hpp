#pragma once
#include "engine/matching/scores.hpp"
#include "features/postings/postings.hpp"
#include "features/seekers/seekers.hpp"

// Postings and people as the engine's documents. Pure.
namespace sx::recommendations {

// What the form says counts; its words add what the form has no field for. `industry` is the
// employer's.
rules::PostingDocument document_of(
    postings::ListedPosting const&, std::optional<codes::IndustryCode> const& industry);

// From the card, which holds nothing of who somebody is.
rules::SeekerDocument document_of(
    seekers::SeekerCard const&, std::vector<access::OrganisationId> const& blocked);

// The year whose graduates a posting of that day means by 应届: from September on, the next.
std::int64_t graduation_year(Day listed);

}  // namespace sx::recommendations
