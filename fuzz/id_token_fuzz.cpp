// Whatever a provider of identities, or somebody in its place, sends: reading it ends, and nobody
// gets in but by what the provider signed for this sign-in.
// Run: build/fuzz/fuzz/id_token_fuzz -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include "platform/identity/identity.hpp"
#include "platform/identity/strict_json.hpp"
#include "platform/identity/test_provider.hpp"

using namespace sx;
using namespace sx::identity;

namespace {

constexpr std::string_view issuer = "https://login.example.gov.cn";
TestKey const key(Algorithm::eddsa, "k");
KeySet const keys = *read_keys(key_set({key.shown()}));
Expected const expected{
    std::string(issuer), "shuangxuan", "n-1", Instant{std::chrono::seconds(1'800'000'000)}};

// Signed or not, whoever is let in is named by claims that are for us.
void check(Verdict const& verdict, std::string_view claims) {
    if (verdict.flaw) {
        if (!verdict.subject.empty()) std::abort();
        return;
    }
    auto const said = strict_object(claims);
    if (!said || verdict.subject.empty() || verdict.subject.size() > 255 ||
        text_in(*said, "sub") != verdict.subject || text_in(*said, "iss") != issuer ||
        text_in(*said, "nonce") != "n-1")
        std::abort();
}

}  // namespace

// One input is two texts with a zero between: the token's head and its claims. As it is, it is also
// read as a token, as keys, as what a provider says of itself and as its answer.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    if (!verify(bytes, keys, expected).flaw) std::abort();  // nobody signed it
    if (auto const set = read_keys(bytes); set && set->size() > most_keys) std::abort();
    if (auto const found = read_discovery(bytes, issuer); found && found->token_address.empty())
        std::abort();
    if (auto const token = read_id_token(bytes); token && token->empty()) std::abort();
    auto const middle = bytes.find('\0');
    if (middle == std::string::npos) return 0;
    auto const head = bytes.substr(0, middle), claims = bytes.substr(middle + 1);
    check(verify(key.token(head, claims), keys, expected), claims);
    auto const unsigned_one = base64url(head).append(".").append(base64url(claims)).append(".");
    if (!verify(unsigned_one, keys, expected).flaw) std::abort();
    return 0;
}
