#include "features/consents/records.hpp"
#include <limits>

namespace sx::consents::records {

void insert(store::Transaction& tx, Receipt const& receipt) { tx.insert("consents", receipt); }

void update(store::Transaction& tx, Receipt const& receipt) { tx.update("consents", receipt); }

std::optional<Receipt> find(
    store::Transaction& tx, access::AccountId const& account, ReceiptId const& id) {
    return tx.one<Receipt>("from consents where id = $1 and account_id = $2", id, account);
}

std::optional<Receipt> standing(store::Transaction& tx, Disclosed const& to) {
    return tx.one<Receipt>(
        "from consents where account_id = $1 and purpose = $2 and recipient = $3 "
        "and ended_at is null",
        to.account, to.purpose, to.recipient);
}

store::Condition covered(std::string_view account, Covering const& by) {
    return {
        std::string("exists (select 1 from consents where consents.account_id = ")
            .append(account)
            .append(
                " and purpose = ? and recipient = ? and ended_at is null and consents.version >= "
                "?)"),
        {store::to_value(by.purpose), store::to_value(by.recipient), store::to_value(by.oldest)}};
}

std::vector<Receipt> standing_between(
    store::Transaction& tx, ConsentPurpose purpose, std::int64_t oldest, AccountRange const& who) {
    return tx.all<Receipt>(
        "from consents where ended_at is null and recipient = '' and purpose = $1 "
        "and version >= $2 and account_id >= $3 and account_id <= $4 order by account_id",
        purpose, oldest, who.first, who.last);
}

std::vector<Receipt> of_account(
    store::Transaction& tx, access::AccountId const& account,
    std::optional<web::Place> const& after, std::int64_t most) {
    auto const place = after.value_or(web::Place{std::numeric_limits<std::int64_t>::max(), {}});
    return tx.all<Receipt>(
        "from consents where account_id = $1 and (given_at, id) < ($2, $3) "
        "order by given_at desc, id desc limit $4",
        account, place.value, place.id, most);
}

std::vector<Receipt> all_standing(store::Transaction& tx, access::AccountId const& account) {
    return tx.all<Receipt>("from consents where account_id = $1 and ended_at is null", account);
}

}  // namespace sx::consents::records
