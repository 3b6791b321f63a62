#include "features/accounts/rules.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace sx::accounts {
namespace {

// What guessers try first, of those long enough for us; in small letters.
constexpr std::array<std::string_view, 24> worst{
    "0123456789",    "0987654321",   "1122334455",  "123123123123", "1234567890",
    "12345678910",   "123456789a",   "123456789q",  "147258369a",   "1q2w3e4r5t",
    "1qaz2wsx3edc",  "5201314520",   "a123456789",  "abc123456789", "abcd123456",
    "administrator", "asdfghjkl123", "iloveyou123", "passw0rd123",  "password123",
    "password1234",  "qq123456789",  "qwertyuiop",  "woaini1314520"};
static_assert(std::ranges::is_sorted(worst));

constexpr std::size_t shortest = 4, longest = 64;
constexpr std::size_t different_enough = 4;  // characters

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool may_stand_in_name(char c) {
    char const s = small(c);
    return (s >= 'a' && s <= 'z') || (s >= '0' && s <= '9') ||
           std::string_view("@._-+").find(s) != std::string_view::npos;
}

Problem wrong_password(std::string_view code) {
    return {ProblemKind::invalid, "invalid_fields", {{"/password", std::string(code)}}};
}

}  // namespace

std::optional<std::string_view> IsSignInName::problem_of(std::string_view text) {
    if (text.size() < shortest) return "too_short";
    if (text.size() > longest) return "too_long";
    if (!std::ranges::all_of(text, may_stand_in_name)) return "sign_in_name_characters";
    return std::nullopt;
}

std::string normalised(std::string_view sign_in_name) {
    std::string name(sign_in_name);
    std::ranges::transform(name, name.begin(), small);
    return name;
}

Result<> check_password(Password const& password, SignInName const& name) {
    auto const& text = password.str();
    if (normalised(text) == normalised(name.str())) return wrong_password("password_is_name");
    if (std::ranges::binary_search(worst, normalised(text)) ||
        std::set(text.begin(), text.end()).size() < different_enough)
        return wrong_password("password_too_common");
    return {};
}

bool is_staff(access::Role role) {
    return role == access::Role::reviewer || role == access::Role::organiser ||
           role == access::Role::administrator;
}

}  // namespace sx::accounts
