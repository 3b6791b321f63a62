#include "features/applications/disclosure_records.hpp"
#include <limits>

namespace sx::applications::records {

void insert(store::Transaction& tx, ResumeOpening const& opening) {
    tx.run(
        "insert into resume_openings (id, application_id, account_id, day, opened_at) "
        "values ($1, $2, $3, $4, $5) on conflict do nothing",
        opening.id, opening.application_id, opening.account_id, opening.day, opening.opened_at);
}

bool has_opened(
    store::Transaction& tx, ApplicationId const& application, access::AccountId const& account) {
    return tx.count(
               "from resume_openings where application_id = $1 and account_id = $2", application,
               account) > 0;
}

std::vector<DisclosureRow> disclosures(
    store::Transaction& tx, access::AccountId const& account,
    std::optional<web::Place> const& after, std::int64_t most) {
    auto const place = after.value_or(web::Place{std::numeric_limits<std::int64_t>::max(), {}});
    return tx.all<DisclosureRow>(
        "from (select 'opened' as kind, application_id, posting_title, organisation_id, "
        "employer_name, opened_at as seen_at, resume_openings.id as place_id "
        "from applications join resume_openings on application_id = applications.id "
        "where applications.account_id = $1 "
        "union all select content, application_id, posting_title, applications.organisation_id, "
        "employer_name, made_at, application_id "
        "from applications join resume_download_items on application_id = applications.id "
        "join resume_downloads on resume_downloads.id = download_id "
        "where applications.account_id = $1 and withheld = 0 and made_at is not null) as seen "
        "where (seen_at, place_id) < ($2, $3) order by seen_at desc, place_id desc limit $4",
        account, place.value, place.id, most);
}

}  // namespace sx::applications::records
