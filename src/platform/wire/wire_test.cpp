#include <boost/json/serialize.hpp>
#include <doctest/doctest.h>
#include "platform/wire/json.hpp"
#include "platform/wire/schema.hpp"

using namespace sx;

namespace {

enum class Shift { day, night };
BOOST_DESCRIBE_ENUM(Shift, day, night)

enum class Answer { keep, return_ };
BOOST_DESCRIBE_ENUM(Answer, keep, return_)

struct Even {
    static std::optional<std::string_view> problem_of(std::string_view text) {
        return text.size() % 2 == 0 ? std::nullopt : std::optional<std::string_view>("odd");
    }
};
struct Break {
    Text<1, 4> name;
};
BOOST_DESCRIBE_STRUCT(Break, (), (name))

struct Job {
    Shift shift{};
    Money pay;
    std::optional<Instant> until;
    List<Break, 3> breaks;
    std::optional<Number<1, 9>> openings;
    std::optional<Day> starts_on;
    std::optional<Checked<Even>> mark;
    std::optional<bool> urgent;
};
BOOST_DESCRIBE_STRUCT(Job, (), (shift, pay, until, breaks, openings, starts_on, mark, urgent))

struct LongBreak : Break {
    Number<1, 9> hours;
};
BOOST_DESCRIBE_STRUCT(LongBreak, (Break), (hours))

std::string complaints(std::string_view text) {
    auto const wrong = wire::read<Job>(text);
    std::string found;
    for (auto const& field : wrong.error().fields)
        found.append(field.pointer).append("=").append(field.code).append(" ");
    return found;
}

}  // namespace

TEST_CASE("what is written is read back, and none is an absent key") {
    std::string const full = R"({"shift":"night","pay":880000,"until":"2026-03-01T01:00:00.000Z",)"
                             R"("breaks":[{"name":"茶歇"}],)"
                             R"("openings":9,"starts_on":"2026-03-02","mark":"ab","urgent":true})";
    CHECK(wire::write(*wire::read<Job>(full)) == full);
    std::string const bare = R"({"shift":"day","pay":0,"breaks":[]})";
    CHECK(wire::write(*wire::read<Job>(bare)) == bare);
}

TEST_CASE("every wrong field is reported, with its place") {
    CHECK(
        complaints(R"({"shift":"dusk","pay":-1,"until":null,)"
                   R"("breaks":[{"name":"ok"},{"name":"","a/b~":1}]})") ==
        "/shift=unknown_value /pay=negative /until=date_time_expected /breaks/1/name=too_short "
        "/breaks/1/a~1b~0=unknown_field ");
    CHECK(
        complaints(R"({"shift":"day","pay":1.5,"breaks":[{},{},{},{}],)"
                   R"("openings":10,"starts_on":"2026-02-30","mark":"abc"})") ==
        "/pay=integer_expected /breaks=too_many_items /openings=too_large /starts_on=date_expected "
        "/mark=odd ");
    CHECK(complaints(R"({"shift":"day"})") == "/pay=required /breaks=required ");
    CHECK(wire::read<Job>("{").error().code == "malformed_json");
    CHECK(wire::read<Job>("[]").error().fields.front().code == "object_expected");
}

TEST_CASE("of what we stored ourselves a reader may need only a part") {
    CHECK(wire::read_own<Break>(R"({"name":"茶歇","minutes":15})").name.str() == "茶歇");
    CHECK_THROWS(wire::read_own<Break>(R"({"minutes":15})"));
}

TEST_CASE("control characters and quotes survive a round trip through JSON") {
    std::string const text = "a\"b\\c\n\t\x01/双选";
    CHECK(wire::read<Text<0, 99>>(wire::write(text))->str() == text);
}

TEST_CASE("plain text is read as its type, lists by commas") {
    wire::Reader reader;
    List<Number<1, 9>, 3> numbers;
    wire::read_text("1,2,9", wire::type_of<decltype(numbers)>(), &numbers, reader);
    CHECK((numbers.size() == 3 && numbers.back() == 9 && reader.content()));
    wire::read_text("0,x", wire::type_of<decltype(numbers)>(), &numbers, reader);
    CHECK(std::move(reader).problem().fields.size() == 2);
    CHECK(wire::name(Shift::night) == "night");
    CHECK(!wire::parse_enum<Shift>("dusk"));
}

TEST_CASE("a struct has its base's members, before its own") {
    auto const lunch = wire::read<LongBreak>(R"({"name":"noon","hours":2})");
    REQUIRE(lunch);
    CHECK((lunch->name.str() == "noon" && lunch->hours == 2));
    CHECK(wire::write(*lunch) == R"({"name":"noon","hours":2})");
}

TEST_CASE("an enumerator that would be a keyword is its word outside") {
    CHECK(wire::name(Answer::return_) == "return");
    CHECK(wire::parse_enum<Answer>("return") == Answer::return_);
    CHECK(!wire::parse_enum<Answer>("return_"));
}

TEST_CASE("the schema names what the reader demands") {
    wire::Schemas named;
    wire::schema(wire::type_of<Job>(), named);
    CHECK(boost::json::serialize(named["Job"].at("required")) == R"(["shift","pay","breaks"])");
    CHECK(named["Break"].at("properties").at("name").at("maxLength") == 4);
    CHECK(named["Job"].at("properties").at("breaks").at("maxItems") == 3);
    CHECK(boost::json::serialize(named["Shift"]) == R"({"type":"string","enum":["day","night"]})");
    CHECK(named["Job"].at("properties").at("openings").at("maximum") == 9);
}
