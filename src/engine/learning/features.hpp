#pragma once
#include <boost/describe/enum.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sx::learning {

// All that a score may be made of: this list is closed. What says who somebody is rather than what
// they can do and want (sex, age, ethnicity, religion, birthplace, marital state, health, school
// rank) is not in it, and a table or a file that names it is refused.
enum class Feature : std::uint8_t {
    title,       // likeness of the posting's title to the titles that are wanted
    experience,  // to the titles of earlier work
    text,        // of the words of both
    skills,      // part of the posting's skills that the person has
    major,       // the study is asked for by name, or near one that is
    education,   // the level is the one that is asked, not far above it
    region,      // the work is in a region that is wanted, or lived in
    town,        // in the very town
    reach,       // how often people from there look for work here
    kind,        // of work: wanted
    salary,      // reaches what is wanted
    industry,    // wanted
    travel,      // no more than is liked
    freshness,   // how lately it was published
    demand,      // how many look at it these days
    openness,    // how few have applied for each opening
    reciprocity  // part of what the employer prefers that the person has
};
BOOST_DESCRIBE_ENUM(
    Feature, title, experience, text, skills, major, education, region, town, reach, kind, salary,
    industry, travel, freshness, demand, openness, reciprocity)
inline constexpr std::size_t feature_count = 17;

std::string_view name_of(Feature);
std::optional<Feature> feature_named(std::string_view);

// What is known of one person and one posting, by feature; 0 where nothing is.
using Parts = std::array<double, feature_count>;
constexpr double& part(Parts& parts, Feature feature) {
    return parts[static_cast<std::size_t>(feature)];
}
constexpr double part(Parts const& parts, Feature feature) {
    return parts[static_cast<std::size_t>(feature)];
}

}  // namespace sx::learning
