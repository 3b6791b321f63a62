#pragma once
#include <boost/describe/enum.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sx {

// What a person reads. Chinese is the default; every text of ours exists in both.
enum class Language { zh, en };
BOOST_DESCRIBE_ENUM(Language, zh, en)

// As HTML's lang attribute and Content-Language want it.
constexpr std::string_view tag_of(Language language) {
    return language == Language::zh ? "zh-CN" : "en";
}

// One text of ours in both languages. A text missing in one of them does not compile, nor does one
// whose two sides differ in the places {0}, {1} … that with() fills.
class Phrase {
public:
    consteval Phrase(char const* zh, char const* en) : zh_(zh), en_(en) {
        if (zh_.empty() || en_.empty()) throw std::logic_error("a phrase needs both languages");
        for (char place = '0'; place <= '9'; ++place)
            if (has(zh_, place) != has(en_, place))
                throw std::logic_error("both languages of a phrase must fill the same places");
    }
    constexpr std::string_view in(Language language) const {
        return language == Language::zh ? zh_ : en_;
    }
    // The text with {0}, {1} … replaced by the values in that order; a place without a value stays
    // empty.
    template <class... Values> std::string with(Language language, Values const&... values) const {
        std::string_view const list[] = {values..., std::string_view()};
        return filled(in(language), list, sizeof...(values));
    }

private:
    static constexpr bool has(std::string_view text, char place) {
        char const hole[] = {'{', place, '}'};
        return text.find(std::string_view(hole, 3)) != std::string_view::npos;
    }
    static std::string filled(
        std::string_view text, std::string_view const* values, std::size_t count);

    std::string_view zh_;
    std::string_view en_;
};

}  // namespace sx
