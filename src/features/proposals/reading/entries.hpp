#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "features/proposals/reading/pages.hpp"
#include "features/proposals/reading/periods.hpp"

namespace sx::proposals {

// One job, project or the like: what its first lines name, when it was, and what is told of it.
struct Entry {
    std::vector<std::string_view> head;  // cells of its first lines, without the time
    std::optional<Period> period;
    std::vector<Line> body;
    std::vector<Line> lines;  // all of them, to cite
};

// Every entry begins at a line that says a time, or at the line above it; where no line does, at a
// short line that is followed by longer ones.
std::vector<Entry> entries_of(Block const&);

// The line without the time in it.
std::vector<std::string_view> without_period(
    std::string_view line, Period const&, Apart apart = Apart::widely);
// Lines as one text, each without its bullet.
std::string told(std::vector<Line> const&);
// When it was. What cannot be saved because it lies after `today` is left out.
template <class Target>
void put_period(Target& target, std::optional<Period> const& period, Day today) {
    if (!period || !period->first || *period->first > today) return;
    target.starts_on = period->first;
    if (period->is_range) target.ends_on = period->last;
    else target.ends_on.reset();
    if (period->precision) doubt(target, *period->precision);
}

}  // namespace sx::proposals
