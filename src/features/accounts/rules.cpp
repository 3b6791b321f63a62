#include "features/accounts/rules.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include "platform/access/breached_passwords.hpp"
#include "platform/base/characters.hpp"

namespace sx::accounts {

using access::Role;

namespace {

// Everybody here knows them (ASVS 5.0, 6.1.2 and 6.2.11).
constexpr std::array<std::string_view, 8> words_of_the_place{
    "双选", "招聘会", "招聘", "shuangxuan", "zhaopinhui", "zhaopin", "jobfair", "recruitment"};
// Of a known word: below it a password that has it by chance would be refused.
constexpr std::size_t shortest_word = 4;  // bytes: two Chinese characters have six
// Characters that nobody knows must be left, when what is known was taken away.
constexpr std::size_t least_unknown = 6;

constexpr std::size_t shortest = 4, longest = 64;
constexpr std::size_t different_enough = 4;  // characters

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool may_stand_in_name(char c) {
    char const s = small(c);
    return (s >= 'a' && s <= 'z') || (s >= '0' && s <= '9') ||
           std::string_view("@._-+").find(s) != std::string_view::npos;
}

bool may_stand_in_word(char c) {
    char const s = small(c);
    return (s >= 'a' && s <= 'z') || (s >= '0' && s <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "某市人社局" as it is; of "Li Ming, Example Works" each word, too.
KnownWords parts_of(KnownWords const& known) {
    KnownWords parts(words_of_the_place.begin(), words_of_the_place.end());
    for (auto const& text : known) {
        auto rest = normalised(text);
        parts.push_back(rest);
        std::ranges::replace_if(
            rest, [](char c) { return !may_stand_in_word(c); }, ' ');
        for (auto const part : split(rest, ' ')) parts.emplace_back(part);
    }
    std::erase_if(parts, [](auto const& part) { return part.size() < shortest_word; });
    // The longer ones first: they may have others inside.
    std::ranges::sort(parts, std::greater{}, &std::string::size);
    return parts;
}

bool is_mostly_known(std::string const& password, KnownWords const& known) {
    auto rest = normalised(password);
    bool found = false;
    for (auto const& word : parts_of(known))
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
            rest.erase(at, word.size());
            found = true;
        }
    return found && first_characters(rest, least_unknown - 1).size() == rest.size();
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

std::optional<std::string_view> IsCode::problem_of(std::string_view text) {
    if (text.size() == 6 && std::ranges::all_of(text, is_digit)) return std::nullopt;
    return "code_format";
}

std::optional<std::string_view> IsInvitationToken::problem_of(std::string_view text) {
    auto const is_hex = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
    if (text.size() == 64 && std::ranges::all_of(text, is_hex)) return std::nullopt;
    return "invitation_not_found";
}

std::string normalised(std::string_view sign_in_name) {
    std::string name(sign_in_name);
    std::ranges::transform(name, name.begin(), small);
    return name;
}

std::optional<Address> recognised(std::string_view typed) {
    std::string digits(typed);
    std::erase_if(digits, [](char c) { return c == ' ' || c == '-'; });
    if (auto phone = Phone::parse(digits)) return *std::move(phone);
    if (auto email = Email::parse(normalised(typed))) return *std::move(email);
    return std::nullopt;
}

std::string const& text_of(Address const& address) {
    return std::visit([](auto const& one) -> std::string const& { return one.str(); }, address);
}

Result<> check_password(Password const& password, SignInName const& name, KnownWords const& known) {
    auto const& text = password.str();
    if (normalised(text) == normalised(name.str())) return wrong_password("password_is_name");
    if (access::is_breached(text) || std::set(text.begin(), text.end()).size() < different_enough)
        return wrong_password("password_too_common");
    auto all = known;
    all.push_back(name.str());
    if (is_mostly_known(text, all)) return wrong_password("password_tells_who");
    return {};
}

Role role_of(RegistrationRole role) {
    return role == RegistrationRole::seeker ? Role::seeker : Role::employer;
}

Role role_of(MemberRole role) {
    switch (role) {
        case MemberRole::owner:
        case MemberRole::recruiter: return Role::employer;
        case MemberRole::organiser: return Role::organiser;
        case MemberRole::reviewer: return Role::reviewer;
    }
    throw std::logic_error("no such role of a member");
}

access::Standing standing_of(MemberRole role) {
    return role == MemberRole::owner ? access::Standing::owner : access::Standing::member;
}

MemberRole member_role_of(access::Grant const& grant) {
    if (grant.role == Role::organiser) return MemberRole::organiser;
    if (grant.role == Role::reviewer) return MemberRole::reviewer;
    return grant.owner ? MemberRole::owner : MemberRole::recruiter;
}

bool is_among(MemberRole role, Role of_caller) {
    return (role_of(role) == Role::employer) == (of_caller == Role::employer);
}

Failures one_more(Patience const& patience, Failures const& before, Instant now) {
    auto const forgiven =
        std::chrono::floor<std::chrono::seconds>(now - before.last_at) / patience.forgives_every;
    auto const count = std::max<std::int64_t>(before.count - forgiven, 0) + 1;
    auto wait = patience.first;
    for (auto beyond = count - patience.free; beyond > 0 && wait < patience.most; --beyond)
        wait *= 2;
    if (count < patience.free) return {count, now, now};
    return {count, now, now + std::min(wait, patience.most)};
}

}  // namespace sx::accounts
