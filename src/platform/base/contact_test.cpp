#include "platform/base/contact.hpp"
#include <doctest/doctest.h>

using namespace sx;

TEST_CASE("phone numbers are mainland mobiles or international") {
    for (std::string const right : {"13800000000", "19912345678", "+85291234567", "+4915112345678"})
        CHECK_MESSAGE(!IsPhone::problem_of(right), right);
    for (std::string const wrong :
         {"", "12800000000", "1380000000", "138000000000", "+123456", "+0123456789",
          "+12345678901234567", "138-0000-0000", "07171234567"})
        CHECK_MESSAGE(IsPhone::problem_of(wrong) == "phone_format", wrong);
}

TEST_CASE("a mail address has one @ and a domain with a dot") {
    for (std::string const right : {"a@b.cn", "wang.xiao+ming@mail.example.com"})
        CHECK_MESSAGE(!IsEmail::problem_of(right), right);
    for (std::string const wrong :
         {"", "@b.cn", "a@", "a@b", "a@.cn", "a@b.", "a@b..cn", "a@@b.cn", "a b@c.cn", "a@b@c.cn",
          "王@b.cn"})
        CHECK_MESSAGE(IsEmail::problem_of(wrong) == "email_format", wrong);
}

TEST_CASE("a masked contact shows enough to be recognised by its owner") {
    CHECK(masked(*Phone::parse("13800001234")) == "138****1234");
    CHECK(masked(*Phone::parse("+8529123")) == "+85****9123");
    CHECK(masked(*Email::parse("lin@example.com")) == "l***@example.com");
    CHECK(masked(*Email::parse("l@b.cn")) == "l***@b.cn");
}
