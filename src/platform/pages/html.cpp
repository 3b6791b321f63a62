#include "platform/pages/html.hpp"
#include <charconv>

namespace sx::pages {
namespace {

// What a character becomes; an empty entry stands for itself. CR is written as a reference because
// a parser turns a bare one into LF, and U+0000 has no reference at all.
using Escapes = std::array<std::string_view, 256>;

constexpr Escapes text_escapes = [] {
    Escapes table{};
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    table['\r'] = "&#13;";
    table['\0'] = "\uFFFD";
    return table;
}();
constexpr Escapes value_escapes = [] {
    Escapes table = text_escapes;
    table['"'] = "&quot;";
    return table;
}();

void add_escaped(std::string& out, std::string_view text, Escapes const& escapes) {
    std::size_t clean_from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const& escape = escapes[static_cast<unsigned char>(text[at])];
        if (escape.empty()) continue;
        out.append(text, clean_from, at - clean_from).append(escape);
        clean_from = at + 1;
    }
    out.append(text, clean_from, text.size() - clean_from);
}

void add_number(std::string& out, std::int64_t number) {
    std::array<char, 20> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

}  // namespace

void add_escaped_text(std::string& out, std::string_view text) {
    add_escaped(out, text, text_escapes);
}
void add_escaped_value(std::string& out, std::string_view value) {
    add_escaped(out, value, value_escapes);
}

void Part::write_attribute(std::string& out) const {
    if (kind_ != Kind::attribute) return;
    auto const& attribute = *static_cast<Attribute const*>(source_);
    if (attribute.kind == Attribute::Kind::absent) return;
    out.append(" ").append(attribute.name);
    if (attribute.kind == Attribute::Kind::flag) return;
    out += "=\"";
    if (attribute.kind == Attribute::Kind::text) add_escaped_value(out, attribute.text);
    else add_number(out, attribute.number);
    out += '"';
}

void Part::write_content(std::string& out) const {
    switch (kind_) {
        case Kind::text: return add_escaped_text(out, text_);
        case Kind::markup: out += text_; return;
        case Kind::written: return write_(out, source_);
        case Kind::attribute: return;
    }
}

void write_element(
    std::string& out, std::string_view name, bool ends_at_once, std::span<Part const> parts) {
    if (name.empty()) {
        for (auto const& part : parts) part.write_content(out);
        return;
    }
    out.append("<").append(name);
    for (auto const& part : parts) part.write_attribute(out);
    out += '>';
    if (ends_at_once) return;
    for (auto const& part : parts) part.write_content(out);
    out.append("</").append(name).append(">");
}

}  // namespace sx::pages
