#include <string>
#include "features/own_data/own_data.hpp"
#include "platform/access/erasure_records.hpp"
#include "platform/events/events.hpp"
#include "platform/privacy/sealing.hpp"

// Whoever leaves is erased: first by each feature, then by their key, for whatever stands
// elsewhere.
namespace sx::own_data {
namespace {

constexpr std::int64_t most_at_once = 20;  // in one transaction
constexpr std::string_view topic = "destroyed_key:";

void erase(
    store::Transaction& tx, World& world, Leaving const& leaving,
    access::AccountId const& account) {
    for (auto const one : leaving.erasers) one({tx, world, account});
    auto key_name = privacy::destroy_key(tx, account.text);
    tx.announce(events::event(PersonErased{std::move(key_name)}, account, world));
}

}  // namespace

std::int64_t erase_due(store::Transaction& tx, World& world, Leaving const& leaving) {
    for (std::int64_t erased = 0; erased < most_at_once; ++erased) {
        auto const account = leaving.next(tx, world.now());
        if (!account) return erased;
        erase(tx, world, leaving, *account);
    }
    return most_at_once;
}

std::int64_t erase_again(
    store::Transaction& tx, World& world, Leaving const& leaving,
    std::vector<access::AccountId> const& accounts) {
    std::int64_t again = 0;
    for (auto const& account : accounts) {
        if (access::is_erased(tx, account)) continue;
        erase(tx, world, leaving, account);
        ++again;
    }
    return again;
}

void DestroyedKeys::handle(events::Event const& event, store::Transaction&) {
    if (auto erased = event.as<PersonErased>())
        if (erased->key_name) names_.push_back(*std::move(erased->key_name));
}

void DestroyedKeys::caught_up() {
    for (auto const& name : std::exchange(names_, {}))
        live_.changed(std::string(topic).append(name));
}

bool heard_of_destroyed_key(std::string_view word) {
    if (!word.starts_with(topic)) return false;
    privacy::keyring().let_go(std::string(word.substr(topic.size())));
    return true;
}

}  // namespace sx::own_data
