#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sx::app::demo {

// One line of business of the invented city: who works there, what they studied, what they earn.
struct Trade {
    std::string_view industry;     // GB/T 4754-2017, as in data/codes
    std::string_view firm_word;    // in an employer's name
    std::string_view occupations;  // groups of the occupation catalogue, by comma
    std::string_view majors;       // codes, by comma
    std::string_view skills;       // by comma
    std::string_view subject;      // what the work is about, in a sentence
    int pay_from = 0, pay_to = 0;  // yuan a month for graduates
};

std::span<Trade const> trades();

// The titles of a trade: its occupations' names, made into what an advertisement says. E.g.
// "机械设计工程技术人员" becomes "机械设计工程师".
std::vector<std::string> titles_of(Trade const&);

}  // namespace sx::app::demo
