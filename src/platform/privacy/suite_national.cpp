#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <algorithm>
#include <memory>
#include <stdexcept>
#include "platform/privacy/suite.hpp"

namespace sx::privacy {
namespace {

constexpr std::size_t block = 16, tag_size = sizeof(Key);

template <auto free> struct Free {
    template <class T> void operator()(T* thing) const { free(thing); }
};
using Cipher = std::unique_ptr<EVP_CIPHER, Free<&EVP_CIPHER_free>>;
using CipherRun = std::unique_ptr<EVP_CIPHER_CTX, Free<&EVP_CIPHER_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, Free<&EVP_MAC_free>>;
using MacRun = std::unique_ptr<EVP_MAC_CTX, Free<&EVP_MAC_CTX_free>>;

void must(bool worked, char const* what) {
    if (!worked) throw std::runtime_error(std::string("OpenSSL fails: ").append(what));
}

unsigned char const* bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

// So that no two ways of putting the parts together give the same text.
void add_part(std::string& text, std::string_view part) {
    for (std::size_t shift = 64; shift > 0; shift -= 8)
        text += static_cast<char>(part.size() >> (shift - 8) & 0xFF);
    text.append(part);
}

class National final : public Suite {
public:
    National()
        : sm4_(EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr)),
          hmac_(EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr)) {
        must(sm4_ && hmac_, "it has no SM4-CTR or no HMAC");
    }
    std::string_view name() const override { return "sm4-ctr-hmac-sm3"; }
    char mark() const override { return 's'; }
    std::size_t nonce_size() const override { return block; }

    std::string seal(
        Key const& key, std::string_view nonce, std::string_view bound,
        std::string_view clear) const override {
        auto sealed = counted(key, nonce, clear);
        auto const proof = proof_of(key, nonce, bound, sealed);
        return sealed.append(reinterpret_cast<char const*>(proof.data()), proof.size());
    }

    std::optional<std::string> open(
        Key const& key, std::string_view nonce, std::string_view bound,
        std::string_view sealed) const override {
        if (sealed.size() < tag_size) return std::nullopt;
        auto const text = sealed.substr(0, sealed.size() - tag_size);
        auto const proof = proof_of(key, nonce, bound, text);
        if (CRYPTO_memcmp(proof.data(), sealed.data() + text.size(), tag_size) != 0)
            return std::nullopt;
        return counted(key, nonce, text);
    }

    Key digest(Key const& key, std::string_view text) const override {
        MacRun const run(EVP_MAC_CTX_new(hmac_.get()));
        std::string sm3 = "SM3";
        std::array const how{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, sm3.data(), sm3.size()),
            OSSL_PARAM_construct_end()};
        Key out{};
        std::size_t size = 0;
        must(
            run && EVP_MAC_init(run.get(), key.data(), key.size(), how.data()) == 1 &&
                EVP_MAC_update(run.get(), bytes(text), text.size()) == 1 &&
                EVP_MAC_final(run.get(), out.data(), &size, out.size()) == 1 && size == out.size(),
            "HMAC-SM3");
        return out;
    }

private:
    // One key for each of the two algorithms, from the one that was given.
    std::string counted(Key const& key, std::string_view nonce, std::string_view text) const {
        auto const own = digest(key, "seal by SM4-CTR");
        CipherRun const run(EVP_CIPHER_CTX_new());
        std::string out(text.size(), '\0');
        int size = 0;
        must(
            run && nonce.size() == block && text.size() < (1U << 30) &&
                EVP_EncryptInit_ex2(run.get(), sm4_.get(), own.data(), bytes(nonce), nullptr) ==
                    1 &&
                EVP_EncryptUpdate(
                    run.get(), reinterpret_cast<unsigned char*>(out.data()), &size, bytes(text),
                    static_cast<int>(text.size())) == 1,
            "SM4-CTR");
        return out;
    }

    Key proof_of(
        Key const& key, std::string_view nonce, std::string_view bound,
        std::string_view text) const {
        std::string whole;
        for (auto const part : {nonce, bound, text}) add_part(whole, part);
        return digest(digest(key, "prove by HMAC-SM3"), whole);
    }

    Cipher sm4_;
    Mac hmac_;
};

}  // namespace

Suite const& national() {
    static National const suite;
    return suite;
}

}  // namespace sx::privacy
