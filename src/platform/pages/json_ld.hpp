#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include "platform/base/money.hpp"
#include "platform/pages/html.hpp"

namespace sx::pages {

// One thing in the words of schema.org, for search engines. Members are written in the order they
// are added.
class JsonLd {
public:
    explicit JsonLd(std::string_view type);
    JsonLd& text(std::string_view name, std::string_view value);
    JsonLd& number(std::string_view name, std::int64_t value);
    JsonLd& yuan(std::string_view name, Money amount);  // as a number of yuan
    JsonLd& part(std::string_view name, JsonLd const& thing);
    JsonLd& list(std::string_view name, std::span<JsonLd const> things);

    std::string str() const { return members_ + "}"; }
    // The whole as a data block. No `<` can end it early: the text holds none.
    Html script() const;

private:
    void open(std::string_view name);
    void quote(std::string_view text);
    std::string members_;
};

}  // namespace sx::pages
