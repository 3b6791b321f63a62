#include "features/unmasking/records.hpp"

namespace sx::unmasking::records {
namespace {

constexpr std::string_view beyond = "g";  // ids are hexadecimal

}  // namespace

void insert(store::Transaction& tx, Unmasking const& row) { tx.insert("unmaskings", row); }

std::int64_t count_by(store::Transaction& tx, access::AccountId const& by, Instant after) {
    return tx.count("from unmaskings where seen_by = $1 and at > $2", by, after);
}

std::vector<OwnUnmasking> of_person(
    store::Transaction& tx, access::AccountId const& person,
    std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<OwnUnmasking>(
        "from unmaskings where person = $1 and id < $2 order by id desc limit $3", person,
        before ? std::string_view(*before) : beyond, most);
}

void forget_person(store::Transaction& tx, access::AccountId const& person) {
    tx.run(
        "update unmaskings set person = null, remark = '', subject_id = '' where person = $1",
        person);
}

}  // namespace sx::unmasking::records
