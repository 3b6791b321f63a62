#include <string>
#include "features/search/search.hpp"
#include "platform/pages/url.hpp"

namespace sx::search {
namespace {

std::string text_of(std::int64_t number) { return std::to_string(number); }
template <class Rule> std::string text_of(Checked<Rule> const& code) { return code.str(); }
template <class Enum>
requires std::is_enum_v<Enum> std::string text_of(Enum value) {
    return std::string(wire::name(value));
}

// Several values of a parameter stand with commas between.
template <class T, std::size_t most> std::string text_of(List<T, most> const& values) {
    std::string joined;
    for (auto const& value : values) {
        if (!joined.empty()) joined += ',';
        joined.append(text_of(value));
    }
    return joined;
}

}  // namespace

std::string address_of(PostingQuery const& query) {
    pages::Url url("/postings");
    auto const add = [&url](std::string_view name, auto const& value) {
        if (value) url = url.with(name, text_of(*value));
    };
    if (query.q) url = url.with("q", query.q->str());
    add("region", query.region);
    add("industry", query.industry);
    add("major", query.major);
    add("education", query.education);
    add("kind", query.kind);
    add("mark", query.mark);
    if (query.salary_at_least)
        url = url.with("salary_at_least", text_of(query.salary_at_least->fen));
    if (query.experience_at_most)
        url = url.with("experience_at_most", text_of(query.experience_at_most->value));
    if (query.fair_id) url = url.with("fair_id", query.fair_id->text);
    if (query.organisation_id) url = url.with("organisation_id", query.organisation_id->text);
    if (query.listed_within) url = url.with("listed_within", text_of(query.listed_within->value));
    add("sort", query.sort);
    return url.str();
}

}  // namespace sx::search
