#pragma once
#include "features/screening/terms_messages.hpp"
#include "platform/store/transaction.hpp"

// Versions of the venue's own terms, and their trials.
namespace sx::screening::records {

struct TermsInUse {
    std::int64_t number = 0;
    std::string digest;
};
BOOST_DESCRIBE_STRUCT(TermsInUse, (), (number, digest))
std::optional<TermsInUse> in_use(store::Transaction&);
std::optional<WordingTerms> terms_in_use(store::Transaction&);

void insert(store::Transaction&, WordingTerms const&);
void update(store::Transaction&, WordingTerms const&);
std::optional<WordingTerms> find(store::Transaction&, TermsId const&);
std::optional<WordingTerms> open_draft(store::Transaction&);  // a draft, or one that waits
std::vector<WordingTerms> newest(store::Transaction&, std::int64_t most);
std::int64_t last_number(store::Transaction&);

void insert(store::Transaction&, TermTrialRun const&);
void update(store::Transaction&, TermTrialRun const&);
std::optional<TermTrialRun> trial_of(store::Transaction&, TermsId const&);
std::optional<TermTrialRun> find(store::Transaction&, Id<TermTrialRun> const&);
// Other people's words are kept no longer than they are looked at.
void remove_samples(store::Transaction&, TermsId const&);
void remove_trial(store::Transaction&, TermsId const&);

}  // namespace sx::screening::records
