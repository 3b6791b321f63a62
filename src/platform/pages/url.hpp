#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include "platform/base/language.hpp"

namespace sx::pages {

// Whether a link may lead there: http, https, mailto and tel, or a relative address on this site.
// Anything a browser would tidy up before it decides (blanks, control characters, backslashes,
// "//host") is refused, because then we would have judged another address than the one it opens.
constexpr bool is_safe_url(std::string_view);

// An address of our own, written in the program and checked by the compiler.
class UrlConstant {
public:
    consteval UrlConstant(char const* text) : text_(text) {
        if (!is_safe_url(text_)) throw std::logic_error("not an address a link may lead to");
    }
    constexpr std::string_view str() const { return text_; }

private:
    std::string_view text_;
};

// An address a link may lead to; the only thing href() and its kin accept.
class Url {
public:
    Url(UrlConstant constant) : text_(constant.str()) {}
    // Somebody else's text, e.g. an employer's home page.
    static std::optional<Url> parse(std::string_view foreign);

    // Each gives a new address; the pieces are percent-encoded. at() wants an address without
    // query.
    Url at(std::string_view segment) const;                         // /postings → /postings/7
    Url with(std::string_view name, std::string_view value) const;  // ?name=value or &name=value
    Url on_page(std::string_view id) const;                         // #id
    Url in(Language) const;  // the English twin of one of our own paths stands under /en

    std::string const& str() const { return text_; }
    friend bool operator==(Url const&, Url const&) = default;

private:
    struct Safe {};
    Url(Safe, std::string text) : text_(std::move(text)) {}
    std::string text_;
};

constexpr bool is_safe_url(std::string_view url) {
    if (url.empty() || url.starts_with("//")) return false;
    for (char const c : url)
        if ((c >= 0 && c <= ' ') || c == 0x7f || c == '\\') return false;
    auto const colon = url.find(':');
    if (colon == url.npos || url.find_first_of("/?#") < colon) return true;  // no scheme: relative
    auto const scheme_is = [&](std::string_view name) {
        if (colon != name.size()) return false;
        for (std::size_t i = 0; i < name.size(); ++i)
            if ((url[i] | 0x20) != name[i]) return false;
        return true;
    };
    auto const rest = url.substr(colon + 1);
    if (scheme_is("http") || scheme_is("https"))
        return rest.starts_with("//") && rest.size() > 2 && rest[2] != '/';
    return !rest.empty() && (scheme_is("mailto") || scheme_is("tel"));
}

}  // namespace sx::pages
