#pragma once
#include "features/screening/screening.hpp"
#include "features/screening/terms_messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::screening {

// Whoever writes.
Result<Wording> check_wording(Desk&, web::Call const&, WrittenTexts const&);

// Organisers, the venue's own terms. What names a version refuses with changed_meanwhile where the
// draft is another one by now.
Result<TermsVersions> list_terms(web::Call const&, web::Nothing const&);
Result<TermsDetail> show_terms(web::Call const&, TermsRef const&);
// Like those in use.
Result<TermsDetail> draft_terms(web::Call const&, DraftTerms const&);
// Names all that is wrong, each at its field.
Result<TermsDetail> edit_terms(web::Call const&, EditTerms const&);
Result<TermsDetail> step_terms(web::Call const&, StepTerms const&);
Result<TermTrialRun> try_terms(Desk&, web::Call const&, PublishTerms const&);
// Only what was tried as it stands, and by a second person where the desk takes two.
Result<TermsDetail> publish_terms(Desk&, web::Call const&, PublishTerms const&);
// Brings back what was in use before, as a new version.
Result<TermsDetail> restore_terms(Desk&, web::Call const&, TermsRef const&);

}  // namespace sx::screening
