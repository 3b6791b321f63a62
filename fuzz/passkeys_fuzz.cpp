// Whatever a browser hands on as the words of an authenticator, reading it ends, and nothing that
// was not signed gets in. Run: build/fuzz/fuzz/passkeys_fuzz -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include "platform/base/base64url.hpp"
#include "platform/passkeys/passkeys.hpp"

using namespace sx;
using namespace sx::passkeys;

// One input is three texts: client data, authenticator data and signature, with a zero between.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static RelyingParty const venue = *relying_party_of("https://jobs.example.cn");
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    for (auto const ceremony : {Ceremony::registration, Ceremony::sign_in})
        if (auto const challenge = challenge_in(bytes, ceremony, venue); challenge)
            if (from_base64url(base64url(*challenge)) != *challenge) std::abort();
    auto const middle = bytes.find('\0');
    auto const client_data = bytes.substr(0, middle);
    auto const rest = middle == std::string::npos ? std::string() : bytes.substr(middle + 1);
    auto const registered = verify(Registered{client_data, rest}, venue);
    if (!registered) return 0;
    if (registered->id.empty() || registered->id.size() > 1023) std::abort();
    // A key that has just been made has signed nothing.
    if (verify(Asserted{client_data, rest, rest.substr(rest.size() / 2)}, *registered, venue))
        std::abort();
    return 0;
}
