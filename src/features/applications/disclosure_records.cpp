#include "features/applications/disclosure_records.hpp"
#include <limits>

namespace sx::applications::records {

std::vector<DisclosureRow> disclosures(
    store::Transaction& tx, access::AccountId const& account,
    std::optional<web::Place> const& after, std::int64_t most) {
    auto const place = after.value_or(web::Place{std::numeric_limits<std::int64_t>::max(), {}});
    return tx.all<DisclosureRow>(
        "from (select 'opened' as kind, application_id, posting_title, organisation_id, "
        "employer_name, application_moves.moved_at as seen_at, application_moves.id as place_id "
        "from applications join application_moves on application_id = applications.id "
        "where applications.account_id = $1 and step = 'view' "
        "union all select content, application_id, posting_title, applications.organisation_id, "
        "employer_name, made_at, application_id "
        "from applications join resume_download_items on application_id = applications.id "
        "join resume_downloads on resume_downloads.id = download_id "
        "where applications.account_id = $1 and withheld = 0 and made_at is not null) as seen "
        "where (seen_at, place_id) < ($2, $3) order by seen_at desc, place_id desc limit $4",
        account, place.value, place.id, most);
}

}  // namespace sx::applications::records
