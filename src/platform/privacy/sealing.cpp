#include "platform/privacy/sealing.hpp"
#include <algorithm>
#include <stdexcept>
#include "platform/base/digest.hpp"
#include "platform/privacy/records.hpp"

namespace sx::privacy {
namespace {

constexpr std::size_t name_size = 8;       // bytes
constexpr std::size_t keys_at_once = 500;  // in one question

std::string hex_of(std::string_view bytes) { return hex(std::as_bytes(std::span(bytes))); }

// Table, row, column and key: with lengths, so that no two places read alike.
std::string bound_to(Place const& place, std::string_view key_name) {
    std::string bound;
    for (auto const part : {place.table, place.row, place.column, key_name})
        bound.append(std::to_string(part.size())).append(":").append(part);
    return bound;
}

// A key as it is used: mark of the suite and name stand before what it sealed.
struct OwnKey {
    std::string name;  // digits
    Suite const* suite = nullptr;
    Key key{};
};

Place place_of(PersonKey const& row) { return {"person_keys", row.person_id, "sealed"}; }

// mark · nonce · sealed
std::string sealed_by(
    Suite const& suite, Key const& key, std::string_view bound, std::string_view clear) {
    auto const nonce = keyring().noise(suite.nonce_size());
    return std::string(1, suite.mark()).append(nonce).append(suite.seal(key, nonce, bound, clear));
}

std::string opened_by(Key const& key, std::string_view bound, std::string_view text) {
    if (text.empty()) throw std::runtime_error("a sealed value is empty");
    auto const& suite = suite_marked(text.front());
    if (text.size() <= suite.nonce_size()) throw std::runtime_error("a sealed value is cut off");
    auto clear = suite.open(
        key, text.substr(1, suite.nonce_size()), bound, text.substr(1 + suite.nonce_size()));
    if (!clear) throw std::runtime_error("a sealed value was changed, or stood elsewhere");
    return *std::move(clear);
}

void wrap(PersonKey& row, OwnKey const& own) {
    auto const master = keyring().newest_master();
    row.master_version = master.version;
    auto clear = std::string(1, own.suite->mark())
                     .append(reinterpret_cast<char const*>(own.key.data()), own.key.size());
    row.sealed.content = sealed_by(
        *master.suite, master.key, bound_to(place_of(row), std::to_string(master.version)), clear);
}

OwnKey unwrapped(PersonKey const& row) {
    auto const master = keyring().master(row.master_version);
    auto const clear = opened_by(
        master.key, bound_to(place_of(row), std::to_string(row.master_version)),
        row.sealed.content);
    OwnKey own{row.name, &suite_marked(clear.at(0))};
    if (clear.size() != 1 + own.key.size()) throw std::runtime_error("a person's key is cut off");
    std::copy(clear.begin() + 1, clear.end(), own.key.begin());
    return own;
}

OwnKey fresh_own(store::Transaction& tx, std::string_view person) {
    auto& ring = keyring();
    OwnKey own{hex_of(ring.noise(name_size)), ring.newest_master().suite};
    auto const noise = ring.noise(own.key.size());
    std::copy(noise.begin(), noise.end(), own.key.begin());
    PersonKey row{std::string(person), own.name, 0, {}};
    wrap(row, own);
    records::insert(tx, row);
    return own;
}

std::string proof_of(Suite const& suite, Key const& key) {
    auto const digest = suite.digest(key, "this is the key of this venue");
    return hex(std::as_bytes(std::span(digest)).first(16));
}

// As the database keeps them.
std::vector<KnownMaster> own_masters() {
    auto& ring = keyring();
    auto const now = ring.now();
    auto const& index = ring.index();
    std::vector<KnownMaster> own{
        {"index", std::string(index.suite->name()), proof_of(*index.suite, index.key), now}};
    for (auto const& master : ring.masters())
        own.push_back(
            {std::to_string(master.version), std::string(master.suite->name()),
             proof_of(*master.suite, master.key), now});
    return own;
}

}  // namespace

// The key is always asked for where it is sealed with: one that was made in a transaction that
// failed must not be used again.
Sealed seal(
    store::Transaction& tx, std::string_view person, Place const& place, std::string_view clear) {
    auto const row = records::find(tx, person);
    auto const own = row ? unwrapped(*row) : fresh_own(tx, person);
    Sealed sealed;
    sealed.content = std::string(own.name).append(
        sealed_by(*own.suite, own.key, bound_to(place, own.name), clear));
    return sealed;
}

std::optional<std::string> open(
    store::Transaction& tx, std::string_view person, Place const& place, Sealed const& sealed) {
    std::string_view const text = sealed.content;
    if (text.size() < 2 * name_size) throw std::runtime_error("a sealed value is cut off");
    std::string const name(text.substr(0, 2 * name_size));
    auto key = keyring().held(name);
    if (!key) {
        auto const row = records::find(tx, person);
        if (!row || row->name != name) return std::nullopt;
        key = unwrapped(*row).key;
        keyring().hold(name, *key);
    }
    return opened_by(*key, bound_to(place, name), text.substr(2 * name_size));
}

void fetch_keys(store::Transaction& tx, std::vector<std::string> const& people) {
    for (auto const& row : records::among(tx, people))
        if (!keyring().held(row.name)) keyring().hold(row.name, unwrapped(row).key);
}

void fetch_keys(store::Transaction& tx, std::vector<Owned> const& values) {
    std::vector<std::string> people;
    auto const fetch = [&] {
        fetch_keys(tx, people);
        people.clear();
    };
    for (auto const& [person, sealed] : values) {
        if (keyring().held(sealed.content.substr(0, 2 * name_size))) continue;
        people.emplace_back(person);
        if (people.size() == keys_at_once) fetch();
    }
    fetch();
}

std::string blinded(std::string_view kind, std::string_view text) {
    auto const& index = keyring().index();
    auto const digest =
        index.suite->digest(index.key, std::string(kind).append(1, '\0').append(text));
    return hex(std::as_bytes(std::span(digest)).first(16));
}

std::optional<std::string> destroy_key(store::Transaction& tx, std::string_view person) {
    auto row = records::find(tx, person);
    if (!row) return std::nullopt;
    keyring().let_go(row->name);
    records::remove(tx, person);
    return std::move(row->name);
}

void compare_masters(store::Transaction& tx) {
    auto const own = own_masters();
    for (auto const& known : records::known_masters(tx)) {
        auto const same = std::ranges::find(own, known.id, &KnownMaster::id);
        if (same != own.end() && (same->proof != known.proof || same->suite != known.suite))
            throw std::runtime_error(
                "the key file is another venue's: key " + known.id +
                " is not the one that this database was written with");
    }
    for (auto const& use : uses(tx)) keyring().master(use.version);
}

void check_masters(store::Transaction& tx) {
    compare_masters(tx);
    auto const known = records::known_masters(tx);
    for (auto const& own : own_masters())
        if (std::ranges::find(known, own.id, &KnownMaster::id) == known.end())
            records::insert(tx, own);
}

void take_up_masters(store::Transaction& tx) {
    keyring().read_anew();
    check_masters(tx);
}

std::optional<std::int64_t> dispensable_before(store::Transaction& tx, Instant now) {
    auto const newest = std::to_string(keyring().newest_master().version);
    auto const known = records::known_masters(tx);
    auto const own = std::ranges::find(known, newest, &KnownMaster::id);
    if (own == known.end() || now - own->since < taken_up_within || has_to_rewrap(tx))
        return std::nullopt;
    return keyring().newest_master().version;
}

bool has_masters(store::Transaction& tx) { return !records::known_masters(tx).empty(); }

std::int64_t rewrap(store::Transaction& tx, std::int64_t most) {
    auto rows = records::sealed_before(tx, keyring().newest_master().version, most);
    for (auto& row : rows) {
        wrap(row, unwrapped(row));
        records::save(tx, row);
    }
    return static_cast<std::int64_t>(rows.size());
}

bool has_to_rewrap(store::Transaction& tx) {
    return !records::sealed_before(tx, keyring().newest_master().version, 1).empty();
}

}  // namespace sx::privacy
