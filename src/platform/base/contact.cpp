#include "platform/base/contact.hpp"
#include <algorithm>

namespace sx {
namespace {

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_mainland_mobile(std::string_view text) {
    return text.size() == 11 && text[0] == '1' && text[1] >= '3' && all_digits(text);
}

bool is_international(std::string_view text) {
    return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
           all_digits(text.substr(1));
}

bool may_stand_in_email(char c) {
    return c > ' ' && c < '\x7f' &&
           std::string_view("\"(),:;<>[\\]").find(c) == std::string_view::npos;
}

bool has_dots_between(std::string_view domain) {
    return domain.find('.') != std::string_view::npos && domain.front() != '.' &&
           domain.back() != '.' && domain.find("..") == std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> IsPhone::problem_of(std::string_view text) {
    if (is_mainland_mobile(text) || is_international(text)) return std::nullopt;
    return "phone_format";
}

std::optional<std::string_view> IsEmail::problem_of(std::string_view text) {
    auto const at = text.find('@');
    bool const plausible = text.size() <= 254 && std::ranges::all_of(text, may_stand_in_email) &&
                           at != std::string_view::npos && at > 0 && at == text.rfind('@') &&
                           at + 1 < text.size() && has_dots_between(text.substr(at + 1));
    if (plausible) return std::nullopt;
    return "email_format";
}

std::string masked(Phone const& phone) {
    auto const& digits = phone.str();
    return digits.substr(0, 3).append("****").append(digits.substr(digits.size() - 4));
}

std::string masked(Email const& email) {
    auto const& address = email.str();
    return address.substr(0, 1).append("***").append(address.substr(address.find('@')));
}

}  // namespace sx
