#include "app/view_log.hpp"
#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include "app/tab_table.hpp"
#include "engine/analysis/normal_form.hpp"

namespace sx::app {
namespace {

// Numbers for what is written in one way or another: capitals do not count.
class Names {
public:
    std::uint32_t number(std::string_view name) {
        auto const count = static_cast<std::uint32_t>(numbers_.size());
        return numbers_.try_emplace(analysis::normal_form(name), count).first->second;
    }
    std::size_t size() const { return numbers_.size(); }

private:
    std::map<std::string, std::uint32_t, std::less<>> numbers_{};
};

void add_new(std::vector<std::string>& titles, std::string_view title) {
    if (!title.empty() && std::ranges::find(titles, title) == titles.end())
        titles.emplace_back(title);
}

class LogReader {
public:
    explicit LogReader(std::filesystem::path const& folder) {
        read_views((folder / "views.tsv").string());
        read_interests((folder / "interests.tsv").string());
        read_experience((folder / "experience.tsv").string());
    }

    ViewLog log() && {
        order_jobs();
        std::ranges::sort(log_.views, [](ViewLog::View const& one, ViewLog::View const& other) {
            return std::tie(one.at, one.visitor, one.job) <
                   std::tie(other.at, other.visitor, other.job);
        });
        log_.jobs_in_town.resize(towns_.size(), 0);
        for (auto const& job : log_.jobs) ++log_.jobs_in_town[job.town];
        return std::move(log_);
    }

private:
    std::uint32_t town(std::string_view city, std::string_view state) {
        auto const number = towns_.number(std::string(city).append(",").append(state));
        if (number == log_.state_of.size()) log_.state_of.push_back(states_.number(state));
        return number;
    }

    void read_views(std::string const& path) {
        TabReader reader(path);
        auto const who = reader.place("Applicant.ID"), what = reader.place("Job.ID"),
                   title = reader.place("Position"), city = reader.place("City"),
                   state = reader.place("State.Code"), start = reader.place("View.Start");
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            auto const visitor = visitors_.try_emplace(
                std::string(cells[who]), static_cast<std::uint32_t>(visitors_.size()));
            if (visitor.second) log_.visitors.emplace_back();
            auto const id = reader.number(cells[what]);
            auto const job = jobs_.try_emplace(id, static_cast<std::uint32_t>(jobs_.size()));
            if (job.second)
                log_.jobs.push_back(
                    {id, std::string(cells[title]), town(cells[city], cells[state])});
            log_.views.push_back(
                {instant(cells[start], reader), visitor.first->second, job.first->second});
        }
    }

    void read_interests(std::string const& path) {
        TabReader reader(path);
        auto const who = reader.place("Applicant.ID"), title = reader.place("Position.Of.Interest");
        for (std::vector<std::string_view> cells; reader.next(cells);)
            if (auto* const visitor = visitor_of(cells[who]))
                add_new(visitor->wanted, cells[title]);
    }

    void read_experience(std::string const& path) {
        TabReader reader(path);
        auto const who = reader.place("Applicant.ID"), title = reader.place("Position.Name"),
                   city = reader.place("City"), state = reader.place("State.Code");
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            auto* const visitor = visitor_of(cells[who]);
            if (!visitor) continue;
            add_new(visitor->earlier, cells[title]);
            if (cells[state].empty()) continue;
            visitor->states.insert(states_.number(cells[state]));
            if (!cells[city].empty()) visitor->towns.insert(town(cells[city], cells[state]));
        }
    }

    // Nobody: somebody who looked at nothing.
    ViewLog::Visitor* visitor_of(std::string_view id) {
        auto const found = visitors_.find(std::string(id));
        return found == visitors_.end() ? nullptr : &log_.visitors[found->second];
    }

    // "2014-12-12 20:12:35 UTC"
    static Instant instant(std::string_view cell, TabReader const& reader) {
        std::string text(cell.substr(0, cell.find(" UTC")));
        std::ranges::replace(text, ' ', 'T');
        auto const at = parse_instant(text.append("Z"));
        if (!at) reader.fail(std::string("\"").append(cell).append("\" is no time"));
        return *at;
    }

    // By id, so that jobs that score the same stand in an order that says nothing.
    void order_jobs() {
        std::vector<std::uint32_t> places(log_.jobs.size());
        std::ranges::sort(log_.jobs, {}, &ViewLog::Job::id);
        for (std::uint32_t place = 0; place < places.size(); ++place)
            places[jobs_.at(log_.jobs[place].id)] = place;
        for (auto& view : log_.views) view.job = places[view.job];
    }

    ViewLog log_{};
    Names towns_{}, states_{};
    std::unordered_map<std::string, std::uint32_t> visitors_{};
    std::unordered_map<std::int64_t, std::uint32_t> jobs_{};
};

}  // namespace

ViewLog read_view_log(std::filesystem::path const& folder) { return LogReader(folder).log(); }

}  // namespace sx::app
