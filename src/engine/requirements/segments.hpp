#pragma once
#include <string_view>
#include <vector>
#include "engine/requirements/plain_text.hpp"

namespace sx::engine {

// What stands between two commas, and what it stands under.
struct Segment {
    std::string_view words;  // of PlainText::text(); never empty
    std::size_t at = 0;      // where they begin there
    std::size_t sentence =
        0;                   // a number; sentences end with 。 ; a line, or the next item's number
    std::string_view topic;  // the line's first heading, "专业要求"; empty where there is none
    std::string_view heading;  // its latest heading, "本科"
    bool heads = false;        // the heading stands in this very sentence
    bool preferred = false;    // "者优先", "加分": wished for, not asked
    bool excepted = false;     // "可放宽至", "除外": an exception from a rule elsewhere

    bool under(std::string_view word) const {
        return topic.find(word) != topic.npos || heading.find(word) != heading.npos;
    }
    bool holds(std::string_view word) const { return words.find(word) != words.npos; }
};

std::vector<Segment> segments_of(PlainText const&);

}  // namespace sx::engine
