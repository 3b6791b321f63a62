#include "features/consents/own_data.hpp"
#include "features/consents/export_columns.hpp"
#include "features/consents/records.hpp"
#include "features/consents/use_cases.hpp"

namespace sx::consents {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_own>("consents", own_columns())};
}

// The receipts stay, ended, as proof of what was shown lawfully: ids, times and the venue's own
// words. Whose they were nobody can tell, because the account has become an id as well.
void erase_person(holdings::Erasing const& erasing) {
    auto const& [tx, world, account] = erasing;
    for (auto const& receipt : records::all_standing(tx, account))
        end(tx, world, {account, receipt.purpose, receipt.recipient}, ConsentEnd::left);
}

}  // namespace sx::consents
