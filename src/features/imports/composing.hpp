#pragma once
#include "features/imports/mapping.hpp"
#include "features/organisations/organisations.hpp"

namespace sx::imports {

// A row in the words of this house; the posting lacks only its organisation.
struct ComposedRow {
    postings::PostingForm form;
    std::optional<Instant> published_at;
    organisations::ImportedOrganisation employer;
};

// Takes what fits our limits; what does not stays empty and is told to the reader. Nothing when the
// row lacks a title or an employer: `missing` says which.
std::optional<ComposedRow> compose(
    ImportReader&, ImportedRow const&, Instant closes_at, ImportTarget& missing);

}  // namespace sx::imports
