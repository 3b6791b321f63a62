#pragma once
#include "features/postings/change_messages.hpp"
#include "platform/base/result.hpp"

// Pure rules of one change of many postings.
namespace sx::postings {

PostingForm changed(PostingForm, PostingChange const&);
PostingTerms terms_of(PostingForm const&);
// Refuses with invalid_fields a change that changes nothing, or a posting that is named twice.
Result<> check_change(ChangePostings const&);
// What the change does to this posting, which is another's name for the same step of an edit.
ChangeEffect effect_of(Posting const& before, PostingForm const& after);

}  // namespace sx::postings
