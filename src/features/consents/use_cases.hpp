#pragma once
#include "features/consents/messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::consents {

Result<OwnConsents> list_own(web::Call const&, ListConsents const&);
// From the next transaction on nothing is shown by it. Refuses with consent_not_found, also when
// it is another's, and consent_ended.
Result<OwnConsent> withdraw(web::Call const&, ConsentRef const&);
// A receipt of its own, in the words of now, for an employer that one has applied to. Refuses with
// consent_not_found, and consent_not_withdrawn where the person did not withdraw it here.
Result<OwnConsent> give_again(web::Call const&, ConsentRef const&);
Result<PurposeList> list_purposes(web::Call const&, web::Nothing const&);

}  // namespace sx::consents
