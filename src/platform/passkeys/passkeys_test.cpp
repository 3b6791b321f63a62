#include "platform/passkeys/passkeys.hpp"
#include <doctest/doctest.h>
#include "platform/passkeys/cbor.hpp"
#include "platform/passkeys/test_authenticator.hpp"

using namespace sx;
using namespace sx::passkeys;

namespace {

RelyingParty const venue = *relying_party_of("https://jobs.example.cn");
std::string const challenge(32, 'c');

std::string code_of(auto const& refused) {
    REQUIRE(!refused);
    return refused.error().code;
}

}  // namespace

TEST_CASE("keys are made for the venue's domain, never for a number or without TLS") {
    CHECK(venue.id == "jobs.example.cn");
    CHECK(venue.origin == "https://jobs.example.cn");
    CHECK(
        relying_party_of("https://jobs.example.cn:8443/")->origin ==
        "https://jobs.example.cn:8443");
    CHECK(relying_party_of("http://localhost:8080")->id == "localhost");
    for (auto const* address :
         {"http://jobs.example.cn", "http://127.0.0.1:8080", "https://127.0.0.1", "https://[::1]",
          "jobs.example.cn", ""})
        CHECK(!relying_party_of(address));
}

TEST_CASE("a key that is made signs in, and its count only rises") {
    TestAuthenticator phone(venue);
    auto const registered = phone.register_for(challenge);
    CHECK(*challenge_in(registered.client_data, Ceremony::registration, venue) == challenge);
    auto const made = verify(registered, venue);
    REQUIRE(made);
    auto credential = *made;
    CHECK(credential.id == phone.id);
    CHECK(credential.algorithm == -7);
    auto const asserted = phone.sign_for(challenge);
    CHECK(*challenge_in(asserted.client_data, Ceremony::sign_in, venue) == challenge);
    auto const count = verify(asserted, credential, venue);
    REQUIRE(count);
    CHECK(*count == 1);
    credential.sign_count = *count;
    CHECK(code_of(verify(asserted, credential, venue)) == "passkey_copied");
    CHECK(*verify(phone.sign_for(challenge), credential, venue) == 2);
}

TEST_CASE("an authenticator that does not count stays at zero") {
    TestAuthenticator cloud(venue);
    auto const credential = *verify(cloud.register_for(challenge), venue);
    cloud.count = 0xFFFFFFFF;  // one more is zero again
    CHECK(*verify(cloud.sign_for(challenge), credential, venue) == 0);
}

TEST_CASE("what was signed cannot be changed, nor by another key") {
    TestAuthenticator phone(venue), other(venue);
    auto const credential = *verify(phone.register_for(challenge), venue);
    auto asserted = phone.sign_for(challenge);
    auto const changed = [&](auto change) {
        auto copy = asserted;
        change(copy);
        return verify(copy, credential, venue);
    };
    CHECK(verify(asserted, credential, venue));
    CHECK(code_of(changed([](Asserted& one) { one.client_data += " "; })) == "passkey_refused");
    CHECK(code_of(changed([](Asserted& one) {
              one.authenticator_data[36] ^= 1;
          })) == "passkey_refused");
    CHECK(code_of(changed([](Asserted& one) { one.signature[9] ^= 1; })) == "passkey_refused");
    CHECK(code_of(changed([](Asserted& one) { one.signature.clear(); })) == "passkey_malformed");
    CHECK(code_of(verify(other.sign_for(challenge), credential, venue)) == "passkey_refused");
}

TEST_CASE("whoever holds the key must have shown so") {
    TestAuthenticator phone(venue);
    auto const credential = *verify(phone.register_for(challenge), venue);
    phone.flags = 0x01;
    CHECK(code_of(verify(phone.sign_for(challenge), credential, venue)) == "passkey_unverified");
    CHECK(code_of(verify(phone.register_for(challenge), venue)) == "passkey_unverified");
}

TEST_CASE("another page, a frame or the other ceremony is refused") {
    TestAuthenticator phone(venue);
    auto const read = [](std::string const& text, Ceremony ceremony = Ceremony::sign_in) {
        return challenge_in(text, ceremony, venue);
    };
    auto const good = phone.client_data("webauthn.get", challenge);
    CHECK(read(good));
    CHECK(code_of(read(good, Ceremony::registration)) == "passkey_refused");
    auto framed = good;
    framed.replace(framed.find("false"), 5, "true");
    CHECK(code_of(read(framed)) == "passkey_elsewhere");
    for (auto const* origin :
         {"https://evil.example", "http://jobs.example.cn",
          "https://jobs.example.cn.evil.example"}) {
        TestAuthenticator const elsewhere({venue.id, origin});
        CHECK(
            code_of(read(elsewhere.client_data("webauthn.get", challenge))) == "passkey_elsewhere");
    }
}

TEST_CASE("another domain's authenticator data is refused") {
    TestAuthenticator other(*relying_party_of("https://other.example.cn"));
    CHECK(code_of(verify(other.register_for(challenge), venue)) == "passkey_elsewhere");
}

TEST_CASE("CBOR that claims to hold more than there is is refused before room is made for it") {
    using namespace std::string_literals;
    for (auto const& good :
         {""s, "\x00"s,
          "\x82\x01\x42"
          "ab"s,
          "\xA1\x01\x20"s, "\xF5"s, "\xA0\xA0"s})
        CHECK(is_bounded_cbor(good));
    for (auto const& bad :
         {"\xBA\x64\x25\x30\x57\x01\x02"s, "\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s,
          "\x42"
          "a"s,
          "\xBF\x01\x02\xFF"s, "\xA1\x01"s, "\x19\x01"s, "\xC1\x01"s, "\x1C"s,
          std::string(20, '\x81')})
        CHECK(!is_bounded_cbor(bad));
    // What the fuzzer found: the key of a new passkey claims 1.7 thousand million members.
    TestAuthenticator phone(venue);
    auto registered = phone.register_for(challenge);
    auto& data = registered.authenticator_data;
    data.replace(data.size() - 68, 5, "\xBA\x64\x25\x30\x57"s);
    CHECK(code_of(verify(registered, venue)) == "passkey_malformed");
}

TEST_CASE("nonsense is refused, not read") {
    for (auto const* text : {"", "{", "[]", "null", "\"a\"", "[[[[[[[[[[[[[[[["})
        CHECK(code_of(challenge_in(text, Ceremony::sign_in, venue)) == "passkey_malformed");
    CHECK(
        code_of(challenge_in(std::string(5000, ' '), Ceremony::sign_in, venue)) ==
        "passkey_malformed");
    TestAuthenticator phone(venue);
    auto const whole = phone.register_for(challenge);
    for (std::size_t size = 0; size < whole.authenticator_data.size(); ++size)
        CHECK(!verify({whole.client_data, whole.authenticator_data.substr(0, size)}, venue));
    CHECK(from_base64url("-_8") == "\xFB\xFF");
    CHECK(base64url("\xFB\xFF") == "-_8");
    for (auto const* text : {"+/8", "-_8=", "a", "a b"}) CHECK(!from_base64url(text));
}
