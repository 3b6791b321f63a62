#include "platform/events/signing_key.hpp"
#include <sodium.h>
#include <new>
#include <optional>
#include <stdexcept>
#include "platform/base/digest.hpp"

namespace sx::events {
namespace {

static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_PUBLICKEYBYTES == 32);
static_assert(crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_BYTES == 64);

template <std::size_t Size>
std::optional<std::array<unsigned char, Size>> bytes_of(std::string_view digits) {
    std::array<unsigned char, Size> bytes{};
    std::size_t length = 0;
    bool const read =
        digits.size() == 2 * Size &&
        sodium_hex2bin(
            bytes.data(), Size, digits.data(), digits.size(), nullptr, &length, nullptr) == 0;
    return read && length == Size ? std::optional(bytes) : std::nullopt;
}

template <std::size_t Size> std::string digits_of(std::array<unsigned char, Size> const& bytes) {
    return hex(std::as_bytes(std::span(bytes)));
}

unsigned char const* text_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

SigningKey SigningKey::fresh(World& world) {
    SigningKey key;
    world.random_bytes(std::as_writable_bytes(std::span(key.seed_)));
    key.derive();
    return key;
}

SigningKey SigningKey::from(std::string_view secret) {
    auto const seed = bytes_of<32>(secret);
    if (!seed) throw std::runtime_error("the audit's key is not 64 hexadecimal digits");
    SigningKey key;
    key.seed_ = *seed;
    key.derive();
    return key;
}

SigningKey::~SigningKey() {
    sodium_memzero(seed_.data(), seed_.size());
    sodium_memzero(secret_.data(), secret_.size());
}

void SigningKey::derive() {
    if (sodium_init() < 0 ||
        crypto_sign_seed_keypair(public_.data(), secret_.data(), seed_.data()) != 0)
        throw std::bad_alloc();
}

std::string SigningKey::secret() const { return digits_of(seed_); }
std::string SigningKey::public_key() const { return digits_of(public_); }

std::string SigningKey::signature_of(std::string_view text) const {
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, text_of(text), text.size(), secret_.data());
    return digits_of(signature);
}

std::string key_id_of(std::string_view public_key) { return sha256_hex(public_key).substr(0, 16); }

bool is_public_key(std::string_view text) { return bytes_of<32>(text).has_value(); }

bool is_signed(std::string_view text, std::string_view signature, std::string_view public_key) {
    auto const key = bytes_of<32>(public_key);
    auto const signed_with = bytes_of<64>(signature);
    return key && signed_with &&
           crypto_sign_verify_detached(
               signed_with->data(), text_of(text), text.size(), key->data()) == 0;
}

}  // namespace sx::events
