#include "features/site/fair_view.hpp"
#include "features/site/words.hpp"

namespace sx::site {

using namespace pages;

namespace {

using fairs::Fair;
using fairs::FairStage;
using fairs::FairState;

Phrase const& what_happens(fairs::StageMode mode) {
    switch (mode) {
        case fairs::StageMode::online_concentrated: return words::online_concentrated;
        case fairs::StageMode::online_normalised: return words::online_normalised;
        case fairs::StageMode::on_campus: return words::on_campus;
        case fairs::StageMode::offline: break;
    }
    return words::offline;
}

std::string now_line(Language language, Fair const& fair, Instant now) {
    auto const sight = stage_in_sight(fair, now);
    if (fair.state == FairState::closed || !sight) return {};
    if (fair.state == FairState::open && sight->running)
        return words::going_on.with(language, sight->stage->name.str());
    auto const& word = fair.state == FairState::open ? words::open_now : words::coming;
    return std::string(word.in(language));
}

std::optional<BandCount> count_of(Language language, Fair const& fair, Instant now) {
    auto const sight = stage_in_sight(fair, now);
    if (fair.state == FairState::closed || !sight) return std::nullopt;
    auto const& name = sight->stage->name.str();
    if (!sight->running) {
        auto const begin = sight->stage->starts_at;
        return BandCount{
            remaining(language, begin, now), words::until_begin.with(language, name),
            words::begins_at.with(language, moment_text(language, begin, now))};
    }
    auto const end = end_of(*sight->stage);
    if (!end) return std::nullopt;
    return BandCount{
        remaining(language, *end, now), words::until_end.with(language, name),
        words::ends_at.with(language, deadline_text(language, *end, now))};
}

Badge state_badge(Language language, Fair const& fair) {
    switch (fair.state) {
        case FairState::open: return {std::string(words::open_now.in(language)), Tone::blue};
        case FairState::announced: return {std::string(words::coming.in(language))};
        default: return {std::string(words::over.in(language))};
    }
}

template <class Units> std::string listed(Language language, Units const& units) {
    std::string line;
    for (auto const& unit : units) {
        if (!line.empty()) line += words::list_comma.in(language);
        line += unit.str();
    }
    return line;
}

}  // namespace

std::optional<StageInSight> stage_in_sight(Fair const& fair, Instant now) {
    FairStage const* next = nullptr;
    for (auto const& stage : fair.stages) {
        if (is_over(stage, now)) continue;
        if (stage.starts_at <= now) return StageInSight{&stage, true};
        if (!next || stage.starts_at < next->starts_at) next = &stage;
    }
    if (!next) return std::nullopt;
    return StageInSight{next, false};
}

Url fair_url(Language language, fairs::FairId const& id) {
    return Url("/fairs").at(id.text).in(language);
}

FairBand band_of(Language language, Fair const& fair, Instant now) {
    auto const postings = Url("/postings").with("fair_id", fair.id.text).in(language);
    FairBand band{
        .now = now_line(language, fair, now),
        .title = fair.title.str(),
        .slogan = fair.slogan.str(),
        .count = count_of(language, fair, now)};
    band.acts.push_back({std::string(words::find_postings.in(language)), postings, Icon::search});
    if (fair.state != FairState::closed)
        band.acts.push_back(
            {std::string(words::join.in(language)), Url("/app/join"), Icon::building});
    return band;
}

std::vector<Stage> stages_of(Language language, Fair const& fair, Instant now) {
    std::vector<Stage> stages;
    for (auto const& stage : fair.stages) {
        auto const standing = is_over(stage, now)      ? Standing::done
                              : stage.starts_at <= now ? Standing::on
                                                       : Standing::ahead;
        stages.push_back(
            {stage.name.str(),
             {period_text(language, stage.starts_at, end_of(stage), now),
              std::string(what_happens(stage.mode).in(language))},
             standing});
    }
    return stages;
}

std::vector<Fact> facts_of(Language language, Fair const& fair) {
    auto const said = [&](Phrase const& name, std::string const& value) {
        return Fact{std::string(name.in(language)), value};
    };
    return {
        said(words::theme, fair.theme.str()), said(words::hosts, listed(language, fair.hosts)),
        said(words::organisers, listed(language, fair.organisers)),
        said(words::co_organisers, listed(language, fair.co_organisers))};
}

Row row_of(Language language, Fair const& fair, Instant now) {
    Row row{fair_url(language, fair.id), fair.title.str(), fair.slogan.str()};
    row.badge = state_badge(language, fair);
    if (!fair.stages.empty())
        row.date = date_badge(language, shanghai_day(fair.stages.front().starts_at), now);
    return row;
}

}  // namespace sx::site
