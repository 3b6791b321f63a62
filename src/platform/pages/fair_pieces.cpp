#include "platform/pages/fair_pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html band_count(BandCount const& count) {
    return div(
        css("count"), data_until(to_text(count.until)),
        b(thousands(count.left.number), small(count.left.unit)),
        p(count.of_what, br(), time(datetime(to_text(count.until)), count.when)));
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

constexpr std::size_t line_width = 24;  // what a phone's line holds of a heading

// Where a phrase may begin: at a word that begins one, or behind a blank.
std::vector<std::string_view> words_of(std::string_view title) {
    constexpr std::string_view begins[] = {"春季", "夏季", "秋季", "冬季", "网络", "线上",
                                           "专场", "大型", "就业", "招聘", "暨",   "（"};
    std::vector<std::string_view> words;
    std::size_t from = 0;
    for (std::size_t at = 1; at < title.size(); ++at) {
        bool const is_word = std::ranges::any_of(
            begins, [&](std::string_view word) { return title.substr(at).starts_with(word); });
        if (!is_word && title[at - 1] != ' ') continue;
        words.push_back(title.substr(from, at - from));
        from = at;
    }
    words.push_back(title.substr(from));
    return words;
}

struct Breaking {  // of the words before a place
    std::size_t lines = 0, widest = 0, from = 0;
};

// The fewest lines, and of those the most even ones; a word too long for a line has one to itself.
std::vector<Breaking> best_breaking(std::vector<std::string_view> const& words) {
    std::vector<Breaking> best(words.size() + 1);
    for (std::size_t end = 1; end <= words.size(); ++end) {
        std::size_t line = 0;
        for (std::size_t from = end; from-- > 0;) {
            line += width(words[from]);
            if (line > line_width && end - from > 1) break;
            auto const lines = best[from].lines + 1, widest = std::max(best[from].widest, line);
            if (from + 1 == end ||
                std::pair(lines, widest) < std::pair(best[end].lines, best[end].widest))
                best[end] = {lines, widest, from};
        }
    }
    return best;
}

}  // namespace

std::vector<std::string> heading_phrases(std::string_view title) {
    auto const words = words_of(title);
    auto const best = best_breaking(words);
    std::vector<std::string> phrases;
    for (std::size_t end = words.size(); end > 0; end = best[end].from) {
        std::string phrase;
        for (auto at = best[end].from; at < end; ++at) phrase += words[at];
        phrases.push_back(std::move(phrase));
    }
    std::ranges::reverse(phrases);
    return phrases;
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
                                       bool const whole = width(phrase) <= line_width;
                                       return span(when(whole, css("nb")), phrase);
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
               when(!figures.topic.empty(), data_topic(figures.topic)),
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
