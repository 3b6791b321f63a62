#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <rapidcheck.h>
#include "platform/base/digest.hpp"
#include "platform/base/test_world.hpp"
#include "platform/privacy/records.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::privacy;
using store::Database, store::Transaction;

namespace {

std::string unhex(std::string_view digits) {
    auto const value = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes += static_cast<char>(value(digits[at]) * 16 + value(digits[at + 1]));
    return bytes;
}

std::string hex_of(std::string_view bytes) { return hex(std::as_bytes(std::span(bytes))); }

Key key_of(std::string_view digits) {
    auto const bytes = unhex(digits);
    Key key{};
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return key;
}

std::string digest_of(Suite const& suite, Key const& key, std::string_view text) {
    auto const digest = suite.digest(key, text);
    return {digest.begin(), digest.end()};
}

std::string sm3(std::string const& text) {
    std::string out(32, '\0');
    auto* const to = reinterpret_cast<unsigned char*>(out.data());
    REQUIRE(EVP_Digest(text.data(), text.size(), to, nullptr, EVP_sm3(), nullptr) == 1);
    return out;
}

std::string sm4_ctr(std::string const& key, std::string const& counter, std::string const& text) {
    auto const bytes = [](std::string const& from) {
        return reinterpret_cast<unsigned char const*>(from.data());
    };
    std::string out(text.size(), '\0');
    int size = 0;
    auto* const run = EVP_CIPHER_CTX_new();
    REQUIRE(EVP_EncryptInit_ex(run, EVP_sm4_ctr(), nullptr, bytes(key), bytes(counter)) == 1);
    REQUIRE(
        EVP_EncryptUpdate(
            run, reinterpret_cast<unsigned char*>(out.data()), &size, bytes(text),
            static_cast<int>(text.size())) == 1);
    EVP_CIPHER_CTX_free(run);
    return out;
}

// A venue's key file that can be changed while it is used.
struct Venue {
    RealWorld world;
    std::string file;
    explicit Venue(Suite const& suite = international()) : file(fresh_key_file(world, suite)) {
        start();
    }
    void start() {
        use(std::make_shared<Keyring>(world, [this] { return file; }));
    }
};

template <class Work> void write(Database& db, Work work) {
    REQUIRE(db.write([&](Transaction& tx) -> Result<> {
        work(tx);
        return {};
    }));
}

void check(Database& db) {
    (void)db.write([](Transaction& tx) -> Result<> {
        check_masters(tx);
        return {};
    });
}

Sealed sealed(Database& db, std::string person, Place place, std::string clear) {
    return *db.write(
        [&](Transaction& tx) -> Result<Sealed> { return seal(tx, person, place, clear); });
}

std::optional<std::string> opened(Database& db, std::string person, Place place, Sealed s) {
    return db.read([&](Transaction& tx) { return open(tx, person, place, s); });
}

constexpr Place place{"accounts", "ana", "sealed"};

}  // namespace

TEST_CASE("XChaCha20-Poly1305 seals as its draft says (A.3.1)") {
    auto const text = std::string(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.");
    auto const key = key_of("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    auto const nonce = unhex("404142434445464748494a4b4c4d4e4f5051525354555657");
    auto const bound = unhex("50515253c0c1c2c3c4c5c6c7");
    auto const out = international().seal(key, nonce, bound, text);
    CHECK(
        hex_of(out) ==
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f"
        "4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f"
        "76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
        "c0875924c1c7987947deafd8780acf49");
    CHECK(international().open(key, nonce, bound, out) == text);
}

TEST_CASE("HMAC-SHA-256 is that of RFC 4231 (test case 1)") {
    Key key{};  // a key shorter than a block is filled up with zeros, so twelve more change nothing
    std::fill_n(key.begin(), 20, static_cast<unsigned char>(0x0b));
    CHECK(
        digest_of(international(), key, "Hi There") ==
        unhex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
}

TEST_CASE("SM3 and SM4-CTR are those of GB/T 32905 and draft-ribose-cfrg-sm4 (A.2.5)") {
    CHECK(sm3("abc") == unhex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    auto const clear = unhex(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
        "eeeeeeeeeeeeeeeeffffffffffffffffaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb");
    CHECK(
        hex_of(sm4_ctr(
            unhex("0123456789abcdeffedcba9876543210"), unhex("000102030405060708090a0b0c0d0e0f"),
            clear)) ==
        "ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7"
        "f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514");
}

TEST_CASE("the national suite is SM4-CTR, and then HMAC-SM3 as RFC 2104 builds it") {
    auto const key = key_of("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    auto const hmac = [](std::string const& with, std::string const& text) {
        std::string inner(64, '\x36'), outer(64, '\x5c');
        for (std::size_t at = 0; at < with.size(); ++at)
            inner[at] = static_cast<char>(inner[at] ^ with[at]),
            outer[at] = static_cast<char>(outer[at] ^ with[at]);
        return sm3(outer + sm3(inner + text));
    };
    std::string const own(key.begin(), key.end());
    CHECK(digest_of(national(), key, "招聘会") == hmac(own, "招聘会"));
    auto const counted = [](std::string const& text) {
        return std::string(7, '\0') + static_cast<char>(text.size()) + text;
    };
    std::string const nonce(16, 'n'), bound = "where it stands", clear = "13800000000";
    auto const hidden = sm4_ctr(hmac(own, "seal by SM4-CTR").substr(0, 16), nonce, clear);
    auto const proof =
        hmac(hmac(own, "prove by HMAC-SM3"), counted(nonce) + counted(bound) + counted(hidden));
    CHECK(national().seal(key, nonce, bound, clear) == hidden + proof);
}

TEST_CASE("what either suite sealed opens again, and nothing else does") {
    for (auto const* suite : suites()) {
        CAPTURE(suite->name());
        CHECK(rc::check([suite](std::string const& text, std::string const& bound) {
            Key key{};
            key[3] = 7;
            std::string const nonce(suite->nonce_size(), 'n');
            auto const out = suite->seal(key, nonce, bound, text);
            RC_ASSERT(suite->open(key, nonce, bound, out) == text);
            auto other = key;
            other[31] ^= 1;
            RC_ASSERT(!suite->open(other, nonce, bound, out));
            RC_ASSERT(!suite->open(key, nonce, bound + "x", out));
            auto changed = out;
            changed[out.size() / 2] = static_cast<char>(changed[out.size() / 2] ^ 1);
            RC_ASSERT(!suite->open(key, nonce, bound, changed));
            RC_ASSERT(!suite->open(key, nonce, bound, out.substr(1)));
        }));
    }
}

TEST_CASE("a key file is read whole, and refused with its line but never with a key") {
    RealWorld world;
    auto const text = fresh_key_file(world, national());
    auto const file = read_key_file(text);
    REQUIRE(file.masters.size() == 1);
    CHECK(file.masters[0].suite == &national());
    auto const more = with_new_master(text, world, international());
    REQUIRE(read_key_file(more).masters.size() == 2);
    CHECK(read_key_file(more).masters[1].version == 2);
    CHECK(read_key_file(without_masters_before(more, 2)).masters.size() == 1);
    CHECK_THROWS(without_masters_before(more, 3));
    CHECK_THROWS_WITH(
        read_key_file("master 1 rot13 00\n"),
        "there are no algorithms called rot13; there are xchacha20-poly1305 and "
        "sm4-ctr-hmac-sm3");
    for (auto const* bad :
         {"", "master\n", "master 0 xchacha20-poly1305 00\n", "index xchacha20-poly1305 zz\n",
          "master x xchacha20-poly1305 00\n", "master 1 xchacha20-poly1305 secret\n"})
        CHECK_THROWS(read_key_file(bad));
    CHECK_THROWS(read_key_file(more + text));
}

TEST_CASE("each person's data opens with their key, in its place, and no more when it is gone") {
    store::on_every_database([](Database& db) {
        for (auto const* suite : suites()) {
            Venue venue(*suite);
            auto const who = std::string("ana-").append(suite->name());
            auto const other = std::string("kai-").append(suite->name());
            auto const phone = sealed(db, who, place, "13800000000");
            CHECK(phone.content.find("138") == std::string::npos);
            CHECK(opened(db, who, place, phone) == "13800000000");
            CHECK(sealed(db, who, place, "13800000000").content != phone.content);
            for (Place const elsewhere :
                 {Place{"accounts", "kai", "sealed"}, Place{"resumes", "ana", "sealed"},
                  Place{"accounts", "ana", "email"}})
                CHECK_THROWS(opened(db, who, elsewhere, phone));
            venue.start();  // nothing is held any more
            sealed(db, other, place, "x");
            CHECK_FALSE(opened(db, other, place, phone));
            CHECK(opened(db, who, place, phone) == "13800000000");
            write(db, [&](Transaction& tx) { destroy_key(tx, who); });
            CHECK_FALSE(opened(db, who, place, phone));
            auto const anew = sealed(db, who, place, "y");
            CHECK_FALSE(opened(db, who, place, phone));
            CHECK(opened(db, who, place, anew) == "y");
        }
    });
}

TEST_CASE("a list fetches the keys of its values at once, and opens without asking again") {
    store::on_every_database([](Database& db) {
        Venue venue;
        std::vector<std::string> people;
        std::vector<Sealed> values;
        for (int number = 0; number < 3; ++number) {
            people.push_back(std::string("p").append(std::to_string(number)));
            values.push_back(sealed(db, people.back(), place, people.back()));
        }
        venue.start();
        db.read([&](Transaction& tx) {
            std::vector<Owned> all;
            for (std::size_t at = 0; at < values.size(); ++at)
                all.push_back({people[at], values[at]});
            fetch_keys(tx, all);
            fetch_keys(tx, std::vector<Owned>());
            return 0;
        });
        for (auto const& value : values) CHECK(keyring().held(value.content.substr(0, 16)));
        // Nobody is asked for them any more: another's name finds the key as well.
        CHECK(opened(db, "nobody", place, values[1]) == "p1");
    });
}

TEST_CASE("a key that was made in a transaction that failed is never used again") {
    store::on_every_database([](Database& db) {
        Venue venue;
        auto const failed = db.write([&](Transaction& tx) -> Result<> {
            open(tx, "ana", place, seal(tx, "ana", place, "x"));
            return refuse(ProblemKind::conflict, "taken");
        });
        CHECK_FALSE(failed);
        auto const value = sealed(db, "ana", place, "y");
        venue.start();
        CHECK(opened(db, "ana", place, value) == "y");
    });
}

TEST_CASE("the master key changes while people's data stays as it is") {
    store::on_every_database([](Database& db) {
        Venue venue;
        write(db, [](Transaction& tx) { check_masters(tx); });
        std::vector<Sealed> values;
        for (int i = 0; i < 5; ++i)
            values.push_back(sealed(db, std::to_string(i), place, std::to_string(i)));
        auto const one_master = venue.file;
        venue.file = with_new_master(venue.file, venue.world, national());
        keyring().read_anew();
        CHECK(db.read(&has_to_rewrap));
        write(db, [](Transaction& tx) {
            check_masters(tx);
            CHECK(rewrap(tx, 3) == 3);
            REQUIRE(uses(tx).size() == 2);
            CHECK(uses(tx)[1].people == 3);
            CHECK(rewrap(tx, 3) == 2);
            CHECK(rewrap(tx, 3) == 0);
        });
        CHECK_FALSE(db.read(&has_to_rewrap));
        venue.file = without_masters_before(venue.file, 2);
        venue.start();
        for (int i = 0; i < 5; ++i)
            CHECK(
                opened(db, std::to_string(i), place, values[static_cast<std::size_t>(i)]) ==
                std::to_string(i));
        venue.file = one_master;
        venue.start();
        CHECK_THROWS(check(db));
    });
}

TEST_CASE("another venue's key file is told from this one's") {
    store::on_every_database([](Database& db) {
        Venue venue;
        CHECK_FALSE(db.read(&has_masters));
        write(db, [](Transaction& tx) { check_masters(tx); });
        write(db, [](Transaction& tx) { check_masters(tx); });
        CHECK(db.read(&has_masters));
        Venue const other;
        CHECK_THROWS(check(db));
    });
}

TEST_CASE("an index tells the same text again, and neither the text nor another kind's") {
    Venue const venue;
    auto const one = blinded("phone", "13800000000");
    CHECK(one.size() == 32);
    CHECK(one == blinded("phone", "13800000000"));
    CHECK(one != blinded("email", "13800000000"));
    CHECK(one != blinded("phone", "13800000001"));
    Venue const other;
    CHECK(one != blinded("phone", "13800000000"));
}
