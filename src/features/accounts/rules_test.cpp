#include "features/accounts/rules.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;

namespace {

Instant const start = *parse_instant("2026-03-01T09:00:00+08:00");

// What is wrong with it, or nothing.
std::string code(std::string_view password, std::string_view name, KnownWords const& known = {}) {
    auto const checked =
        check_password(*Password::parse(password), *SignInName::parse(name), known);
    return checked ? "" : checked.error().fields.front().code;
}

// How long one waits after that many failures at once.
std::chrono::seconds wait_after(Patience const& patience, int failures) {
    Failures all;
    for (int one = 0; one < failures; ++one) all = one_more(patience, all, start);
    return std::chrono::floor<std::chrono::seconds>(all.waits_until - start);
}

}  // namespace

TEST_CASE("a password is not the name, not a famous one, not a few keys over and over") {
    CHECK(code("Xiaoming2026", "xiaoming2026") == "password_is_name");
    CHECK(code("QWERTYUIOP", "xiaoming") == "password_too_common");
    CHECK(code("abcabcabcabc", "xiaoming") == "password_too_common");
    CHECK(code("abcdabcdabcd", "xiaoming").empty());
    CHECK(!Password::parse("ninechars"));
    CHECK(Password::parse("密码密码密码密码密码"));
}

TEST_CASE("a password that was found in breaches is refused, also when it is dressed up") {
    for (std::string_view const common :
         {"password1234", "1q2w3e4r5t", "5201314520", "qwertyuiop", "QwertyUiop", "!!qwertyuiop!!",
          "P@ssw0rd123", "basketball2026", "baseball2026!", "manchester", "iloveyou123"})
        CHECK_MESSAGE(code(common, "xiaoming") == "password_too_common", common);
    for (std::string_view const good :
         {"correct horse 双选 42", "九月 tea 在窗边", "vT8#kq-Lw2!z", "my dog eats basketballs"})
        CHECK_MESSAGE(code(good, "xiaoming").empty(), good);
}

TEST_CASE("a password is more than what one's colleagues know") {
    KnownWords const known{
        "李晓明",      "某市人力资源和社会保障局", "Example Human Resources", "示例机械厂",
        "13800001234", "li.xiaoming@example.com"};
    for (std::string_view const guessed :
         {"lixiaoming2026", "李晓明李晓明2026", "某市人力资源和社会保障局1", "示例机械厂@2026",
          "13800001234ab", "Shuangxuan2026", "双选招聘会2026!", "Resources_Human",
          "xiaoming@example"})
        CHECK_MESSAGE(code(guessed, "lixiaoming", known) == "password_tells_who", guessed);
    for (std::string_view const good :
         {"李晓明爱吃西瓜和桃子", "双选 correct horse", "a human wrote these words"})
        CHECK_MESSAGE(code(good, "lixiaoming", known).empty(), good);
}

TEST_CASE("a sign-in name is 4 to 64 plain characters, and finds itself in any case") {
    CHECK(IsSignInName::problem_of("abc") == "too_short");
    CHECK(IsSignInName::problem_of(std::string(65, 'a')) == "too_long");
    CHECK(IsSignInName::problem_of("with space") == "sign_in_name_characters");
    CHECK(!IsSignInName::problem_of("A.b_c-d+e@f9"));
    CHECK(rc::check("normalising twice is normalising once, and keeps a name a name", [] {
        auto const name =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("azAZ09@._-+")));
        auto const once = normalised(name);
        RC_ASSERT(normalised(once) == once);
        RC_ASSERT(IsSignInName::problem_of(once) == IsSignInName::problem_of(name));
    }));
}

TEST_CASE("one field takes a name, a phone number or a mail address") {
    CHECK(std::get<Phone>(*recognised("138 0000-1234")).str() == "13800001234");
    CHECK(std::get<Phone>(*recognised("+85291234567")).str() == "+85291234567");
    CHECK(std::get<Email>(*recognised("Lin@Example.com")).str() == "lin@example.com");
    CHECK(!recognised("xiaoming"));
    CHECK(!recognised("12345"));
}

TEST_CASE("a code is six digits") {
    CHECK(!IsCode::problem_of("000042"));
    for (std::string const wrong : {"", "12345", "1234567", "12a456", "１２３４５６"})
        CHECK_MESSAGE(IsCode::problem_of(wrong) == "code_format", wrong);
}

TEST_CASE("who guesses waits ever longer, but never for good") {
    CHECK(wait_after(with_account, 4) == 0s);
    CHECK(wait_after(with_account, 5) == 30s);
    CHECK(wait_after(with_account, 6) == 60s);
    CHECK(wait_after(with_account, 9) == 480s);
    CHECK(wait_after(with_account, 10) == 15min);
    CHECK(wait_after(with_account, 1000) == 15min);
    CHECK(wait_after(with_address, 99) == 0s);
    CHECK(wait_after(with_address, 100) == 10s);
    auto const ten = Failures{10, start, start + 15min};
    CHECK(one_more(with_account, ten, start + 7h).count == 4);
    CHECK(one_more(with_account, ten, start + 100h).count == 1);
}

TEST_CASE("colleagues at an employer are owners and recruiters, of the venue they are staff") {
    CHECK(is_among(MemberRole::owner, access::Role::employer));
    CHECK(!is_among(MemberRole::reviewer, access::Role::employer));
    CHECK(is_among(MemberRole::organiser, access::Role::organiser));
    CHECK(!is_among(MemberRole::recruiter, access::Role::organiser));
}
