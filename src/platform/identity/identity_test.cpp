#include "platform/identity/identity.hpp"
#include <doctest/doctest.h>
#include <openssl/hmac.h>
#include "platform/identity/strict_json.hpp"
#include "platform/identity/test_provider.hpp"

using namespace sx;
using namespace sx::identity;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view issuer = "https://login.example.gov.cn/oidc";
constexpr std::int64_t noon = 1'800'000'000;
Expected const expected{
    std::string(issuer), "shuangxuan", "n-1", Instant{std::chrono::seconds(noon)}};

TestKey const& rsa() {
    static TestKey const key(Algorithm::rs256, "r1");
    return key;
}
TestKey const& elliptic() {
    static TestKey const key(Algorithm::es256, "e1");
    return key;
}
KeySet const& keys() {
    static KeySet const set = *read_keys(key_set({rsa().shown(), elliptic().shown()}));
    return set;
}

// The claims of a good token, each of which a test may set otherwise.
struct Claims {
    std::string iss = std::string("\"").append(issuer).append("\""), aud = R"("shuangxuan")",
                nonce = R"("n-1")", exp = std::to_string(noon + 300), iat = std::to_string(noon),
                sub = R"("u-7")", more{};
    std::string text() const {
        return std::string(R"({"iss":)")
            .append(iss)
            .append(R"(,"aud":)")
            .append(aud)
            .append(R"(,"nonce":)")
            .append(nonce)
            .append(R"(,"exp":)")
            .append(exp)
            .append(R"(,"iat":)")
            .append(iat)
            .append(R"(,"sub":)")
            .append(sub)
            .append(more)
            .append("}");
    }
};
std::optional<Flaw> flaw_of(Claims const& claims) {
    return verify(rsa().token(claims.text()), keys(), expected).flaw;
}
std::optional<Flaw> flaw_with_head(std::string_view head) {
    return verify(rsa().token(head, Claims{}.text()), keys(), expected).flaw;
}

std::string discovery(std::string_view more = {}, std::string_view says = issuer) {
    return std::string(R"({"issuer":")")
        .append(says)
        .append(R"(","authorization_endpoint":"https://login.example.gov.cn/a",)")
        .append(R"("token_endpoint":"https://login.example.gov.cn/t",)")
        .append(R"("jwks_uri":"https://login.example.gov.cn/k")")
        .append(more)
        .append("}");
}

}  // namespace

TEST_CASE("a token is believed by each of the four algorithms, and by its own key only") {
    for (auto const algorithm :
         {Algorithm::rs256, Algorithm::ps256, Algorithm::es256, Algorithm::eddsa}) {
        CAPTURE(name(algorithm));
        TestKey const key(algorithm, "k"), other(algorithm, "k");
        auto const set = read_keys(key_set({key.shown()}));
        REQUIRE(set);
        REQUIRE(set->size() == 1);
        auto const good = verify(key.token(Claims{}.text()), *set, expected);
        CHECK(!good.flaw);
        CHECK(good.subject == "u-7");
        CHECK(verify(other.token(Claims{}.text()), *set, expected).flaw == Flaw::signature);
        auto changed = key.token(Claims{}.text());
        auto const body = changed.find('.') + 1;
        changed.replace(body, changed.rfind('.') - body, base64url(Claims{.sub = R"("x")"}.text()));
        CHECK(verify(changed, *set, expected).flaw == Flaw::signature);
    }
}

TEST_CASE("no signature, a shared secret or a key taken for another kind is no signature") {
    auto const claims = Claims{}.text();
    for (auto const* none : {"none", "None", "NONE", "nOnE"}) {
        auto const head = std::string(R"({"alg":")").append(none).append(R"("})");
        auto const unsigned_one = base64url(head).append(".").append(base64url(claims)).append(".");
        CHECK(verify(unsigned_one, keys(), expected).flaw == Flaw::algorithm);
    }
    for (auto const* other : {"HS256", "HS512", "RS384", "RS512", "ES384", "RS1", ""})
        CHECK(
            flaw_with_head(std::string(R"({"kid":"r1","alg":")").append(other).append(R"("})")) ==
            Flaw::algorithm);
    // The public key as the secret of an HMAC (RFC 8725 section 2.1).
    auto text = base64url(R"({"alg":"HS256","kid":"r1"})").append(".").append(base64url(claims));
    auto const secret = rsa().shown();
    std::string digest(32, '\0');
    unsigned size = 0;
    HMAC(
        EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
        reinterpret_cast<unsigned char const*>(text.data()), text.size(),
        reinterpret_cast<unsigned char*>(digest.data()), &size);
    text.append(".").append(base64url(digest));
    CHECK(verify(text, keys(), expected).flaw == Flaw::algorithm);
    CHECK(flaw_with_head(R"({"alg":"ES256","kid":"r1"})") == Flaw::unknown_key);
    CHECK(flaw_with_head(R"({"alg":"PS256","kid":"r1"})") == Flaw::signature);
    CHECK(flaw_with_head(R"({"alg":"RS256","kid":"e1"})") == Flaw::unknown_key);
}

TEST_CASE("the key is the one that is named; without a name the only one that fits") {
    CHECK(flaw_with_head(R"({"alg":"RS256","kid":"r2"})") == Flaw::unknown_key);
    CHECK(!flaw_with_head(R"({"alg":"RS256"})"));
    TestKey const second(Algorithm::rs256, "r2");
    auto const two = *read_keys(key_set({rsa().shown(), second.shown()}));
    auto const nameless = rsa().token(R"({"alg":"RS256"})", Claims{}.text());
    CHECK(verify(nameless, two, expected).flaw == Flaw::unknown_key);
    CHECK(!verify(rsa().token(Claims{}.text()), two, expected).flaw);
    auto const twins = *read_keys(key_set({rsa().shown(), rsa().shown()}));
    CHECK(verify(rsa().token(Claims{}.text()), twins, expected).flaw == Flaw::unknown_key);
}

TEST_CASE("what the head asks to be understood and what is another kind of token is refused") {
    CHECK(flaw_with_head(R"({"alg":"RS256","kid":"r1","crit":["b64"]})") == Flaw::malformed);
    CHECK(flaw_with_head(R"({"alg":"RS256","kid":"r1","typ":"at+jwt"})") == Flaw::malformed);
    CHECK(flaw_with_head(R"({"alg":"RS256","kid":"r1","typ":1})") == Flaw::malformed);
    // A key that the token brings along is none of the provider's.
    CHECK(
        flaw_with_head(R"({"alg":"RS256","kid":"r9","jku":"https://evil.example/k"})") ==
        Flaw::unknown_key);
}

TEST_CASE("a token is for us, from the provider, and for this sign-in") {
    CHECK(!flaw_of({}));
    CHECK(flaw_of({.iss = R"("https://login.example.gov.cn/oidc/")"}) == Flaw::issuer);
    CHECK(flaw_of({.iss = R"("https://evil.example")"}) == Flaw::issuer);
    CHECK(flaw_of({.iss = "[]"}) == Flaw::issuer);
    CHECK(!flaw_of({.aud = R"(["shuangxuan"])"}));
    CHECK(!flaw_of({.more = R"(,"azp":"shuangxuan")"}));
    for (auto const* aud :
         {R"("other")", R"(["other"])", R"(["shuangxuan","other"])", "[]", "1", R"("")"})
        CHECK(flaw_of({.aud = aud}) == Flaw::audience);
    CHECK(flaw_of({.more = R"(,"azp":"other")"}) == Flaw::audience);
    CHECK(flaw_of({.nonce = R"("n-2")"}) == Flaw::nonce);
    CHECK(flaw_of({.nonce = R"("")"}) == Flaw::nonce);
    for (auto const* sub : {R"("")", "7", R"("\u0000x")", R"("王")"})
        CHECK(flaw_of({.sub = sub}) == Flaw::subject);
    CHECK(!flaw_of({.sub = "\"" + std::string(255, 'a') + "\""}));
    CHECK(flaw_of({.sub = "\"" + std::string(256, 'a') + "\""}) == Flaw::subject);
    auto nobody = expected;
    nobody.nonce.clear();
    auto const empty = rsa().token(Claims{.nonce = R"("")"}.text());
    CHECK(verify(empty, keys(), nobody).flaw == Flaw::nonce);
}

TEST_CASE("times count, clocks may differ by a minute") {
    auto const at = [](std::int64_t seconds) { return std::to_string(noon + seconds); };
    CHECK(!flaw_of({.exp = at(-59)}));
    CHECK(flaw_of({.exp = at(-60)}) == Flaw::expired);
    CHECK(!flaw_of({.exp = at(1) + ".5"}));
    for (auto const* exp : {"-1", "\"1800000300\"", "1e300", "null", "9223372036854775807"})
        CHECK(flaw_of({.exp = exp}) == Flaw::expired);
    CHECK(!flaw_of({.iat = at(60)}));
    CHECK(flaw_of({.iat = at(61)}) == Flaw::issued);
    CHECK(!flaw_of({.iat = at(-660)}));
    CHECK(flaw_of({.iat = at(-661)}) == Flaw::issued);
    CHECK(flaw_of({.iat = "null"}) == Flaw::issued);
    CHECK(!flaw_of({.more = ",\"nbf\":" + at(60)}));
    CHECK(flaw_of({.more = ",\"nbf\":" + at(61)}) == Flaw::issued);
    CHECK(flaw_of({.more = ",\"nbf\":\"now\""}) == Flaw::issued);
}

TEST_CASE("a member that stands twice is refused, wherever it stands, and so is what is no token") {
    CHECK(flaw_of({.more = R"(,"sub":"u-8")"}) == Flaw::malformed);
    CHECK(flaw_of({.more = R"(,"a":[{"b":1,"\u0062":2}])"}) == Flaw::malformed);
    CHECK(!flaw_of({.more = R"(,"a":{"sub":1},"b":{"sub":2})"}));
    CHECK(flaw_with_head(R"({"alg":"RS256","alg":"none","kid":"r1"})") == Flaw::malformed);
    CHECK(
        flaw_of({.more = ",\"a\":" + std::string(20, '[') + std::string(20, ']')}) ==
        Flaw::malformed);
    CHECK(flaw_of({.more = ",\"a\":\"" + std::string(most_token, 'a') + "\""}) == Flaw::malformed);
    auto const good = rsa().token(Claims{}.text());
    CHECK(verify(good + "=", keys(), expected).flaw == Flaw::malformed);
    CHECK(verify(good + ".", keys(), expected).flaw == Flaw::malformed);
    CHECK(verify(" " + good, keys(), expected).flaw == Flaw::malformed);
    CHECK(verify(good.substr(0, good.rfind('.')), keys(), expected).flaw == Flaw::malformed);
    for (auto const* text : {"", ".", "..", "...", "e30.e30.", "a.b.c", "bnVsbA.bnVsbA."})
        CHECK(verify(text, keys(), expected).flaw);
}

TEST_CASE("keys that are weak, broken, for something else or too many are no keys") {
    auto const count = [](std::string const& key) {
        auto const set = read_keys(key_set({key}));
        REQUIRE(set);
        return set->size();
    };
    CHECK(count(rsa().shown()) == 1);
    CHECK(count(rsa().shown(R"("use":"sig","alg":"RS256",)")) == 1);
    CHECK(count(rsa().shown(R"("key_ops":["verify"],)")) == 1);
    CHECK(count(rsa().shown(R"("use":"enc",)")) == 0);
    CHECK(count(rsa().shown(R"("key_ops":["encrypt"],)")) == 0);
    CHECK(count(rsa().shown(R"("alg":"RSA-OAEP",)")) == 0);
    CHECK(count(R"({"kty":"oct","k":"c2VjcmV0"})") == 0);
    CHECK(count(R"({"kty":"RSA","n":"AQAB","e":"AQAB"})") == 0);
    auto const small = base64url("\xC5" + std::string(126, 'k') + "\x01");
    CHECK(count(R"({"kty":"RSA","e":"AQAB","n":")" + small + "\"}") == 0);
    auto const large = base64url("\xC5" + std::string(1024, 'k') + "\x01");
    CHECK(count(R"({"kty":"RSA","e":"AQAB","n":")" + large + "\"}") == 0);
    auto const zeros = base64url(std::string(32, '\0'));
    CHECK(count(R"({"kty":"EC","crv":"P-256","x":")" + zeros + R"(","y":")" + zeros + "\"}") == 0);
    CHECK(count(R"({"kty":"OKP","crv":"Ed25519","x":"AQAB"})") == 0);
    CHECK(count(R"({"kty":"OKP","crv":"X25519","x":")" + zeros + "\"}") == 0);
    CHECK(!read_keys("[]"));
    CHECK(!read_keys(R"({"keys":{}})"));
    CHECK(!read_keys(R"({"keys":[1]})"));
    CHECK(!read_keys(R"({"keys":[],"keys":[]})"));
    std::string many = R"({"keys":[{})";
    for (std::size_t at = 0; at < most_keys; ++at) many.append(",{}");
    CHECK(!read_keys(many + "]}"));
}

TEST_CASE("a provider says where it is asked, for the issuer that we know") {
    auto const plain = read_discovery(discovery(), issuer);
    REQUIRE(plain);
    CHECK(plain->authorisation_address == "https://login.example.gov.cn/a");
    CHECK(plain->token_address == "https://login.example.gov.cn/t");
    CHECK(plain->keys_address == "https://login.example.gov.cn/k");
    CHECK(plain->client_proof == ClientProof::basic);
    CHECK(!plain->names_itself);
    CHECK(!read_discovery(discovery({}, "https://login.example.gov.cn/oidc/"), issuer));
    CHECK(!read_discovery(discovery(R"(,"issuer":"https://evil.example")"), issuer));
    CHECK(!read_discovery("{}", issuer));
    CHECK(!read_discovery("", issuer));
    CHECK(!read_discovery(discovery(R"(,"code_challenge_methods_supported":["plain"])"), issuer));
    CHECK(!read_discovery(discovery(R"(,"response_types_supported":["id_token"])"), issuer));
    auto const body = read_discovery(
        discovery(R"(,"token_endpoint_auth_methods_supported":["client_secret_post"],)"
                  R"("authorization_response_iss_parameter_supported":true)"),
        issuer);
    REQUIRE(body);
    CHECK(body->client_proof == ClientProof::in_body);
    CHECK(body->names_itself);
    CHECK(!read_discovery(
        discovery(R"(,"token_endpoint_auth_methods_supported":["private_key_jwt"])"), issuer));
}

TEST_CASE("the token endpoint's answer holds the token; the challenge is that of RFC 7636") {
    CHECK(read_id_token(R"({"access_token":"a","id_token":"b.c.d"})") == "b.c.d");
    CHECK(!read_id_token(R"({"error":"invalid_grant"})"));
    CHECK(!read_id_token(R"({"id_token":"a","id_token":"b"})"));
    // Appendix B.
    CHECK(
        challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}
