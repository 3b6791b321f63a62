#include "platform/access/breached_passwords.hpp"
#include <algorithm>
#include <string>
#include "platform/base/digest.hpp"
#include "platform/base/embedded.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> breached_passwords();
}
namespace access {
namespace {

constexpr std::size_t digest_bytes = 5;  // see data/passwords/README.md

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_sign(char c) { return is_ascii(c) && !is_letter(c) && !is_digit(c); }

std::string in_small(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

// "p@ssw0rd" is "password".
std::string plain(std::string_view small) {
    std::string letters(small);
    std::ranges::transform(letters, letters.begin(), [](char c) {
        constexpr std::string_view stand_in = "@4310$5!7", meant = "aaeiossit";
        auto const at = stand_in.find(c);
        return at == std::string_view::npos ? c : meant[at];
    });
    return letters;
}

std::string_view without(std::string_view text, bool (*around)(char)) {
    while (!text.empty() && around(text.front())) text.remove_prefix(1);
    while (!text.empty() && around(text.back())) text.remove_suffix(1);
    return text;
}

bool is_listed(std::string_view password) {
    auto const list = embedded::breached_passwords().front().content;
    auto const sought = sha256_hex(password).substr(0, 2 * digest_bytes);
    std::size_t from = 0, to = list.size() / digest_bytes;
    while (from < to) {
        auto const middle = from + (to - from) / 2;
        auto const found =
            hex(std::as_bytes(std::span(list).subspan(middle * digest_bytes, digest_bytes)));
        if (found == sought) return true;
        if (found < sought) from = middle + 1;
        else to = middle;
    }
    return false;
}

}  // namespace

bool is_breached(std::string_view password) {
    auto const small = in_small(password);
    auto const bare = without(small, &is_sign);
    auto const word = without(small, [](char c) { return is_sign(c) || is_digit(c); });
    for (auto const one : {std::string_view(small), bare, word})
        if (is_listed(one) || is_listed(plain(one))) return true;
    return false;
}

}  // namespace access
}  // namespace sx
