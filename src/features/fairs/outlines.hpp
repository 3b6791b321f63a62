#pragma once
#include "features/fairs/series_messages.hpp"

// A fair made from another, or from a series' outline: pure.
namespace sx::fairs {

// The years 1900 to 2099 that stand in a text, moved on: "2027 届" becomes "2028 届".
std::string with_years_moved(std::string_view text, int years);

// When a copy begins that nobody gave a day: the same weekday in a later year, after `now`.
Day usual_day_of_copy(Fair const&, Instant now);
// The fair again from that day on: its words with their years moved, its stages as they were
// planned, what was to happen by itself. What was decided on the way stays behind.
FairForm copy_of(Fair const&, Day starts_on);

// The fair with days instead of dates, {year}, {next_year} and {season} instead of its own.
FairOutline outline_of(Fair const&);
FairForm form_of(FairOutline const&, FairSeason, Day starts_on);

// Each season once, on a day that its month has; stages as a fair wants them. Refuses with a field
// for each that is wrong.
Result<> check_series(SeriesForm const&);

// The first day after `today` on which an edition is due that is not there yet.
std::optional<NextEdition> next_edition(
    FairSeries const&, std::vector<Fair> const& editions, Day today);

}  // namespace sx::fairs
