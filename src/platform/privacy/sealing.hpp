#pragma once
#include "platform/base/bytes.hpp"
#include "platform/privacy/keyring.hpp"
#include "platform/store/transaction.hpp"
#include "platform/wire/bytes.hpp"
#include "platform/wire/json.hpp"

// Personal data as it stands in the database. Each person has a key of their own, which stands
// beside their data, itself sealed by a master key that does not. Where it is destroyed, so is
// everything that it has sealed.
namespace sx::privacy {

using Sealed = Bytes<16 * 1024 * 1024>;

// Where a sealed value stands. Moved to another place it cannot be opened.
struct Place {
    std::string_view table, row, column;
};

// With the key of that person (the id of their account), or one who is responsible alone, such as
// an organisation; made where there is none yet.
Sealed seal(store::Transaction&, std::string_view person, Place const&, std::string_view clear);
// Nothing when the person's key has been destroyed. Throws when the value was changed, or moved
// from elsewhere.
std::optional<std::string> open(
    store::Transaction&, std::string_view person, Place const&, Sealed const&);

// The same for described values, kept as JSON.
template <wire::Described Part>
Sealed seal_part(
    store::Transaction& tx, std::string_view person, Place const& place, Part const& part) {
    return seal(tx, person, place, wire::write(part));
}
template <wire::Described Part>
std::optional<Part> open_part(
    store::Transaction& tx, std::string_view person, Place const& place, Sealed const& sealed) {
    auto const clear = open(tx, person, place, sealed);
    return clear ? std::optional(wire::read_own<Part>(*clear)) : std::nullopt;
}

// So that a list of many asks for their keys once.
void fetch_keys(store::Transaction&, std::vector<std::string> const& people);
// The same before it opens these, of any number: only for keys that are not at hand.
struct Owned {
    std::string_view person;
    Sealed const& sealed;
};
void fetch_keys(store::Transaction&, std::vector<Owned> const&);

// What stands in an index instead of the text: the same for the same text, and only for who has
// the index key. 32 digits.
std::string blinded(std::string_view kind, std::string_view text);

// The person's key is gone, and with it all that it has sealed. Gives its name, for the nodes that
// hold it; nothing where the person had none.
std::optional<std::string> destroy_key(store::Transaction&, std::string_view person);

// Throws when the key file is another venue's, or lacks one that somebody's key is sealed by.
void compare_masters(store::Transaction&);
// And takes up master keys that the database does not know yet.
void check_masters(store::Transaction&);
// Reads the key file anew before it.
void take_up_masters(store::Transaction&);
// From which master key on they are needed: nothing while somebody's key is still sealed by an
// older one, or while a node may not have taken up the newest.
constexpr std::chrono::hours taken_up_within{1};
std::optional<std::int64_t> dispensable_before(store::Transaction&, Instant now);
// Whether the database knows any.
bool has_masters(store::Transaction&);
// People's keys that are sealed by an older master key are sealed by the newest; at most so many.
// Gives how many.
std::int64_t rewrap(store::Transaction&, std::int64_t most);
bool has_to_rewrap(store::Transaction&);

struct MasterUse {
    std::int64_t version = 0, people = 0;
};
BOOST_DESCRIBE_STRUCT(MasterUse, (), (version, people))
std::vector<MasterUse> uses(store::Transaction&);  // by version

}  // namespace sx::privacy
