#include "platform/pages/json_ld.hpp"

namespace sx::pages {

JsonLd::JsonLd(std::string_view type) : members_("{\"@type\":") { quote(type); }

void JsonLd::open(std::string_view name) {
    members_ += ',';
    quote(name);
    members_ += ':';
}

void JsonLd::quote(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    members_ += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&')
            members_ += c;
        else members_.append("\\u00").append({digits[byte >> 4], digits[byte & 15]});
    }
    members_ += '"';
}

JsonLd& JsonLd::text(std::string_view name, std::string_view value) {
    open(name);
    quote(value);
    return *this;
}

JsonLd& JsonLd::number(std::string_view name, std::int64_t value) {
    open(name);
    members_ += std::to_string(value);
    return *this;
}

JsonLd& JsonLd::yuan(std::string_view name, Money amount) {
    open(name);
    members_ += std::to_string(amount.fen / 100);
    if (auto const fen = amount.fen % 100; fen != 0)
        members_.append(
            {'.', static_cast<char>('0' + fen / 10), static_cast<char>('0' + fen % 10)});
    return *this;
}

JsonLd& JsonLd::part(std::string_view name, JsonLd const& thing) {
    open(name);
    members_ += thing.str();
    return *this;
}

JsonLd& JsonLd::list(std::string_view name, std::span<JsonLd const> things) {
    open(name);
    members_ += '[';
    for (std::size_t i = 0; i < things.size(); ++i)
        members_.append(i == 0 ? "" : ",").append(things[i].str());
    members_ += ']';
    return *this;
}

Html JsonLd::script() const {
    std::string markup = R"(<script type="application/ld+json">{"@context":"https://schema.org",)";
    markup.append(members_, 1).append("}</script>");
    return Html(std::move(markup));
}

}  // namespace sx::pages
