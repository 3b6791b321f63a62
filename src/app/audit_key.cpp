#include "app/audit_key.hpp"
#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace sx::app {
namespace {

constexpr std::string_view key_name = "audit-key", public_name = "audit-public-keys";

std::string first_line(std::filesystem::path const& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) throw std::runtime_error("cannot read " + file.string());
    return line;
}

// systemd puts what LoadCredential= names into a folder that only the service can read.
std::optional<std::filesystem::path> credential() {
    auto const* const folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (!folder) return std::nullopt;
    auto file = std::filesystem::path(folder) / key_name;
    return std::filesystem::exists(file) ? std::optional(std::move(file)) : std::nullopt;
}

// Nothing when another node was faster; then its key is read.
void make_key(std::filesystem::path const& file, World& world) {
    int const out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0 && errno == EEXIST) return;
    auto const text = events::SigningKey::fresh(world).secret().append("\n");
    bool const written =
        out >= 0 && ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(out) == 0;
    if (out >= 0) ::close(out);
    if (!written) throw std::runtime_error("cannot write " + file.string());
}

void note_public(std::filesystem::path const& file, std::string const& key) {
    std::ofstream out(file, std::ios::app);
    out << key << "\n";
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

events::SigningKey audit_key(Options const& options, World& world) {
    auto const file = credential().value_or(options.data / key_name);
    if (!std::filesystem::exists(file)) make_key(file, world);
    auto key = events::SigningKey::from(first_line(file));
    auto const known = audit_public_keys(options);
    if (std::ranges::find(known, key.public_key()) == known.end())
        note_public(options.data / public_name, key.public_key());
    return key;
}

std::vector<std::string> audit_public_keys(Options const& options) {
    std::ifstream in(options.data / public_name);
    std::vector<std::string> keys;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        if (!events::is_public_key(line))
            throw std::runtime_error(
                (options.data / public_name).string() + " has a line that is no public key");
        keys.push_back(std::move(line));
    }
    return keys;
}

std::filesystem::path checkpoint_folder(Options const& options) {
    return options.checkpoints.empty() ? options.data / "checkpoints" : options.checkpoints;
}

}  // namespace sx::app
