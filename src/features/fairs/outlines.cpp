#include "features/fairs/outlines.hpp"
#include <algorithm>
#include <array>

namespace sx::fairs {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr days year_of_weeks{364};

struct SeasonWord {
    FairSeason season;
    std::string_view word;
};
constexpr std::array season_words{
    SeasonWord{FairSeason::spring, "春季"}, SeasonWord{FairSeason::summer, "夏季"},
    SeasonWord{FairSeason::autumn, "秋季"}, SeasonWord{FairSeason::winter, "冬季"}};

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
Day first_day(Fair const& fair) { return shanghai_day(fair.stages.front().starts_at); }
Instant start_of(Day day) { return end_of_shanghai_day(day - days(1)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void replace(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

// The words whose years and seasons are an edition's own; rules quote laws by their year.
template <class Texts, class Change> void change_texts(Texts& texts, Change change) {
    texts.title = FairTitle::stored(change(texts.title.str()));
    texts.slogan = Slogan::stored(change(texts.slogan.str()));
    texts.theme = Line::stored(change(texts.theme.str()));
    texts.audience = Audience::stored(change(texts.audience.str()));
}

Day day_in(int year, SeriesSeason const& season) {
    std::chrono::year_month_day const day{
        std::chrono::year(year), std::chrono::month(static_cast<unsigned>(season.month.value)),
        std::chrono::day(static_cast<unsigned>(season.day.value))};
    if (day.ok()) return day;
    return std::chrono::year_month_day_last{day.year(), std::chrono::month_day_last(day.month())};
}

void check_seasons(SeriesForm const& form, std::vector<FieldProblem>& wrong) {
    constexpr int leap_year = 2028;
    for (std::size_t at = 0; at < form.seasons.size(); ++at) {
        auto const& season = form.seasons[at];
        auto const pointer = std::string("/seasons/").append(std::to_string(at));
        for (std::size_t before = 0; before < at; ++before)
            if (form.seasons[before].season == season.season)
                wrong.push_back(FieldProblem{pointer + "/season", "season_twice"});
        if (year_month_day(day_in(leap_year, season)).day() !=
            std::chrono::day(static_cast<unsigned>(season.day.value)))
            wrong.push_back(FieldProblem{pointer + "/day", "day_not_in_month"});
    }
}

void check_stages(FairOutline const& outline, std::vector<FieldProblem>& wrong) {
    auto const& stages = outline.stages;
    if (stages.empty()) wrong.push_back({"/outline/stages", "stage_required"});
    for (std::size_t at = 0; at < stages.size(); ++at) {
        auto const pointer = std::string("/outline/stages/").append(std::to_string(at));
        if (at > 0 && stages[at].from_day < stages[at - 1].from_day)
            wrong.push_back(FieldProblem{pointer + "/from_day", "stages_out_of_order"});
        bool const may_run_on =
            stages[at].mode == StageMode::online_normalised || at + 1 == stages.size();
        if (!stages[at].days && !may_run_on)
            wrong.push_back(FieldProblem{pointer + "/days", "stage_end_required"});
    }
}

}  // namespace

std::string with_years_moved(std::string_view text, int years) {
    std::string moved;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        auto const number = text.substr(at, end - at);
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20")))
            moved += std::to_string(std::stoi(std::string(number)) + years);
        else moved += number;
        if (end < text.size()) moved += text[end++];
        at = end;
    }
    return moved;
}

Day usual_day_of_copy(Fair const& fair, Instant now) {
    auto day = first_day(fair) + year_of_weeks;
    while (day <= shanghai_day(now)) day += year_of_weeks;
    return day;
}

FairForm copy_of(Fair const& fair, Day starts_on) {
    FairForm copy = fair;
    copy.banner_id.reset();  // a picture belongs to one fair
    auto const first = first_day(fair);
    auto const shift = starts_on - first;
    auto const years = year_of(starts_on) - year_of(first);
    change_texts(copy, [&](std::string const& text) { return with_years_moved(text, years); });
    for (auto& stage : copy.stages) {
        stage.starts_at += shift;
        if (stage.ends_at) *stage.ends_at += shift;
        stage.ended_at.reset();
    }
    for (auto* at : {&copy.announce_at, &copy.open_at, &copy.close_at, &copy.archive_at})
        if (*at) **at += shift;
    return copy;
}

FairOutline outline_of(Fair const& fair) {
    FairOutline outline;
    static_cast<FairTexts&>(outline) = fair;
    auto const first = first_day(fair);
    auto const year = year_of(first);
    change_texts(outline, [&](std::string text) {
        replace(text, std::to_string(year + 1), "{next_year}");
        replace(text, std::to_string(year), "{year}");
        for (auto const& [season, word] : season_words) replace(text, word, "{season}");
        return text;
    });
    for (auto const& stage : fair.stages) {
        auto& planned = outline.stages.emplace_back();
        planned.name = stage.name;
        planned.mode = stage.mode;
        planned.place = stage.place;
        auto const day = shanghai_day(stage.starts_at);
        planned.from_day = {(day - first).count()};
        if (stage.ends_at) {
            auto const last = shanghai_day(*stage.ends_at - std::chrono::milliseconds(1));
            planned.days = Number<1, 366>{(last - day).count() + 1};
        }
    }
    return outline;
}

FairForm form_of(FairOutline const& outline, FairSeason season, Day starts_on) {
    FairForm form;
    static_cast<FairTexts&>(form) = outline;
    auto const year = year_of(starts_on);
    auto const word = std::ranges::find(season_words, season, &SeasonWord::season)->word;
    change_texts(form, [&](std::string text) {
        replace(text, "{next_year}", std::to_string(year + 1));
        replace(text, "{year}", std::to_string(year));
        replace(text, "{season}", word);
        return text;
    });
    for (auto const& planned : outline.stages) {
        auto& stage = form.stages.emplace_back();
        stage.name = planned.name;
        stage.mode = planned.mode;
        stage.place = planned.place;
        stage.starts_at = start_of(starts_on + days(planned.from_day));
        if (planned.days) stage.ends_at = stage.starts_at + days(*planned.days);
    }
    return form;
}

Result<> check_series(SeriesForm const& form) {
    std::vector<FieldProblem> wrong;
    check_seasons(form, wrong);
    check_stages(form.outline, wrong);
    if (!wrong.empty()) return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
    return {};
}

std::optional<NextEdition> next_edition(
    FairSeries const& series, std::vector<Fair> const& editions, Day today) {
    std::optional<NextEdition> next;
    auto const exists = [&](int year, FairSeason season) {
        return std::ranges::any_of(editions, [&](Fair const& fair) {
            return fair.edition_year == year && fair.season == season;
        });
    };
    for (int year = year_of(today); year <= year_of(today) + 2; ++year)
        for (auto const& season : series.seasons) {
            auto const day = day_in(year, season);
            if (day <= today || exists(year, season.season)) continue;
            if (!next || day < next->starts_on) next = NextEdition{season.season, day};
        }
    return next;
}

}  // namespace sx::fairs
