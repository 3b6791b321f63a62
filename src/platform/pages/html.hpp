#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include "platform/base/text.hpp"
#include "platform/pages/attribute.hpp"

// HTML as values. An element is a call: p(css("small"), "by ", b(name)). Attributes and children
// stand in any order; text is escaped where it stands; markup can only come from this builder.
//
// Elements do not own what they show: write them where they are used, and give a function that
// makes one the return type Html, which does own. (An element kept in a variable does not compile
// as a child.)
namespace sx::pages {

class Html;
template <std::size_t N> class Element;

// Markup of our own, such as an icon: a constant of the program, never a value from outside.
class Trusted {
public:
    consteval Trusted(char const* markup) : markup_(markup) {}
    constexpr std::string_view str() const { return markup_; }

private:
    std::string_view markup_;
};

// A range shown item by item; see each().
template <class Range, class Show> struct Each {
    Range const& range;
    Show const& show;
};

// What may stand between the parentheses of an element. Refers to its source for the length of the
// expression.
class Part {
public:
    Part(std::string_view text) : kind_(Kind::text), text_(text) {}
    Part(std::string const& text) : Part(std::string_view(text)) {}
    Part(char const* text) : Part(std::string_view(text)) {}
    Part(Html const& html);
    Part(Trusted markup) : kind_(Kind::markup), text_(markup.str()) {}
    Part(Attribute const& attribute) : kind_(Kind::attribute), source_(&attribute) {}
    template <std::size_t N>
    Part(Element<N>&& element)
        : kind_(Kind::written), source_(&element), write_([](std::string& out, void const* source) {
              static_cast<Element<N> const*>(source)->write(out);
          }) {}
    template <class Range, class Show>
    Part(Each<Range, Show> const& each)
        : kind_(Kind::written), source_(&each), write_(&Part::write_each<Range, Show>) {}
    template <std::size_t Min, std::size_t Max>
    Part(Text<Min, Max> const& text) : Part(std::string_view(text.str())) {}
    template <class T>
    Part(std::optional<T> const& maybe) : Part(maybe ? Part(*maybe) : Part(std::string_view())) {}

    void write_attribute(std::string& out) const;  // nothing unless this is an attribute
    void write_content(std::string& out) const;    // nothing if this is an attribute

private:
    enum class Kind : std::uint8_t { text, markup, attribute, written };

    template <class Range, class Show> static void write_each(std::string& out, void const* source);

    Kind kind_;
    std::string_view text_{};
    void const* source_ = nullptr;
    void (*write_)(std::string&, void const*) = nullptr;
};

// An element not yet written; lives as long as the expression it stands in.
template <std::size_t N> class Element {
public:
    enum class Ends : bool { with_tag, at_once };

    template <class... Parts>
    Element(std::string_view name, Ends ends, Parts&&... parts)
        : name_(name), ends_(ends), parts_{Part(std::forward<Parts>(parts))...} {}
    Element(Element const&) = delete;
    Element& operator=(Element const&) = delete;
    void write(std::string& out) const;

private:
    std::string_view name_;
    Ends ends_;
    std::array<Part, N> parts_;
};

// Finished, escaped markup.
class Html {
public:
    Html() = default;
    template <std::size_t N> Html(Element<N>&& element) {
        markup_.reserve(512);
        element.write(markup_);
    }
    Html& operator+=(Part part) {
        part.write_content(markup_);
        return *this;
    }
    std::string const& str() const& { return markup_; }
    std::string str() && { return std::move(markup_); }
    bool empty() const { return markup_.empty(); }

private:
    friend class JsonLd;
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

// each(postings, [&](auto const& posting) -> Html { return li(posting.title); })
template <class Range, class Show> Each<Range, Show> each(Range const& range, Show const& show) {
    static_assert(
        std::same_as<std::invoke_result_t<Show, decltype(*std::begin(range))>, Html>,
        "what each() shows must own its text: give the lambda the return type -> Html");
    return {range, show};
}

// The part or the attribute only if `yes`.
inline Part when(bool yes, Part part) { return yes ? part : Part(std::string_view()); }
inline Attribute when(bool yes, Attribute attribute) {
    if (!yes) attribute.kind = Attribute::Kind::absent;
    return attribute;
}

// The escaping itself: for text between tags, and for a value within double quotes.
void add_escaped_text(std::string& out, std::string_view text);
void add_escaped_value(std::string& out, std::string_view value);

// The shared writing of every Element.
void write_element(
    std::string& out, std::string_view name, bool ends_at_once, std::span<Part const> parts);

inline Part::Part(Html const& html) : kind_(Kind::markup), text_(html.str()) {}

template <class Range, class Show> void Part::write_each(std::string& out, void const* source) {
    auto const& each = *static_cast<Each<Range, Show> const*>(source);
    for (auto const& item : each.range) out += each.show(item).str();
}

template <std::size_t N> void Element<N>::write(std::string& out) const {
    write_element(out, name_, ends_ == Ends::at_once, parts_);
}

}  // namespace sx::pages
