#include "platform/pages/fair_pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html band_count(BandCount const& count) {
    return div(
        css("count"), b(thousands(count.left.number), small(count.left.unit)),
        p(count.of_what, br(), count.when));
}

Html band_acts(std::vector<BandAct> const& acts) {
    if (acts.empty()) return {};
    return div(css("acts"), each(acts, [&](BandAct const& act) -> Html {
                   return a(
                       css(&act == &acts.front() ? "btn go" : "btn"), href(act.to), icon(act.icon),
                       act.text);
               }));
}

Html stage(Language language, Stage const& stage) {
    bool const done = stage.standing == Standing::done, on = stage.standing == Standing::on;
    auto const word = done ? words::stage_done : on ? words::stage_on : words::stage_ahead;
    Badge const state{
        std::string(word.in(language)), on ? Tone::blue : Tone::plain,
        done ? std::optional(Icon::check) : std::nullopt};
    return li(
        when(done, css("done")), when(on, css("on")), when(on, aria_current("step")),
        h3(stage.name, " ", badge(state)),
        each(stage.lines, [](std::string const& line) -> Html { return p(line); }));
}

// In half-widths: a Chinese character is as wide as two digits.
std::size_t width(std::string_view text) {
    std::size_t halves = 0;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x80) halves += 1;
        else if (byte >= 0xC0) halves += 2;
    }
    return halves;
}

bool splits_well(std::string_view title, std::size_t at) {
    constexpr std::size_t least = 8;  // four characters, or the line gains nothing
    constexpr std::size_t most =
        24;  // what a phone's line holds, for a phrase is never broken again
    auto const first = width(title.substr(0, at)), second = width(title.substr(at));
    return std::min(first, second) >= least && std::max(first, second) <= most;
}

}  // namespace

std::vector<std::string> heading_phrases(std::string_view title) {
    for (std::string_view const begins : {"春季", "夏季", "秋季", "冬季", "网络", "线上", "专场"})
        if (auto const at = title.find(begins); at != title.npos && splits_well(title, at))
            return {std::string(title.substr(0, at)), std::string(title.substr(at))};
    if (auto const at = title.rfind(' '); at != title.npos && splits_well(title, at + 1))
        return {std::string(title.substr(0, at + 1)), std::string(title.substr(at + 1))};
    return {std::string(title)};
}

Html fair_band(FairBand const& band) {
    auto const phrases = heading_phrases(band.title);
    return section(
        css("band"), aria_labelledby("fair"), band_rings(),
        div(css("wrap"),
            div(when(!band.now.empty(), span(css("now"), band.now)),
                h1(id("fair"), each(
                                   phrases,
                                   [&](std::string const& phrase) -> Html {
                                       return span(when(phrases.size() > 1, css("nb")), phrase);
                                   })),
                when(!band.slogan.empty(), p(band.slogan)), band_acts(band.acts)),
            band.count ? band_count(*band.count) : Html()));
}

Html figures(Language language, Figures const& figures, Instant now) {
    return fragment(
        div(css("card"),
            dl(css("figs"),
               when(
                   figures.refresh.has_value(),
                   data_live(figures.refresh ? figures.refresh->str() : std::string())),
               each(
                   figures.list,
                   [](Figure const& figure) -> Html {
                       return div(
                           dt(figure.label),
                           dd(data_figure(figure.member), thousands(figure.number)));
                   }))),
        p(css("tiny dim below"), words::as_of.in(language),
          time(datetime(to_text(figures.as_of)), moment_text(language, figures.as_of, now)),
          words::counting_rule.in(language)),
        figures.definitions.empty() ? Html()
                                    : Html(details(
                                          css("how"), summary(words::how_counted.in(language)),
                                          facts(figures.definitions))));
}

Html stages(Language language, std::span<Stage const> list) {
    return ol(css("stages flat"), each(list, [&](Stage const& one) -> Html {
                  return stage(language, one);
              }));
}

}  // namespace sx::pages
