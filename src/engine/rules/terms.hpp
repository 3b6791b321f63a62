#pragma once
#include <boost/describe/enum_to_string.hpp>
#include <string>
#include <vector>
#include "engine/rules/rules.hpp"

// How the judges make the values of their sentences.
namespace sx::rules {

template <class Enum> Term term(Term::Of of, Enum value) {
    return {of, boost::describe::enum_to_string(value, "")};
}
inline Term text(std::string words) { return {Term::Of::text, std::move(words)}; }
inline Term text(Day day) { return text(to_text(day)); }
inline Term number(std::int64_t value) { return text(std::to_string(value)); }

inline std::vector<Term> terms(Term::Of of, std::vector<std::string> const& codes) {
    std::vector<Term> all;
    for (auto const& code : codes) all.push_back({of, code});
    return all;
}

}  // namespace sx::rules
