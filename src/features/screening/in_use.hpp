#pragma once
#include <memory>
#include "engine/screening/screener.hpp"
#include "engine/screening/terms.hpp"
#include "features/screening/terms_messages.hpp"

// The rules by which texts are read: the program's, with the venue's own terms.
namespace sx::screening {

// By what is in use in this transaction; kept in memory until that is another one. Safe from every
// thread.
std::shared_ptr<Screener const> screener_in_use(store::Transaction&);

// The edition of the rules with the version of that number: "2026.1+3"; without one the program's.
std::string edition_with(std::optional<std::int64_t> number);

// As the engine takes them, or a problem at each field that is wrong.
Result<OwnTerms> checked_terms(TermsForm const&);
// Of what was checked before.
Extended extended_by(TermsForm const&, std::string edition);
std::string digest_of(TermsForm const&);

// The rule of a finding as JSON has it, and an own one's name.
WordingRule rule_told(Rule);
std::optional<std::string> own_name(Rulebook const&, Rule, Language);

}  // namespace sx::screening
