#include "app/identity.hpp"
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include "app/venue.hpp"
#include "features/accounts/accounts.hpp"

namespace sx::app {
namespace {

constexpr std::string_view credential_name = "identity-secret";

// systemd puts what LoadCredential= names into a folder that only the service can read.
std::filesystem::path secret_file(Options const& options) {
    if (!options.identity_secret.empty()) return options.identity_secret;
    auto const* const folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder) return std::filesystem::path(folder) / credential_name;
    throw std::runtime_error("--identity-issuer needs --identity-secret, a file");
}

std::string secret_in(std::filesystem::path const& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line) || line.empty())
        throw std::runtime_error("cannot read the identity's secret in " + file.string());
    return line;
}

std::string or_else(std::string const& name, std::string_view usual) {
    return name.empty() ? std::string(usual) : name;
}

}  // namespace

std::shared_ptr<accounts::IdentityProvider> identity_provider(Options const& options) {
    if (options.identity_issuer.empty()) return nullptr;
    return accounts::provider_of_identities(
        {options.identity_issuer, options.identity_client, secret_in(secret_file(options)),
         or_else(options.identity_name, "统一身份"),
         or_else(options.identity_name_en, "your national identity")},
        venue_of(options));
}

}  // namespace sx::app
