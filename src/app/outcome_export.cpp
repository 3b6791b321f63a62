#include "app/outcome_export.hpp"
#include <array>
#include <cstdint>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include "app/venue.hpp"
#include "app/whole_file.hpp"
#include "features/recommendations/recommendations.hpp"

namespace sx::app {
namespace {

using recommendations::ShownOutcome;

constexpr std::int64_t whole = 1000;   // parts are thousandths
constexpr std::size_t least_rows = 2;  // of one alone nobody can choose

struct Written {
    std::int64_t days = 0, lists = 0;
    std::array<std::int64_t, 5> outcomes{};  // as many as came exactly so far
};

void write_header(std::ostream& out) {
    out << "list\tat\toutcome\tposition";
    for (auto const feature : recommendations::kept_features)
        out << "\t" << learning::name_of(feature);
    out << "\n";
}

void write_row(std::ostream& out, recommendations::ShownPosting const& one) {
    if (one.outcome != ShownOutcome::none) out << wire::name(one.outcome);
    out << "\t" << one.position;
    for (auto const part : one.parts)
        out << "\t" << part / whole << "." << std::setw(3) << std::setfill('0') << part % whole;
    out << "\n";
}

void write_day(std::ostream& out, recommendations::ShownDay const& shown, Written& written) {
    ++written.days;
    for (auto const& list : shown.lists) {
        if (list.size() < least_rows) continue;
        ++written.lists;
        for (auto const& one : list) {
            out << written.lists << "\t" << to_text(shown.day) << "\t";
            write_row(out, one);
            ++written.outcomes.at(static_cast<std::size_t>(one.outcome));
        }
    }
}

// "420 lists of 30 days: 8012 none, 301 applied, 70 shortlisted, 20 interviewed, 9 hired"
void print(Written const& written) {
    std::cout << written.lists << " lists of " << written.days << " days";
    for (std::size_t at = 0; at < written.outcomes.size(); ++at)
        std::cout << (at == 0 ? ": " : ", ") << written.outcomes[at] << " "
                  << wire::name(static_cast<ShownOutcome>(at));
    std::cout << "\n";
}

}  // namespace

// Only reads, so the venue may be served meanwhile. A day is read at once, so that no read takes
// long.
int export_outcomes(Options const& options) {
    if (options.out.empty())
        throw std::runtime_error("say: learn export --out TABLE [--data DIR | --database URL]");
    if (options.database.empty() && !std::filesystem::exists(sqlite_file(options)))
        throw std::runtime_error("there is no venue in " + options.data.string());
    auto const db = connect(options);
    WholeFile file(options.out);
    write_header(file.out());
    Written written;
    for (Day last{};;) {
        auto const shown = db->read(
            [&](store::Transaction& tx) { return recommendations::shown_after(tx, last); });
        if (!shown) break;
        write_day(file.out(), *shown, written);
        last = shown->day;
    }
    if (written.lists == 0)
        throw std::runtime_error(
            "nobody has been shown postings to choose from yet; nothing was written");
    file.finish();
    print(written);
    return 0;
}

}  // namespace sx::app
