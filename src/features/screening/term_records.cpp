#include "features/screening/term_records.hpp"

namespace sx::screening::records {

std::optional<TermsInUse> in_use(store::Transaction& tx) {
    return tx.one<TermsInUse>("from wording_terms where state = 'in_use'");
}

std::optional<WordingTerms> terms_in_use(store::Transaction& tx) {
    return tx.one<WordingTerms>("from wording_terms where state = 'in_use'");
}

void insert(store::Transaction& tx, WordingTerms const& terms) {
    tx.insert("wording_terms", terms);
}
void update(store::Transaction& tx, WordingTerms const& terms) {
    tx.update("wording_terms", terms);
}

std::optional<WordingTerms> find(store::Transaction& tx, TermsId const& id) {
    return tx.one<WordingTerms>("from wording_terms where id = $1", id);
}

std::optional<WordingTerms> open_draft(store::Transaction& tx) {
    return tx.one<WordingTerms>("from wording_terms where state in ('draft', 'waiting')");
}

std::vector<WordingTerms> newest(store::Transaction& tx, std::int64_t most) {
    return tx.all<WordingTerms>("from wording_terms order by id desc limit $1", most);
}

std::int64_t last_number(store::Transaction& tx) {
    return tx.count("from wording_terms where number is not null");
}

void insert(store::Transaction& tx, TermTrialRun const& trial) { tx.insert("term_trials", trial); }
void update(store::Transaction& tx, TermTrialRun const& trial) { tx.update("term_trials", trial); }

std::optional<TermTrialRun> trial_of(store::Transaction& tx, TermsId const& id) {
    return tx.one<TermTrialRun>("from term_trials where terms_id = $1", id);
}

std::optional<TermTrialRun> find(store::Transaction& tx, Id<TermTrialRun> const& id) {
    return tx.one<TermTrialRun>("from term_trials where id = $1", id);
}

void remove_samples(store::Transaction& tx, TermsId const& id) {
    tx.run("update term_trials set samples = '[]' where terms_id = $1", id);
}

void remove_trial(store::Transaction& tx, TermsId const& id) {
    tx.run("delete from term_trials where terms_id = $1", id);
}

}  // namespace sx::screening::records
