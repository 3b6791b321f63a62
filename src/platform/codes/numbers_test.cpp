#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/codes/codes.hpp"
#include "platform/codes/credit_code.hpp"
#include "platform/codes/identity_number.hpp"

using namespace sx;
using codes::credit_code_problem;
using codes::identity_number_problem;

namespace {

constexpr std::string_view credit_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

std::string any_credit_code() {
    auto const kind =
        *rc::gen::element<std::string>("91", "92", "93", "12", "52", "31", "N2", "Y1");
    auto const region = std::to_string(*rc::gen::inRange(110000, 660000));
    return codes::credit_code_of(
        kind, region,
        *rc::gen::container<std::string>(8, rc::gen::elementOf(std::string(credit_alphabet))));
}

std::string any_identity_number() {
    auto const regions = codes::regions().all();
    auto const* region = &regions[*rc::gen::inRange<std::size_t>(0, regions.size())];
    RC_PRE(region->level > 1);
    auto const born = *parse_day("1930-01-01") + std::chrono::days(*rc::gen::inRange(0, 30000));
    return codes::identity_number_of(region->code, born, *rc::gen::inRange(0, 1000));
}

std::string with_one_changed(std::string text, std::string_view alphabet) {
    auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
    auto const other = *rc::gen::elementOf(std::string(alphabet));
    RC_PRE(text[at] != other);
    text[at] = other;
    return text;
}

}  // namespace

TEST_CASE("the examples of the standards are right") {
    CHECK(!credit_code_problem("91350100M000100Y43"));      // GB 32100-2015, appendix
    CHECK(!identity_number_problem("11010519491231002X"));  // GB 11643-1999, 6
    CHECK(!identity_number_problem("440524188001010014"));  // the same
}

TEST_CASE("a credit code's fault is named") {
    CHECK(credit_code_problem("91350100M000100Y4") == "credit_code_length");
    CHECK(credit_code_problem("") == "credit_code_length");
    CHECK(credit_code_problem("91350100M000100Y44") == "credit_code_check_digit");
    CHECK(credit_code_problem("9135010OM000100Y43") == "credit_code_character");
    CHECK(credit_code_problem("913501A0M000100Y43") == "credit_code_character");
    CHECK(credit_code_problem("91350100m000100y43") == "credit_code_character");
    CHECK(credit_code_problem("94350100M000100Y43") == "credit_code_register");
    CHECK(credit_code_problem("B1350100M000100Y43") == "credit_code_register");
}

TEST_CASE("an identity number's fault is named") {
    CHECK(identity_number_problem("11010519491231002") == "identity_number_length");
    CHECK(identity_number_problem("11010519491231002x") == "identity_number_character");
    CHECK(identity_number_problem("1101051949123100 X") == "identity_number_character");
    CHECK(identity_number_problem("110105194912310021") == "identity_number_check_digit");
    auto const day = *parse_day("2001-02-28");
    CHECK(
        identity_number_problem(codes::identity_number_of("990105", day, 2)) ==
        "identity_number_region");
    CHECK(
        identity_number_problem(codes::identity_number_of("110000", day, 2)) ==
        "identity_number_region");
    CHECK(identity_number_problem("110105200102310026") == "identity_number_date");
    CHECK(
        identity_number_problem(codes::identity_number_of("110105", *parse_day("1849-12-31"), 2)) ==
        "identity_number_date");
}

TEST_CASE("people keep the number of a region that is gone, and residence permits count") {
    auto const day = *parse_day("1988-02-29");
    for (auto const region :
         {"110103", "310119", "422201", "512226", "371202", "440301", "810000", "820000", "830000"})
        CHECK(!identity_number_problem(codes::identity_number_of(region, day, 7)));
}

TEST_CASE("day of birth and sex are read from the number") {
    auto const number = codes::identity_number_of("420111", *parse_day("2003-09-01"), 41);
    CHECK(number.starts_with("42011120030901041"));
    CHECK(to_text(codes::birth_day(number)) == "2003-09-01");
}

TEST_CASE("every generated credit code is right, and every change of one character is caught") {
    CHECK(rc::check("generated", [] { RC_ASSERT(!credit_code_problem(any_credit_code())); }));
    CHECK(rc::check("changed", [] {
        RC_ASSERT(credit_code_problem(with_one_changed(any_credit_code(), credit_alphabet)));
    }));
}

TEST_CASE("every generated identity number is right, and every change of one character is caught") {
    CHECK(
        rc::check("generated", [] { RC_ASSERT(!identity_number_problem(any_identity_number())); }));
    CHECK(rc::check("changed", [] {
        RC_ASSERT(identity_number_problem(with_one_changed(any_identity_number(), "0123456789X")));
    }));
}
