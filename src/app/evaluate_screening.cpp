#include "app/evaluate_screening.hpp"
#include <fstream>
#include <iomanip>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "app/screening_lines.hpp"
#include "engine/screening/scoring.hpp"
#include "engine/screening/screener.hpp"
#include "platform/base/characters.hpp"
#include "platform/wire/json.hpp"
#include "platform/wire/type.hpp"

namespace sx::app {

struct LabelLine {
    std::string rule, severity, quote;
};
BOOST_DESCRIBE_STRUCT(LabelLine, (), (rule, severity, quote))

struct CaseLine {
    std::string title, text, drawn;
    bool sure = true;
    std::vector<LabelLine> found;
};
BOOST_DESCRIBE_STRUCT(CaseLine, (), (title, text, drawn, sure, found))

namespace {

using screening::Place;
using screening::Severity;

std::size_t letters_in(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(first_character(text))) ++count;
    return count;
}

std::optional<Place> place_of(CaseLine const& ad, LabelLine const& label) {
    auto const rule = screening::rule_of(label.rule);
    if (!rule || (label.severity != "block" && label.severity != "warn")) return std::nullopt;
    Place place{*rule, label.severity == "block" ? Severity::block : Severity::warn};
    std::string_view field = ad.text;
    auto at = field.find(label.quote);
    if (at == field.npos) {
        place.in_title = true;
        field = ad.title;
        at = field.find(label.quote);
    }
    if (at == field.npos) return std::nullopt;
    place.begin = letters_in(field.substr(0, at));
    place.end = place.begin + letters_in(label.quote);
    return place;
}

class ScreeningEvaluation {
public:
    explicit ScreeningEvaluation(screening::Screener const& screener) : screener_(screener) {}

    // Throws where a label names no rule, or a quote stands nowhere.
    void take(CaseLine const& ad) {
        std::vector<Place> labelled, found;
        for (auto const& label : ad.found) {
            auto const place = place_of(ad, label);
            if (!place) throw std::runtime_error("a label's rule, severity or quote is unknown");
            labelled.push_back(*place);
        }
        add(ad.title, true, found);
        add(ad.text, false, found);
        if (!ad.sure) return;
        ++sure_;
        scores_.add(labelled, found);
        if (ad.drawn == "random" && ad.found.empty()) {
            ++clean_;
            alarms_ += !found.empty();
        }
    }

    void print(std::ostream& out) const {
        out << sure_ << " sure cases\n"
            << std::left << std::setw(20) << "rule" << std::right << std::setw(7) << "cases"
            << std::setw(11) << "precision" << std::setw(9) << "recall" << std::setw(9) << "overlap"
            << std::setw(10) << "severity"
            << "\n"
            << std::fixed << std::setprecision(4);
        for (std::size_t rule = 0; rule < scores_.rules.size(); ++rule) {
            auto const& score = scores_.rules[rule];
            if (score.right + score.wrong + score.overlooked == 0) continue;
            auto const severity = score.met == 0 ? 0.0
                                                 : static_cast<double>(score.severity) /
                                                       static_cast<double>(score.met);
            out << std::left << std::setw(20) << screening::rule_codes[rule] << std::right
                << std::setw(7) << score.right + score.overlooked << std::setw(11)
                << score.precision() << std::setw(9) << score.recall() << std::setw(9)
                << score.overlap() << std::setw(10) << severity << "\n";
        }
        out << "false alarms on clean random cases: " << alarms_ << " of " << clean_ << "\n";
    }

private:
    void add(std::string const& text, bool in_title, std::vector<Place>& found) const {
        for (auto const& finding : screener_.screen(text))
            found.push_back({finding.rule, finding.severity, in_title, finding.begin, finding.end});
    }

    screening::Screener const& screener_;
    screening::Scores scores_{};
    std::int64_t sure_ = 0, clean_ = 0, alarms_ = 0;
};

}  // namespace

int evaluate_screening(Options const& options) {
    if (options.cases.empty()) throw std::runtime_error("say: eval screening --cases CASES.jsonl");
    std::ifstream file(options.cases, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + options.cases);
    screening::Screener const screener(screening::Rulebook::standard());
    ScreeningEvaluation evaluation(screener);
    JsonLines lines(file);
    while (auto const line = lines.next()) {
        CaseLine ad;
        auto const read = wire::read_json(
            *line, wire::type_of<CaseLine>(), &ad, wire::Reader::Strangers::passed_over);
        if (!read) lines.fail(read.error());
        evaluation.take(ad);
    }
    std::cout << "rules of " << screener.rulebook().version() << "\n";
    evaluation.print(std::cout);
    return 0;
}

}  // namespace sx::app
