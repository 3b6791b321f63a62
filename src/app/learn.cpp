#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <iomanip>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include "app/commands.hpp"
#include "app/outcome_export.hpp"
#include "app/outcome_table.hpp"
#include "app/weights_folder.hpp"
#include "engine/learning/learning.hpp"
#include "platform/base/day.hpp"

namespace sx::app {
namespace {

constexpr std::string_view usage =
    "say: learn export --out TABLE, learn fit --in TABLE [--train-until DAY --choose-until DAY], "
    "learn show or learn back; "
    "and --weights DIR for another folder than the venue's";
constexpr int kept_status = 3;  // nothing went wrong, and nothing was taken

Instant day_of(std::string const& text, std::string_view option) {
    auto const day = parse_day(text);
    if (!day) throw std::runtime_error(std::string(option).append(" wants a day, as 2026-03-01"));
    return *day;
}

learning::Periods periods_of(Options const& options, learning::Table const& table) {
    if (options.train_until.empty() && options.choose_until.empty())
        return learning::usual_periods(table);
    return {
        day_of(options.train_until, "--train-until"),
        day_of(options.choose_until, "--choose-until")};
}

std::string day_text(Instant at) { return to_text(std::chrono::floor<std::chrono::days>(at)); }

void print_figures(learning::Edition const& edition) {
    auto const line = [](std::string_view name, double one, double other) {
        std::cout << std::left << std::setw(12) << name << std::right << std::setw(12) << one
                  << std::setw(12) << other << "\n";
    };
    std::cout << "learnt from " << edition.trained << " lists, chosen by " << edition.chosen
              << ", measured by " << edition.measured << ": " << day_text(edition.from) << " to "
              << day_text(edition.until) << ", parted at " << day_text(edition.periods.train_until)
              << " and " << day_text(edition.periods.choose_until) << "\n";
    if (edition.acceptance == learning::Acceptance::too_little) return;
    std::cout << std::fixed << std::setprecision(4) << std::setw(12) << "" << std::setw(12)
              << "version " + std::to_string(edition.replaced) << std::setw(12)
              << "version " + std::to_string(edition.weights.version) << "\n";
    line("MAP", edition.before.precision, edition.after.precision);
    line("nDCG@10", edition.before.ndcg, edition.after.ndcg);
    line("R@100", edition.before.recall, edition.after.recall);
    std::cout << "nDCG@10 gains " << edition.gain.mean << ", give or take "
              << 2 * edition.gain.error << "; pull " << std::defaultfloat << edition.strength
              << ", bias of position " << edition.severity << "\n";
}

// The factor says how much likelier a posting is taken than one that lies a usual distance below it
// in this feature and is its like in all others.
void print_weights(learning::Weights const& weights, learning::Edition const* edition) {
    std::cout << std::fixed << std::left << std::setw(12) << "feature" << std::right
              << std::setw(12) << "weight";
    if (edition) std::cout << std::setw(12) << "spread" << std::setw(12) << "factor";
    std::cout << "\n";
    for (std::size_t at = 0; at < learning::feature_count; ++at) {
        auto const feature = static_cast<learning::Feature>(at);
        if (edition && std::ranges::find(edition->features, feature) == edition->features.end())
            continue;
        std::cout << std::left << std::setw(12) << learning::name_of(feature) << std::right
                  << std::setprecision(4) << std::setw(12) << weights.of[at];
        if (edition)
            std::cout << std::setw(12) << edition->spread[at] << std::setprecision(2)
                      << std::setw(12) << std::exp(weights.of[at] * edition->spread[at]);
        std::cout << "\n";
    }
}

std::string_view sentence(learning::Acceptance acceptance) {
    switch (acceptance) {
        case learning::Acceptance::taken: return "taken: better than what was in use";
        case learning::Acceptance::unproven: return "not taken: not better beyond chance";
        case learning::Acceptance::worse: return "not taken: worse than what is in use";
        case learning::Acceptance::too_little: break;
    }
    return "not taken: each period needs 30 lists of which something came";
}

// The default weights, without what the table says nothing of.
learning::Weights defaults_for(learning::Table const& table) {
    learning::Weights weights{};
    for (auto const feature : table.features)
        part(weights.of, feature) = part(learning::default_weights().of, feature);
    return weights;
}

int fit(Options const& options) {
    if (options.in.empty()) throw std::runtime_error(std::string(usage));
    auto folder = weights_folder(options);
    auto const before = folder.in_use();
    auto const table = read_outcomes(options.in);
    auto const edition = learning::learn(
        table, before ? before->weights : defaults_for(table), periods_of(options, table),
        folder.next_version());
    print_figures(edition);
    if (edition.acceptance != learning::Acceptance::too_little)
        print_weights(edition.weights, &edition);
    std::cout << sentence(edition.acceptance) << "\n";
    if (edition.acceptance != learning::Acceptance::taken) return kept_status;
    folder.take(edition);
    return 0;
}

int show(Options const& options) {
    auto const edition = weights_folder(options).in_use();
    std::cout << "version " << (edition ? edition->weights.version : 0) << " is in use\n";
    if (edition) print_figures(*edition);
    print_weights(weights_in_use(options), edition ? &*edition : nullptr);
    return 0;
}

int go_back(Options const& options) {
    std::cout << "version " << weights_folder(options).go_back() << " is in use\n";
    return 0;
}

}  // namespace

int learn(Options const& options) {
    auto const word = options.words.size() == 1 ? options.words.front() : "";
    if (word == "export") return export_outcomes(options);
    if (word == "fit") return fit(options);
    if (word == "show") return show(options);
    if (word == "back") return go_back(options);
    throw std::runtime_error(std::string(usage));
}

}  // namespace sx::app
