#pragma once
#include "platform/privacy/sealing.hpp"

namespace sx::privacy {

struct PersonKey {
    std::string person_id;
    std::string name;  // 16 digits; what it sealed begins with it
    std::int64_t master_version = 0;
    Sealed sealed;
};
BOOST_DESCRIBE_STRUCT(PersonKey, (), (person_id, name, master_version, sealed))

struct KnownMaster {
    std::string id;  // its version, or "index"
    std::string suite;
    std::string proof;  // that the key is the same; tells nothing about it
    Instant since;
};
BOOST_DESCRIBE_STRUCT(KnownMaster, (), (id, suite, proof, since))

namespace records {

std::optional<PersonKey> find(store::Transaction&, std::string_view person);
std::vector<PersonKey> among(store::Transaction&, std::vector<std::string> const& people);
void insert(store::Transaction&, PersonKey const&);
void save(store::Transaction&, PersonKey const&);
void remove(store::Transaction&, std::string_view person);
std::vector<PersonKey> sealed_before(
    store::Transaction&, std::int64_t master_version, std::int64_t most);

std::vector<KnownMaster> known_masters(store::Transaction&);
void insert(store::Transaction&, KnownMaster const&);

}  // namespace records
}  // namespace sx::privacy
