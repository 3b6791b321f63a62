#include "platform/pages/url.hpp"

namespace sx::pages {
namespace {

bool plain(char c) {  // RFC 3986 "unreserved"
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void add_encoded(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (plain(c)) out += c;
        else out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
}

}  // namespace

std::optional<Url> Url::parse(std::string_view foreign) {
    if (!is_safe_url(foreign)) return std::nullopt;
    return Url(Safe(), std::string(foreign));
}

Url Url::at(std::string_view segment) const {
    auto longer = text_;
    if (!longer.ends_with('/')) longer += '/';
    add_encoded(longer, segment);
    return Url(Safe(), std::move(longer));
}

Url Url::with(std::string_view name, std::string_view value) const {
    auto longer = text_;
    longer += longer.find('?') == longer.npos ? '?' : '&';
    add_encoded(longer, name);
    longer += '=';
    add_encoded(longer, value);
    return Url(Safe(), std::move(longer));
}

Url Url::on_page(std::string_view id) const {
    auto longer = text_;
    longer += '#';
    add_encoded(longer, id);
    return Url(Safe(), std::move(longer));
}

Url Url::in(Language language) const {
    if (language == Language::zh || !text_.starts_with('/')) return *this;
    if (text_ == "/") return Url("/en");
    return Url(Safe(), std::string("/en").append(text_));
}

}  // namespace sx::pages
