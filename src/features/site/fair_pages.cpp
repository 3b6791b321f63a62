#include "features/site/fair_body.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/fair_words.hpp"
#include "features/site/layout.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"
#include "platform/pages/search_pieces.hpp"
#include "platform/wire/reader.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using fairs::Fair;
using fairs::FairState;

namespace {

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

Url preview_url(fairs::FairId const& fair, Onlooker onlooker) {
    return Url("/fairs").at(fair.text).at("preview").at(wire::name(onlooker));
}

// Says that this is not the public page, and leads to how others see it.
Html preview_bar(Language language, fairs::FairId const& fair, Onlooker shown) {
    struct Eye {
        Onlooker onlooker;
        Phrase const& name;
    };
    static constexpr Eye eyes[] = {
        {Onlooker::visitor, words::visitor},
        {Onlooker::seeker, words::seeker},
        {Onlooker::employer, words::employer}};
    return nav(
        css("preview"), aria_label(words::preview.in(language)),
        div(css("wrap"), icon(Icon::eye), b(words::preview.in(language)),
            each(eyes, [&](Eye const& eye) -> Html {
                return a(
                    href(preview_url(fair, eye.onlooker).in(language)),
                    when(eye.onlooker == shown, aria_current("page")), eye.name.in(language));
            })));
}

Page fair_page(web::Call const& call, Fair const& fair, Url path, Html body) {
    return {
        .language = call.language,
        .title = fair.title.str(),
        .description = fair.slogan.str(),
        .path = std::move(path),
        .body = std::move(body),
        .room = Room::fairs,
        .json_ld = event_of(call.venue, fair)};
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

Result<web::Document> show_home(
    search::PostingIndex& index, web::Call const& call, web::Nothing const&) {
    auto const language = call.language;
    auto const list = TRY(fairs::list(call, {})).items;
    auto const* fair = current_of(list);
    if (fair == nullptr) return document_of(call, plain_home(call, list));
    auto body = TRY(fair_body(index, call, *fair, Onlooker::visitor));
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
                   pager(language, first, next),
                   when(!page.items.empty(), take_list(language, Url("/api/v1/fairs/table")))),
               .room = Room::fairs,
               .robots = which.cursor ? Robots::keep_out : Robots::index});
}

Result<web::Document> show_fair(
    search::PostingIndex& index, web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find_public(call.tx, ref.fair_id));
    auto body = TRY(fair_body(index, call, fair, Onlooker::visitor));
    body += Html(div(css("wrap"), fair_details(call, fair)));
    auto const path = Url("/fairs").at(fair.id.text);
    return document_of(call, fair_page(call, fair, path, std::move(body)));
}

Result<web::Document> preview_fair(
    search::PostingIndex& index, web::Call const& call, PreviewFair const& form) {
    auto const fair = TRY(fairs::find(call.tx, form.fair_id));
    Html body = preview_bar(call.language, fair.id, form.onlooker);
    body += TRY(fair_body(index, call, fair, form.onlooker));
    body += Html(div(css("wrap"), fair_details(call, fair)));
    auto page = fair_page(call, fair, preview_url(fair.id, form.onlooker), std::move(body));
    page.title = words::preview_of.with(call.language, fair.title.str());
    page.robots = Robots::keep_out;
    page.json_ld.reset();
    return document_of(call, page);
}

Result<web::Document> show_series(web::Call const& call, fairs::SeriesRef const& ref) {
    auto const language = call.language;
    auto const series = TRY(fairs::show_series(call, ref));
    auto const editions =
        TRY(fairs::list(call, {.cursor = {}, .limit = web::Limit{100}, .series_id = series.id}));
    Html const found = editions.items.empty()
                           ? Html(p(css("card pad dim"), words::no_fairs.in(language)))
                           : rows(rows_of(language, editions.items, call.world.now()));
    std::vector<Crumb> const path{
        {std::string(words::fairs_title.in(language)), Url("/fairs").in(language)},
        {series.name.str()}};
    return document_of(
        call, {.language = language,
               .title = series.name.str(),
               .description = series.about.str().empty() ? series.name.str() : series.about.str(),
               .path = Url("/series").at(series.id.text),
               .body =
                   div(css("wrap"), crumbs(language, path), h1(series.name),
                       div(css("prose dim below"), prose(series.about.str())),
                       section(
                           css("sec near"), aria_labelledby("editions"),
                           section_head("editions", words::editions.in(language)), found)),
               .room = Room::fairs});
}

}  // namespace sx::site
