#include "app/outcome_table.hpp"
#include <boost/describe/enum_from_string.hpp>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>
#include "app/tab_table.hpp"
#include "platform/base/day.hpp"

namespace sx::app {
namespace {

constexpr std::int64_t last_position = 1'000'000;

class OutcomeReader {
public:
    explicit OutcomeReader(std::string const& path)
        : path_(path),
          reader_(path),
          list_(reader_.place("list")),
          at_(reader_.place("at")),
          outcome_(reader_.place("outcome")) {
        if (reader_.has("position")) position_ = reader_.place("position");
        for (std::size_t place = 0; place < reader_.header().size(); ++place)
            if (place != list_ && place != at_ && place != outcome_ && place != position_)
                add_feature(place);
    }

    learning::Table read() {
        for (std::vector<std::string_view> cells; reader_.next(cells);) add_row(cells);
        try {
            learning::put_in_order(table_);
        } catch (std::invalid_argument const& wrong) {
            throw std::runtime_error(path_ + ": " + wrong.what());
        }
        return std::move(table_);
    }

private:
    void add_feature(std::size_t place) {
        auto const& name = reader_.header()[place];
        auto const feature = learning::feature_named(name);
        if (!feature) {
            auto text = path_ + ": no feature is called " + name + "; there are";
            for (std::size_t at = 0; at < learning::feature_count; ++at)
                text.append(" ").append(learning::name_of(static_cast<learning::Feature>(at)));
            throw std::runtime_error(text);
        }
        table_.features.push_back(*feature);
        columns_.push_back(place);
    }

    void add_row(std::vector<std::string_view> const& cells) {
        auto& list = list_of(cells[list_], instant(cells[at_]));
        list.outcomes.push_back(outcome(cells[outcome_]));
        if (position_ && !cells[*position_].empty()) {
            auto const position = reader_.number(cells[*position_]);
            if (position < 1 || position > last_position) reader_.fail("positions count from 1");
            list.positions.push_back(static_cast<std::uint32_t>(position));
        }
        if (!list.positions.empty() && list.positions.size() != list.rows())
            reader_.fail("all rows of a list have a position, or none");
        for (auto const place : columns_)
            list.parts.push_back(static_cast<float>(reader_.fraction(cells[place])));
    }

    learning::List& list_of(std::string_view name, Instant at) {
        auto const [found, fresh] = lists_.try_emplace(std::string(name), table_.lists.size());
        if (fresh) table_.lists.push_back({found->first, at, {}, {}, {}});
        auto& list = table_.lists[found->second];
        if (list.at != at) reader_.fail("a list is of one moment");
        return list;
    }

    Instant instant(std::string_view cell) const {
        if (auto const day = parse_day(cell)) return *day;
        if (auto const at = parse_instant(cell)) return *at;
        reader_.fail(std::string("\"").append(cell).append("\" is no day, as 2026-03-01"));
    }

    learning::Outcome outcome(std::string_view cell) const {
        auto outcome = learning::Outcome::none;
        if (!cell.empty() && !boost::describe::enum_from_string(std::string(cell).c_str(), outcome))
            reader_.fail(std::string("no outcome is called ").append(cell));
        return outcome;
    }

    std::string path_;
    TabReader reader_;
    std::size_t list_, at_, outcome_;
    std::optional<std::size_t> position_{};
    std::vector<std::size_t> columns_{};  // of the features
    std::map<std::string, std::size_t, std::less<>> lists_{};
    learning::Table table_{};
};

}  // namespace

learning::Table read_outcomes(std::string const& path) { return OutcomeReader(path).read(); }

}  // namespace sx::app
