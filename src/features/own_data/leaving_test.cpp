#include <doctest/doctest.h>
#include "features/own_data/own_data.hpp"
#include "platform/access/erasure_records.hpp"
#include "platform/base/test_world.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::own_data;
using access::AccountId;
using store::Transaction;

namespace {

AccountId const ana{"0190a000-0000-7000-8000-000000000001"};
AccountId const kai{"0190a000-0000-7000-8000-000000000002"};
constexpr privacy::Place place{"accounts", "ana", "sealed"};

// What the features did, in their order.
std::vector<std::string>& done() {
    static std::vector<std::string> all;
    return all;
}

Leaving leaving() {
    return {
        [](Transaction& tx, Instant) {
            return access::is_erased(tx, ana) ? std::nullopt : std::optional(ana);
        },
        {[](holdings::Erasing const& erasing) {
             done().push_back("rows of " + erasing.account.text);
         },
         [](holdings::Erasing const& erasing) {
             done().push_back("who");
             access::note_erased(erasing.tx, erasing.account, erasing.world.now());
         }}};
}

privacy::Sealed sealed_of(store::Database& db, AccountId const& who) {
    return *db.write([&](Transaction& tx) -> Result<privacy::Sealed> {
        return privacy::seal(tx, who.text, place, "a phone number");
    });
}

std::optional<std::string> opened(
    store::Database& db, AccountId const& who, privacy::Sealed const& sealed) {
    return db.read([&](Transaction& tx) { return privacy::open(tx, who.text, place, sealed); });
}

}  // namespace

TEST_CASE("each feature erases in its order, then the key goes, and one event tells of it") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        done().clear();
        auto const hers = sealed_of(db, ana), others = sealed_of(db, kai);
        CHECK(opened(db, ana, hers) == "a phone number");
        CHECK(*db.write([&](Transaction& tx) -> Result<std::int64_t> {
            return erase_due(tx, world, leaving());
        }) == 1);
        CHECK(done() == std::vector<std::string>{"rows of " + ana.text, "who"});
        CHECK_FALSE(opened(db, ana, hers));
        CHECK(opened(db, kai, others) == "a phone number");
        db.read([&](Transaction& tx) {
            CHECK(access::is_erased(tx, ana));
            CHECK_FALSE(access::is_erased(tx, kai));
            CHECK(tx.count("from events where type = 'person_erased' and subject = $1", ana) == 1);
            return true;
        });
    });
}

TEST_CASE("a copy from before is brought to the same, once") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        done().clear();
        auto const again = [&] {
            return *db.write([&](Transaction& tx) -> Result<std::int64_t> {
                return erase_again(tx, world, leaving(), {ana, kai});
            });
        };
        CHECK(again() == 2);
        CHECK(again() == 0);
        CHECK(done().size() == 4);
        CHECK(db.read([&](Transaction& tx) {
            return access::erased(tx, ana, 10);
        }) == std::vector{kai});
    });
}

TEST_CASE("a word from another node is a destroyed key, or something else") {
    CHECK(heard_of_destroyed_key("destroyed_key:0123456789abcdef"));
    CHECK_FALSE(heard_of_destroyed_key("fair:1"));
}

TEST_CASE("a person's rows are told twice, in words and whole") {
    holdings::Held held;
    CHECK(held.json == "[]");
    held.add({}, R"({"a":1})");
    held.add({{{"A", "2"}}}, R"({"a":2})");
    CHECK(held.json == R"([{"a":1},{"a":2}])");
    CHECK((held.items.size() == 2 && held.items[1].lines[0].value == "2"));
    CHECK(holdings::together({"a", "", "b"}) == "a、b");
}
