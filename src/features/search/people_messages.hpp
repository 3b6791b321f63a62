#pragma once
#include "features/search/messages.hpp"
#include "features/seekers/seekers.hpp"

// The JSON of looking for people.
namespace sx::search {

enum class PeopleOrder { relevance, newest };
BOOST_DESCRIBE_ENUM(PeopleOrder, relevance, newest)

enum class PeopleFacet { region, major, education, graduation, kind, experience };
BOOST_DESCRIBE_ENUM(PeopleFacet, region, major, education, graduation, kind, experience)

inline constexpr std::int64_t most_years = 50;  // of work; more count as so many

// What is looked for. One that names nothing finds everybody who agreed to be found.
struct FindPeople {
    std::optional<Text<1, 80>> q;  // words; all of them, or others that say the same
    std::optional<List<codes::RegionCode, 20>> region;         // would work in one of these
    std::optional<List<codes::MajorCode, 20>> major;           // studied one of these or below
    std::optional<codes::Education> education;                 // has at least this
    std::optional<List<Number<1950, 2100>, 10>> graduation;    // in one of these years
    std::optional<List<postings::PostingKind, 5>> kind;        // would take one of these
    std::optional<Number<0, most_years>> experience_at_least;  // whole years of work
    std::optional<PeopleOrder> sort;             // absent: relevance with q, else newest
    std::optional<List<PeopleFacet, 6>> facets;  // to be counted
    std::optional<web::Cursor> cursor;           // of the same search
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(
    FindPeople, (),
    (q, region, major, education, graduation, kind, experience_at_least, sort, facets, cursor,
     limit))

// Somebody as employers may know them before an application.
struct FoundPerson : seekers::SeekerCard {
    access::AccountId seeker_id;
    std::vector<std::string> found;  // stretches of the card that hold what was looked for
};
BOOST_DESCRIBE_STRUCT(FoundPerson, (seekers::SeekerCard), (seeker_id, found))

// How many there would be with this value chosen, everything else as it is.
struct PeopleChoice {
    std::string value;                // as the parameter takes it
    std::optional<std::string> name;  // of a code
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(PeopleChoice, (), (value, name, people))

struct CountedPeopleFacet {
    PeopleFacet facet{};
    std::vector<PeopleChoice> values;
};
BOOST_DESCRIBE_STRUCT(CountedPeopleFacet, (), (facet, values))

struct FoundPeople {
    std::vector<FoundPerson> items;
    std::int64_t total = 0;  // on all pages
    std::vector<CountedPeopleFacet> facets;
    std::optional<bool> loosened;  // nobody's card holds all the words; these hold some
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FoundPeople, (), (items, total, facets, loosened, next_cursor))

}  // namespace sx::search
