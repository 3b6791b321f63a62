#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Which algorithms keep personal data. Everything else in this room knows them by this face alone.
namespace sx::privacy {

using Key = std::array<unsigned char, 32>;

class Suite {
public:
    virtual ~Suite() = default;
    virtual std::string_view name() const = 0;  // in key files and tables; never changes
    virtual char mark() const = 0;              // first byte of what it sealed; never changes
    virtual std::size_t nonce_size() const = 0;
    // The sealed text, with what proves that neither it nor `bound` was changed. A nonce is used
    // once with a key.
    virtual std::string seal(
        Key const&, std::string_view nonce, std::string_view bound,
        std::string_view clear) const = 0;
    // Nothing when it was sealed otherwise: by another key, bound to something else, or damaged.
    virtual std::optional<std::string> open(
        Key const&, std::string_view nonce, std::string_view bound,
        std::string_view sealed) const = 0;
    // A keyed digest of 32 bytes.
    virtual Key digest(Key const&, std::string_view text) const = 0;
};

// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) and HMAC-SHA-256, by libsodium.
Suite const& international();
// SM4-CTR (GB/T 32907) and then HMAC-SM3 (GB/T 32905) over all of it, by OpenSSL: its version 3.0
// has no SM4-GCM.
Suite const& national();
std::span<Suite const* const> suites();
// Throws where there is none.
Suite const& suite_named(std::string_view name);
Suite const& suite_marked(char mark);

}  // namespace sx::privacy
