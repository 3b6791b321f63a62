#pragma once
#include "features/accounts/people.hpp"

// Codes that prove a phone or a mailbox. A code is hashed like a password, because six digits would
// be found from a fast hash in no time; it is in no log, and the letter forgets it once it is sent.
namespace sx::accounts {

// Sends a code, or only pretends to where nobody may learn that there is no such account.
struct CodeLetter {
    ProofPurpose purpose{};
    Address address;
    std::optional<AccountRow> account{};  // of whom, for a password
};
// Refuses with code_sent_lately, too_many_codes and too_many_tries; with too_many_codes_here and
// sms_spent where the venue as a whole has sent enough.
Result<SentCode> send_code(Desk&, web::OutsideCall const&, CodeLetter const&);

// A code that was typed right, to be spent in the transaction of what it allows. Refuses at
// `pointer` with code_wrong, or code_expired when it is spent, too old or was tried too often.
Result<Proof> check_code(
    Desk&, web::OutsideCall const&, ProofOfAddress const&, ProofPurpose, std::string_view pointer);
Result<> spend(store::Transaction&, Proof const&, std::string_view pointer);

}  // namespace sx::accounts
