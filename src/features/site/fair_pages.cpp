#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/layout.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"
#include "features/statistics/statistics.hpp"
#include "platform/pages/search_pieces.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using fairs::Fair;
using fairs::FairState;

namespace {

constexpr std::int64_t newest_postings = 8;
constexpr std::int64_t some_employers = 7;
constexpr std::size_t most_others = 5;

std::vector<Row> rows_of(Language language, std::vector<Fair> const& list, Instant now) {
    std::vector<Row> rows;
    for (auto const& fair : list) rows.push_back(row_of(language, fair, now));
    return rows;
}

Find find_postings(Language language) {
    return {Url("/postings").in(language), std::string(words::find_hint.in(language))};
}

// The fair a visitor came for: the newest open one, else the newest announced.
Fair const* current_of(std::vector<Fair> const& list) {
    for (auto const state : {FairState::open, FairState::announced})
        for (auto const& fair : list)
            if (fair.state == state) return &fair;
    return nullptr;
}

Result<Html> live_figures(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    auto const known = TRY(statistics::show_figures(call, {.fair_id = fair.id}));
    Figures shown{.list = {}, .as_of = known.as_of};
    shown.refresh = Url("/api/v1/fairs").at(fair.id.text).at("figures");
    auto const add = [&](std::string_view member, Phrase const& label, std::int64_t number) {
        shown.list.push_back({std::string(member), std::string(label.in(language)), number});
        for (auto const& definition : known.definitions)
            if (definition.figure == member)
                shown.definitions.push_back({std::string(label.in(language)), definition.meaning});
    };
    add("openings", words::openings, known.openings);
    add("employers", words::taking_part, known.employers);
    add("postings", words::open_postings, known.postings);
    add("seekers", words::seekers, known.seekers);
    add("applications", words::applications, known.applications);
    add("interviews", words::interviews, known.interviews);
    add("intents", words::intents, known.intents);
    return Html(section(
        css("sec near"), aria_labelledby("figures"),
        section_head("figures", words::figures.in(language)),
        figures(language, shown, call.world.now())));
}

Html schedule(Language language, Fair const& fair, Instant now) {
    auto const list = stages_of(language, fair, now);
    if (list.empty()) return {};
    return section(
        css("sec"), aria_labelledby("schedule"),
        section_head("schedule", words::schedule.in(language)),
        div(css("card pad"), stages(language, list)));
}

Html newest_of(Language language, postings::PostingPage const& page, Url const& all) {
    if (page.items.empty()) return {};
    auto const more = Link{counted(language, page.total, words::all_postings), all};
    return section(
        aria_labelledby("newest"),
        section_head("newest", words::newest_postings.in(language), more),
        rows(short_rows_of(language, page.items, Among::others)));
}

Html who_takes_part(Language language, fairs::FairEmployerPage const& page) {
    std::vector<Row> list;
    for (auto const& employer : page.items)
        list.push_back({employer_url(language, employer.organisation_id), employer.name, ""});
    if (list.empty()) return {};
    return section(
        aria_labelledby("employers"),
        section_head("employers", counted(language, page.total, words::employer_count)),
        rows(list));
}

Html about(Language language, Fair const& fair) {
    return section(
        css("sec"), aria_labelledby("about"), section_head("about", words::details.in(language)),
        div(css("card pad prose"), facts(facts_of(language, fair)),
            h2(words::audience.in(language)), prose(fair.audience.str()),
            h2(words::fair_rules.in(language)), prose(fair.rules.str())));
}

// A fair from its head to who takes part in it.
Result<Html> fair_body(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    auto const now = call.world.now();
    postings::BrowsePostings which;
    which.fair_id = fair.id;
    which.limit = web::Limit{newest_postings};
    auto const newest = TRY(postings::browse(call, which));
    auto const numbers = TRY(live_figures(call, fair));
    auto const present = TRY(fairs::list_employers(
        call, {.fair_id = fair.id, .cursor = {}, .limit = web::Limit{some_employers}}));
    auto const all = Url("/postings").with("fair_id", fair.id.text).in(language);
    return Html(fragment(
        fair_band(band_of(language, fair, now)),
        div(css("wrap"), find_form(language, find_postings(language)), numbers,
            schedule(language, fair, now),
            div(css("grid two sec"), newest_of(language, newest, all),
                div(css("grid close top-down"), who_takes_part(language, present),
                    safety_note(language))))));
}

Page fair_page(web::Call const& call, Fair const& fair, Url path, Html body) {
    return {
        .language = call.language,
        .title = fair.title.str(),
        .description = fair.slogan.str(),
        .path = std::move(path),
        .body = std::move(body),
        .room = Room::fairs};
}

Page plain_home(web::Call const& call, std::vector<Fair> const& list) {
    auto const language = call.language;
    auto const now = call.world.now();
    auto const empty = Html(p(css("card pad dim"), words::no_fairs.in(language)));
    return {
        .language = language,
        .title = call.venue.name(language),
        .description = std::string(words::home_about.in(language)),
        .path = Url("/"),
        .body =
            div(css("wrap"), h1(css("apart"), call.venue.name(language)),
                p(css("dim"), words::home_about.in(language)),
                find_form(language, find_postings(language)),
                section(
                    css("sec"), section_head("fairs", words::fairs_title.in(language)),
                    list.empty() ? empty : rows(rows_of(language, list, now)))),
        .room = Room::none};
}

}  // namespace

Result<web::Document> show_home(web::Call const& call, web::Nothing const&) {
    auto const language = call.language;
    auto const list = TRY(fairs::list(call, {})).items;
    auto const* fair = current_of(list);
    if (fair == nullptr) return document_of(call, plain_home(call, list));
    auto body = TRY(fair_body(call, *fair));
    std::vector<Fair> others;
    for (auto const& other : list)
        if (&other != fair && others.size() < most_others) others.push_back(other);
    if (!others.empty())
        body += Html(div(
            css("wrap"),
            section(
                css("sec"), aria_labelledby("others"),
                section_head(
                    "others", words::other_fairs.in(language),
                    Link{std::string(words::all_fairs.in(language)), Url("/fairs").in(language)}),
                rows(rows_of(language, others, call.world.now())))));
    return document_of(call, fair_page(call, *fair, Url("/"), std::move(body)));
}

Result<web::Document> list_fairs(web::Call const& call, fairs::ListFairs const& which) {
    auto const language = call.language;
    auto const page = TRY(fairs::list(call, which));
    auto const here = Url("/fairs").in(language);
    auto const next =
        page.next_cursor ? std::optional(here.with("cursor", *page.next_cursor)) : std::nullopt;
    auto const first = which.cursor ? std::optional(here) : std::nullopt;
    Html const found = page.items.empty()
                           ? Html(p(css("card pad dim"), words::no_fairs.in(language)))
                           : rows(rows_of(language, page.items, call.world.now()));
    return document_of(
        call, {.language = language,
               .title = std::string(words::fairs_title.in(language)),
               .description = std::string(words::fairs_about.in(language)),
               .path = Url("/fairs"),
               .body = div(
                   css("wrap"), h1(css("apart"), words::fairs_title.in(language)),
                   p(css("dim"), words::fairs_about.in(language)),
                   section(css("sec near"), h2(css("sr"), words::all_fairs.in(language)), found),
                   pager(language, first, next)),
               .room = Room::fairs,
               .robots = which.cursor ? Robots::keep_out : Robots::index});
}

Result<web::Document> show_fair(web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find_public(call.tx, ref.fair_id));
    auto body = TRY(fair_body(call, fair));
    body += Html(div(css("wrap"), about(call.language, fair)));
    auto const path = Url("/fairs").at(fair.id.text);
    return document_of(call, fair_page(call, fair, path, std::move(body)));
}

}  // namespace sx::site
