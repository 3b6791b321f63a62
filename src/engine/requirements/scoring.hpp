#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "engine/requirements/requirements.hpp"

// How well requirements are read, against what people say a text asks for.
namespace sx::engine {

inline constexpr std::array<std::string_view, 8> requirement_fields{
    "education",  "degree", "majors",    "graduation",
    "experience", "age",    "languages", "certificates"};

// What is asked (wishes are not), in the one form in which it is compared with a label; a list's
// members are sorted and joined by '|'. Empty: nothing.
//   education     "bachelor"; "bachelor only"; of several the lowest
//   degree        "master"; "matching"
//   majors        codes as written, names where there is no code: "0809|软件工程"; "any"
//   graduation    years, "2025|2026"; "yes" without them
//   experience    least years of the first statement: "3"
//   age           "18-35", "-35", "18-"
//   languages     "en CET 6", "ja"
//   certificates  names as data/requirements/certificates.tsv has them
std::string asked(Requirements const&, std::string_view field);

// Of single-valued fields a statement, of lists a member, is one unit.
struct Score {
    std::int64_t right = 0;       // read and labelled
    std::int64_t wrong = 0;       // read, not labelled
    std::int64_t overlooked = 0;  // labelled, not read

    double precision() const;  // 1 where nothing was read
    double recall() const;     // 1 where nothing was labelled
    void add(std::string_view read, std::string_view label);
};

// The codes of majors that a text writes, found the plain way: every run of four or six digits,
// with marks, that stands alone. The oracle of the reader where every number is a code, as in a
// column of majors.
std::vector<std::string> codes_written(std::string_view text);

}  // namespace sx::engine
