#pragma once
#include <functional>
#include <mutex>
#include <string>
#include <variant>
#include "features/accounts/desk.hpp"
#include "platform/base/language.hpp"
#include "platform/base/result.hpp"
#include "platform/identity/identity.hpp"

// The provider of a national or provincial identity, as it is asked over the network: OpenID
// Connect, code flow with PKCE (RFC 7636), as RFC 9700 advises.
namespace sx::accounts {

class IdentityProvider {
public:
    struct Question {
        std::string address;
        std::string form{};            // empty: a GET
        std::string user{}, secret{};  // empty: it shows nobody
    };
    struct Reply {
        long status = 0;  // 0: none came
        std::string body{};
    };
    // Blocks for eight seconds at most, so never inside of a transaction.
    using Ask = std::function<Reply(Question const&)>;
    static Reply over_network(Question const&);

    // Throws std::runtime_error when the settings cannot work, e.g. without TLS to another machine.
    explicit IdentityProvider(IdentitySettings, Ask = &over_network);

    std::string const& issuer() const { return settings_.issuer; }
    std::string const& name(Language language) const {
        return language == Language::zh ? settings_.name_zh : settings_.name_en;
    }

    // Where the browser goes. Refuses with identity_unreachable.
    struct Departure {
        std::string redirect, state, nonce, verifier;
        Language language{};
    };
    Result<std::string> address_for(Departure const&, Instant now);

    // Who came back with that code: the provider's name for them, or why it is not believed.
    // Refuses with identity_unreachable.
    struct Arrival {
        std::string redirect, code, nonce, verifier;
    };
    using Said = std::variant<std::string, identity::Flaw>;
    Result<Said> subject_of(Arrival const&, Instant now);

    // Whether an answer comes from this provider, as far as it says so (RFC 9207 section 2.4).
    // Refuses with identity_unreachable.
    Result<bool> is_own_answer(std::string_view iss, Instant now);

private:
    IdentitySettings const settings_;
    Ask const ask_;
    std::mutex mutex_;
    struct Known {
        std::optional<identity::Discovery> discovery;
        std::optional<identity::KeySet> keys;
        Instant discovered_at{}, keys_at{};
        Instant rests_until{};  // after it has not answered
        int busy = 0;           // questions under way
    } known_;

    Result<Reply> ask(Question const&, Instant now);
    Result<identity::Discovery> discovery(Instant now);
    // Not those that were fetched before `since`.
    Result<identity::KeySet> keys(identity::Discovery const&, Instant since, Instant now);
    Question token_question(identity::Discovery const&, Arrival const&) const;
};

}  // namespace sx::accounts
