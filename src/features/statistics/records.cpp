#include "features/statistics/records.hpp"

namespace sx::statistics::records {

std::optional<FiguresRow> find(store::Transaction& tx, fairs::FairId const& fair) {
    return tx.one<FiguresRow>("from fair_figures where id = $1", fair);
}

void add(store::Transaction& tx, FiguresRow const& change) {
    tx.run(
        "insert into fair_figures (id, employers, postings, openings, seekers, applications, "
        "interviews, intents, as_of) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "on conflict (id) do update set "
        "employers = fair_figures.employers + excluded.employers, "
        "postings = fair_figures.postings + excluded.postings, "
        "openings = fair_figures.openings + excluded.openings, "
        "seekers = fair_figures.seekers + excluded.seekers, "
        "applications = fair_figures.applications + excluded.applications, "
        "interviews = fair_figures.interviews + excluded.interviews, "
        "intents = fair_figures.intents + excluded.intents, "
        "as_of = excluded.as_of",
        change.id, change.employers, change.postings, change.openings, change.seekers,
        change.applications, change.interviews, change.intents, change.as_of);
}

bool add_applicant(
    store::Transaction& tx, fairs::FairId const& fair, access::AccountId const& account) {
    return tx.run(
               "insert into fair_applicants (fair_id, account_id) values ($1, $2) "
               "on conflict do nothing",
               fair, account) == 1;
}

void remove_all(store::Transaction& tx) {
    tx.run("delete from fair_figures");
    tx.run("delete from fair_applicants");
}

}  // namespace sx::statistics::records
