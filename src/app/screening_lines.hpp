#pragma once
#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>
#include "platform/base/result.hpp"

namespace sx::app {

// A line that `screen` reads; an advertisement's number may be text or a whole number.
struct AdLine {
    std::string id, title, text;
};
BOOST_DESCRIBE_STRUCT(AdLine, (), (id, title, text))

struct NumberedAdLine {
    std::int64_t id = 0;
    std::string title, text;
};
BOOST_DESCRIBE_STRUCT(NumberedAdLine, (), (id, title, text))

// What it says of a place.
struct FindingLine {
    std::string rule, severity, field;
    std::int64_t start = 0, end = 0;  // Unicode code points of the field
    std::string quote, reason, instead;
};
BOOST_DESCRIBE_STRUCT(FindingLine, (), (rule, severity, field, start, end, quote, reason, instead))

struct ScreenedLine {
    std::string id;
    std::vector<FindingLine> findings;
};
BOOST_DESCRIBE_STRUCT(ScreenedLine, (), (id, findings))

struct NumberedScreenedLine {
    std::int64_t id = 0;
    std::vector<FindingLine> findings;
};
BOOST_DESCRIBE_STRUCT(NumberedScreenedLine, (), (id, findings))

// The lines of a file of JSON, one document each. Empty lines are passed over.
class JsonLines {
public:
    explicit JsonLines(std::istream& in) : in_(in) {}
    // Nothing at the end.
    std::optional<std::string> next();
    // Throws and says which line is wrong, and in which field; never what stands in it.
    [[noreturn]] void fail(Problem const&) const;

private:
    std::istream& in_;
    std::size_t number_ = 0;
};

}  // namespace sx::app
