#include "features/site/fair_view.hpp"
#include "features/site/fair_words.hpp"
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

bool is_online(fairs::StageMode mode) {
    return mode == fairs::StageMode::online_concentrated ||
           mode == fairs::StageMode::online_normalised;
}

// When the last stage ends; nothing while one has no end.
std::optional<Instant> end_of_all(Fair const& fair) {
    std::optional<Instant> last;
    for (auto const& stage : fair.stages) {
        auto const end = end_of(stage);
        if (!end) return std::nullopt;
        if (!last || *end > *last) last = end;
    }
    return last;
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
            words::begins_at.with(language, moment_text(language, begin, now)), begin};
    }
    auto const end = end_of(*sight->stage);
    if (!end) return std::nullopt;
    return BandCount{
        remaining(language, *end, now), words::until_end.with(language, name),
        words::ends_at.with(language, deadline_text(language, *end, now)), *end};
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

std::vector<Crumb> way_to(Language language, Fair const& fair) {
    return {
        {std::string(words::fairs_title.in(language)), Url("/fairs").in(language)},
        {fair.title.str(), fair_url(language, fair.id)}};
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
              stage.place ? stage.place->str()
                          : std::string(what_happens(stage.mode).in(language))},
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

Row notice_row(Language language, fairs::FairNotice const& notice, Instant now) {
    Row row{
        Url("/fair-notices").at(notice.id.text).in(language), notice.title.str(),
        day_text(language, shanghai_day(notice.published_at.value_or(notice.created_at)), now)};
    if (notice.kind == fairs::NoticeKind::must_read)
        row.badge = {std::string(words::must_read.in(language)), Tone::warn, Icon::book_check};
    else if (notice.state == fairs::NoticeState::pinned)
        row.badge = {std::string(words::pinned.in(language)), Tone::plain, Icon::pin};
    return row;
}

Html telephone(std::string const& number) {
    std::string dialled;
    for (char const c : number) {
        if (c >= '0' && c <= '9') dialled += c;
        else if (c != ' ' && c != '-' && c != '+') return tag::span(number);
    }
    auto const address = Url::parse(std::string("tel:").append(dialled));
    if (!address) return tag::span(number);
    return tag::a(tag::href(*address), number);
}

std::optional<JsonLd> event_of(Venue const& venue, Fair const& fair) {
    if (fair.stages.empty()) return std::nullopt;
    auto const page = venue.address + fair_url(Language::zh, fair.id).str();
    JsonLd event("Event");
    event.text("name", fair.title.str()).text("description", fair.slogan.str());
    event.text("url", page).text("startDate", to_text(fair.stages.front().starts_at));
    if (auto const end = end_of_all(fair)) event.text("endDate", to_text(*end));
    event.text("eventStatus", "https://schema.org/EventScheduled");
    bool on_site = false, online = false;
    std::vector<JsonLd> places;
    for (auto const& stage : fair.stages) {
        (is_online(stage.mode) ? online : on_site) = true;
        if (stage.place)
            places.push_back(JsonLd("Place")
                                 .text("name", stage.place->str())
                                 .text("address", stage.place->str()));
    }
    event.text(
        "eventAttendanceMode", online && on_site ? "https://schema.org/MixedEventAttendanceMode"
                               : online          ? "https://schema.org/OnlineEventAttendanceMode"
                                                 : "https://schema.org/OfflineEventAttendanceMode");
    if (online) places.push_back(JsonLd("VirtualLocation").text("url", page));
    if (!places.empty()) event.list("location", places);
    std::vector<JsonLd> hosts;
    for (auto const& host : fair.hosts)
        hosts.push_back(JsonLd("Organization").text("name", host.str()));
    if (!hosts.empty()) event.list("organizer", hosts);
    return event;
}

}  // namespace sx::site
