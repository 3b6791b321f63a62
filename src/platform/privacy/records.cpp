#include "platform/privacy/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::privacy {
namespace records {

std::optional<PersonKey> find(store::Transaction& tx, std::string_view person) {
    return tx.one<PersonKey>("from person_keys where person_id = $1", person);
}

std::vector<PersonKey> among(store::Transaction& tx, std::vector<std::string> const& people) {
    if (people.empty()) return {};
    store::Conditions where("from person_keys where ");
    where.add_among("person_id", people);
    return tx.all_bound<PersonKey>(where.text(), where.bound());
}

void insert(store::Transaction& tx, PersonKey const& key) { tx.insert("person_keys", key); }

void save(store::Transaction& tx, PersonKey const& key) {
    tx.run(
        "update person_keys set master_version = $2, sealed = $3 where person_id = $1",
        key.person_id, key.master_version, key.sealed);
}

void remove(store::Transaction& tx, std::string_view person) {
    tx.run("delete from person_keys where person_id = $1", person);
}

std::vector<PersonKey> sealed_before(
    store::Transaction& tx, std::int64_t master_version, std::int64_t most) {
    return tx.all<PersonKey>(
        "from person_keys where master_version < $1 order by master_version, person_id limit $2",
        master_version, most);
}

std::vector<KnownMaster> known_masters(store::Transaction& tx) {
    return tx.all<KnownMaster>("from master_keys order by id");
}

void insert(store::Transaction& tx, KnownMaster const& master) { tx.insert("master_keys", master); }

}  // namespace records

std::vector<MasterUse> uses(store::Transaction& tx) {
    return tx.all<MasterUse>(
        "from (select master_version as version, count(*) as people from person_keys "
        "group by master_version) as counted order by version");
}

}  // namespace sx::privacy
