#include "features/accounts/identity_provider.hpp"
#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <utility>
#include "features/accounts/accounts.hpp"
#include "platform/courier/transfer.hpp"
#include "platform/web/target.hpp"

namespace sx::accounts {
namespace {

using namespace std::chrono_literals;
using identity::Flaw;

// What a provider says of itself and its keys changes rarely. A token by a key that is not known
// has the keys fetched anew, at most once a minute, so that no stranger makes us ask and ask.
constexpr std::chrono::minutes believed_for{60}, keys_at_most_every{1};
// A provider that is down, or slow, must not hold the threads that everybody's requests need.
constexpr auto rests_for = 5s;
constexpr int most_at_once = 8;
constexpr long connect_seconds = 3, whole_seconds = 8;

Problem unreachable() { return refuse(ProblemKind::conflict, "identity_unreachable"); }

// libcurl's; whoever sends more is heard no further.
std::size_t take_in(char* bytes, std::size_t size, std::size_t count, void* to) {
    auto& text = *static_cast<std::string*>(to);
    if (size * count > identity::most_document - std::min(text.size(), identity::most_document))
        return 0;
    text.append(bytes, size * count);
    return size * count;
}

std::string form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    std::string form;
    for (auto const& [name, value] : fields)
        form.append(form.empty() ? "" : "&").append(name).append("=").append(web::encode(value));
    return form;
}

}  // namespace

std::shared_ptr<IdentityProvider> provider_of_identities(
    IdentitySettings const& settings, Venue const& venue) {
    if (!courier::is_guarded(venue.address))
        throw std::runtime_error("--identity-issuer needs a --public-address with https://");
    return std::make_shared<IdentityProvider>(settings);
}

IdentityProvider::Reply IdentityProvider::over_network(Question const& question) {
    if (!courier::is_guarded(question.address)) return {};
    courier::Transfer transfer;
    transfer.begin(question.address, "http,https");
    transfer.set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    transfer.set(CURLOPT_TIMEOUT, whole_seconds);
    courier::Lines headers;
    headers.add("accept: application/json");
    transfer.set(CURLOPT_HTTPHEADER, headers.get());
    Reply reply;
    transfer.set(CURLOPT_WRITEFUNCTION, &take_in);
    transfer.set(CURLOPT_WRITEDATA, static_cast<void*>(&reply.body));
    if (!question.form.empty()) {
        transfer.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(question.form.size()));
        transfer.set(CURLOPT_POSTFIELDS, question.form.c_str());
    }
    if (!question.user.empty()) {
        transfer.set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        transfer.set(CURLOPT_USERNAME, question.user.c_str());
        transfer.set(CURLOPT_PASSWORD, question.secret.c_str());
    }
    if (transfer.perform() == CURLE_OK) reply.status = transfer.reply_code();
    return reply;
}

IdentityProvider::IdentityProvider(IdentitySettings settings, Ask ask)
    : settings_(std::move(settings)), ask_(std::move(ask)) {
    if (!courier::is_guarded(settings_.issuer) ||
        settings_.issuer.find_first_of("?#") != std::string::npos)
        throw std::runtime_error("--identity-issuer begins with https:// and has no ? or #");
    if (settings_.client_id.empty() || settings_.client_secret.empty())
        throw std::runtime_error("--identity-issuer needs --identity-client and its secret");
}

Result<IdentityProvider::Reply> IdentityProvider::ask(Question const& question, Instant now) {
    {
        std::lock_guard const lock(mutex_);
        if (now < known_.rests_until || known_.busy >= most_at_once) return unreachable();
        ++known_.busy;
    }
    Reply reply;
    try {
        reply = ask_(question);
    } catch (...) {
        std::lock_guard const lock(mutex_);
        --known_.busy;
        throw;
    }
    std::lock_guard const lock(mutex_);
    --known_.busy;
    bool const answered = reply.status >= 200 && reply.status < 500 && reply.status != 429;
    if (!answered) {
        known_.rests_until = now + rests_for;
        return unreachable();
    }
    return reply;
}

Result<identity::Discovery> IdentityProvider::discovery(Instant now) {
    {
        std::lock_guard const lock(mutex_);
        if (known_.discovery && now < known_.discovered_at + believed_for) return *known_.discovery;
    }
    auto address = settings_.issuer;  // Discovery section 4: without a slash at its end
    if (address.ends_with('/')) address.pop_back();
    auto const reply = TRY(ask({address.append("/.well-known/openid-configuration")}, now));
    auto read = identity::read_discovery(reply.body, settings_.issuer);
    if (reply.status != 200 || !read || !courier::is_guarded(read->authorisation_address) ||
        !courier::is_guarded(read->token_address) || !courier::is_guarded(read->keys_address))
        return unreachable();
    std::lock_guard const lock(mutex_);
    known_.discovery = read;
    known_.discovered_at = now;
    return *std::move(read);
}

Result<identity::KeySet> IdentityProvider::keys(
    identity::Discovery const& discovery, Instant since, Instant now) {
    {
        std::lock_guard const lock(mutex_);
        if (known_.keys && known_.keys_at >= since) return *known_.keys;
    }
    auto const reply = TRY(ask({discovery.keys_address}, now));
    auto read = identity::read_keys(reply.body);
    if (reply.status != 200 || !read) return unreachable();
    std::lock_guard const lock(mutex_);
    known_.keys = read;
    known_.keys_at = now;
    return *std::move(read);
}

// `prompt`: people sit down at shared computers, where the provider may still know the one before.
Result<std::string> IdentityProvider::address_for(Departure const& to, Instant now) {
    auto const found = TRY(discovery(now));
    auto address = found.authorisation_address;
    address += address.find('?') == std::string::npos ? '?' : '&';
    return address.append(form_of(
        {{"response_type", "code"},
         {"scope", "openid"},
         {"client_id", settings_.client_id},
         {"redirect_uri", to.redirect},
         {"state", to.state},
         {"nonce", to.nonce},
         {"code_challenge", identity::challenge_of(to.verifier)},
         {"code_challenge_method", "S256"},
         {"prompt", "login"},
         {"ui_locales", to.language == Language::zh ? "zh-CN" : "en"}}));
}

IdentityProvider::Question IdentityProvider::token_question(
    identity::Discovery const& discovery, Arrival const& arrival) const {
    Question question{
        discovery.token_address, form_of(
                                     {{"grant_type", "authorization_code"},
                                      {"code", arrival.code},
                                      {"redirect_uri", arrival.redirect},
                                      {"code_verifier", arrival.verifier}})};
    if (discovery.client_proof == identity::ClientProof::basic) {
        // Both are encoded as a form has them (RFC 6749 section 2.3.1).
        question.user = web::encode(settings_.client_id);
        question.secret = web::encode(settings_.client_secret);
    } else {
        question.form.append("&").append(form_of(
            {{"client_id", settings_.client_id}, {"client_secret", settings_.client_secret}}));
    }
    return question;
}

Result<IdentityProvider::Said> IdentityProvider::subject_of(Arrival const& arrival, Instant now) {
    auto const found = TRY(discovery(now));
    auto const reply = TRY(ask(token_question(found, arrival), now));
    auto const token = reply.status == 200 ? identity::read_id_token(reply.body) : std::nullopt;
    if (!token) return Said(Flaw::no_token);
    identity::Expected const expected{settings_.issuer, settings_.client_id, arrival.nonce, now};
    auto const known = TRY(keys(found, now - believed_for, now));
    auto verdict = identity::verify(*token, known, expected);
    if (verdict.flaw == Flaw::unknown_key) {
        auto const newer = TRY(keys(found, now - keys_at_most_every, now));
        verdict = identity::verify(*token, newer, expected);
    }
    if (verdict.flaw) return Said(*verdict.flaw);
    return Said(std::move(verdict.subject));
}

Result<bool> IdentityProvider::is_own_answer(std::string_view iss, Instant now) {
    if (!iss.empty()) return iss == settings_.issuer;
    auto const found = TRY(discovery(now));
    return !found.names_itself;
}

}  // namespace sx::accounts
