#include "app/view_parts.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include "engine/analysis/analyzer.hpp"
#include "engine/search/index.hpp"
#include "engine/search/searcher.hpp"

namespace sx::app {
namespace {

using learning::Feature;

constexpr std::array columns{Feature::title, Feature::experience, Feature::text,  Feature::region,
                             Feature::town,  Feature::reach,      Feature::demand};

// How well jobs' titles answer to titles, by BM25 in natural logarithms.
class Titles {
public:
    explicit Titles(ViewLog const& log) : jobs_(log.jobs.size()) {
        for (std::size_t job = 0; job < log.jobs.size(); ++job) {
            auto const terms = terms_of(log.jobs[job].title);
            std::vector<std::string_view> const views(terms.begin(), terms.end());
            search::Document document;
            document.id = {0, job};
            document.title = views;
            index_.put(document);
        }
        index_.publish();
        snapshot_ = index_.snapshot();
    }

    // Calls `take(job, score)` for every job that shares a word.
    template <class Take> void answer(std::string_view words, Take take) {
        auto const terms = terms_of(words);
        if (terms.empty()) return;
        search::Query query;
        query.terms.assign(terms.begin(), terms.end());
        query.limit = jobs_;
        query.total = search::Total::none;
        for (auto const& hit : searcher_.search(*snapshot_, query).hits)
            take(static_cast<std::size_t>(hit.id.low), hit.score / whole);
    }

private:
    static constexpr double whole = 256 * 255;  // of a weight and an impact
    // Titles have some five words.
    static constexpr search::Scoring scoring{
        .k1 = 1.2, .b = 0.75, .title_weight = 1, .typical_length = 5};

    std::vector<std::string> terms_of(std::string_view text) {
        std::vector<std::string> terms;
        for (auto const& token : analyzer_.tokens(text, analysis::Grain::words))
            if (!analysis::is_stop_word(token.text)) terms.emplace_back(token.text);
        return terms;
    }

    std::size_t jobs_;
    analysis::Analyzer analyzer_{};
    search::Index index_{scoring};
    search::Searcher searcher_{};
    std::shared_ptr<search::Snapshot const> snapshot_{};
};

// What others have looked at so far.
class History {
public:
    explicit History(ViewLog const& log)
        : log_(log),
          seen_by_(log.visitors.size()),
          in_town_(log.state_of.size(), 0),
          demand_(log.jobs.size()) {}

    void add(ViewLog::View const& view) {
        auto const to = log_.jobs[view.job].town;
        auto const& visitor = log_.visitors[view.visitor];
        for (auto const state : visitor.states) ++from_state_[state].to[to];
        for (auto const state : visitor.states) ++from_state_[state].all;
        for (auto const town : visitor.towns) count(town, to);
        // Who looks at two towns could work in either, wherever they live.
        auto& seen = seen_by_[view.visitor];
        for (auto const town : seen) {
            count(town, to);
            count(to, town);
        }
        if (std::ranges::find(seen, to) == seen.end()) seen.push_back(to);
        ++in_town_[to];
        ++all_;
        auto& demand = demand_[view.job];
        demand = {view.at, demand_at(view.job, view.at) + 1};
    }

    // For each town, the logarithm of how probably the visitor looks at a given job there: from
    // one's towns, where little is known of them as from one's state, and else as everybody.
    std::vector<double> reach(ViewLog::Visitor const& visitor) const {
        std::vector<double> everybody, chance(in_town_.size(), 0.0);
        for (auto const views : in_town_)
            everybody.push_back((views + 1) / (all_ + static_cast<double>(in_town_.size())));
        std::size_t places = 0;
        for (auto const town : visitor.towns) {
            auto const state = log_.state_of[town];
            auto const wide = smoothed(from_state_, state, everybody, trust_in_state);
            auto const near = smoothed(from_town_, town, wide, trust_in_town);
            for (std::size_t at = 0; at < chance.size(); ++at) chance[at] += near[at];
            ++places;
        }
        if (places == 0)
            for (auto const state : visitor.states) {
                auto const wide = smoothed(from_state_, state, everybody, trust_in_state);
                for (std::size_t at = 0; at < chance.size(); ++at) chance[at] += wide[at];
                ++places;
            }
        if (places == 0) chance = everybody;
        for (std::size_t at = 0; at < chance.size(); ++at)
            chance[at] = std::log(
                chance[at] / static_cast<double>(std::max<std::size_t>(1, places)) /
                std::max(1U, log_.jobs_in_town[at]));
        return chance;
    }

    // Views, each counting half after two weeks.
    double demand_at(std::size_t job, Instant now) const {
        auto const& [at, views] = demand_[job];
        std::chrono::duration<double, std::chrono::days::period> const since = now - at;
        return views * std::exp2(-since.count() / 14);
    }

private:
    struct Counts {
        double all = 0;
        std::map<std::uint32_t, double> to{};
    };
    using From = std::unordered_map<std::uint32_t, Counts>;
    // Views for which what is known otherwise stands (Dirichlet smoothing).
    static constexpr double trust_in_state = 20, trust_in_town = 5;

    void count(std::uint32_t from, std::uint32_t to) {
        auto& counts = from_town_[from];
        ++counts.all;
        ++counts.to[to];
    }

    static std::vector<double> smoothed(
        From const& known, std::uint32_t from, std::vector<double> const& otherwise, double trust) {
        auto chance = otherwise;
        auto const found = known.find(from);
        if (found == known.end()) return chance;
        auto const all = found->second.all + trust;
        for (auto& value : chance) value *= trust / all;
        for (auto const& [to, views] : found->second.to) chance[to] += views / all;
        return chance;
    }

    ViewLog const& log_;
    std::vector<std::vector<std::uint32_t>> seen_by_;  // towns
    std::vector<double> in_town_;                      // views
    double all_ = 0;
    From from_town_{}, from_state_{};
    std::vector<std::pair<Instant, double>> demand_;  // of each job, as of its last view
};

class Rows {
public:
    Rows(ViewLog const& log, Titles& titles) : log_(log), titles_(titles) {}

    std::vector<float> parts(ViewLog::Visitor const& visitor, History const& history, Instant now) {
        parts_.assign(log_.jobs.size() * columns.size(), 0.0F);
        std::string all;
        for (auto const& title : visitor.wanted) {
            answer(title, Feature::title);
            all.append(title).append("\n");
        }
        for (auto const& title : visitor.earlier) {
            answer(title, Feature::experience);
            all.append(title).append("\n");
        }
        answer(all, Feature::text);
        auto const reach = history.reach(visitor);
        for (std::size_t job = 0; job < log_.jobs.size(); ++job) {
            auto const town = log_.jobs[job].town;
            at(job, Feature::region) = visitor.states.contains(log_.state_of[town]) ? 1 : 0;
            at(job, Feature::town) = visitor.towns.contains(town) ? 1 : 0;
            at(job, Feature::reach) = static_cast<float>(reach[town]);
            at(job, Feature::demand) = static_cast<float>(std::log1p(history.demand_at(job, now)));
        }
        return std::move(parts_);
    }

private:
    float& at(std::size_t job, Feature feature) {
        auto const column = std::ranges::find(columns, feature) - columns.begin();
        return parts_[job * columns.size() + static_cast<std::size_t>(column)];
    }

    // Of several titles the one that answers best counts.
    void answer(std::string_view words, Feature feature) {
        titles_.answer(words, [&](std::size_t job, double score) {
            at(job, feature) = std::max(at(job, feature), static_cast<float>(score));
        });
    }

    ViewLog const& log_;
    Titles& titles_;
    std::vector<float> parts_{};
};

}  // namespace

learning::Table view_table(ViewLog const& log) {
    learning::Table table{{columns.begin(), columns.end()}, {}};
    std::vector<std::size_t> list_of(log.visitors.size(), 0);  // from 1
    Titles titles(log);
    Rows rows(log, titles);
    History history(log);
    std::size_t known = 0;  // views that the history holds
    for (auto const& view : log.views) {
        auto& list = list_of[view.visitor];
        if (!log.visitors[view.visitor].told()) continue;
        if (list == 0) {
            while (log.views[known].at < view.at) history.add(log.views[known++]);
            table.lists.push_back(
                {std::to_string(view.visitor),
                 view.at,
                 rows.parts(log.visitors[view.visitor], history, view.at),
                 std::vector<learning::Outcome>(log.jobs.size(), learning::Outcome::none),
                 {}});
            list = table.lists.size();
        }
        table.lists[list - 1].outcomes[view.job] = learning::Outcome::viewed;
    }
    learning::put_in_order(table);
    return table;
}

}  // namespace sx::app
