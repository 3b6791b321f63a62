#include "features/unmasking/records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::unmasking::records {
namespace {

constexpr std::string_view beyond = "g";  // ids are hexadecimal

// As it is kept: the words sealed, and `remark` empty.
struct StoredUnmasking : Unmasking {
    std::optional<privacy::Sealed> sealed_remark;
};
BOOST_DESCRIBE_STRUCT(StoredUnmasking, (Unmasking), (sealed_remark))

struct StoredOwn : OwnUnmasking {
    std::optional<privacy::Sealed> sealed_remark;
};
BOOST_DESCRIBE_STRUCT(StoredOwn, (OwnUnmasking), (sealed_remark))

privacy::Place place_of(UnmaskingId const& id) { return {"unmaskings", id.text, "sealed_remark"}; }

// With the key of the person whom the words are about, else of who wrote them.
StoredUnmasking sealed(store::Transaction& tx, Unmasking const& row) {
    StoredUnmasking stored{row, {}};
    auto const& whose = row.person ? *row.person : row.seen_by;
    stored.sealed_remark = privacy::seal(tx, whose.text, place_of(row.id), row.remark);
    stored.remark.clear();
    return stored;
}

}  // namespace

void insert(store::Transaction& tx, Unmasking const& row) {
    tx.insert("unmaskings", sealed(tx, row));
}

std::int64_t count_by(store::Transaction& tx, access::AccountId const& by, Instant after) {
    return tx.count("from unmaskings where seen_by = $1 and at > $2", by, after);
}

std::vector<OwnUnmasking> of_person(
    store::Transaction& tx, access::AccountId const& person,
    std::optional<std::string> const& before, std::int64_t most) {
    std::vector<OwnUnmasking> own;
    for (auto& stored : tx.all<StoredOwn>(
             "from unmaskings where person = $1 and id < $2 order by id desc limit $3", person,
             before ? std::string_view(*before) : beyond, most)) {
        if (stored.sealed_remark)
            stored.remark =
                privacy::open(tx, person.text, place_of(stored.id), *stored.sealed_remark)
                    .value_or("");
        own.push_back(std::move(stored));
    }
    return own;
}

void forget_person(store::Transaction& tx, access::AccountId const& person) {
    tx.run(
        "update unmaskings set person = null, remark = '', sealed_remark = null, subject_id = '' "
        "where person = $1",
        person);
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const rows =
        tx.all<Unmasking>("from unmaskings where remark <> '' order by id limit $1", most);
    for (auto const& row : rows) tx.update("unmaskings", sealed(tx, row));
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::unmasking::records
