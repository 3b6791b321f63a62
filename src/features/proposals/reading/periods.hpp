#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include "features/proposals/messages.hpp"

namespace sx::proposals {

// A time as people write it: "2021.09-2025.06", "2021年9月—至今", "Sep 2021 – Jun 2025", "2025.06".
struct Period {
    std::size_t at = 0, length = 0;  // the bytes that say it
    std::optional<Day> first, last;  // `last` is missing when it goes on
    bool goes_on = false;
    bool is_range = false;             // else `first` is the one time that is said
    std::optional<Doubt> precision{};  // month_only, year_only
};

// The first one in the line. Of a month the first or the last day is taken, of a year likewise.
std::optional<Period> find_period(std::string_view line);

}  // namespace sx::proposals
