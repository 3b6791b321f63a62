#include "features/site/search_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/map_view.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/search_words.hpp"
#include "features/site/term_texts.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using search::FindPostings;
using search::FoundPostings;

namespace {

constexpr UrlConstant list_path{"/postings"}, map_path{"/postings/map"};

// Whose postings are asked for, when it is not everybody's.
Result<Of> whose(web::Call const& call, FindPostings const& which) {
    Of of;
    if (which.fair_id) {
        auto const fair = TRY(fairs::find_public(call.tx, *which.fair_id));
        of.fair = fair.title.str();
    }
    if (which.organisation_id) {
        auto const employer =
            TRY(organisations::show_employer(call, {.organisation_id = *which.organisation_id}));
        of.employer = employer.name.str();
    }
    return of;
}

Html crumbs_of(Language language, FindPostings const& which, Of const& of) {
    if (!which.fair_id) return {};
    std::vector<Crumb> const path{
        {of.fair, fair_url(language, *which.fair_id)},
        {std::string(words::postings_crumb.in(language))}};
    return crumbs(language, path);
}

// Why the results are not quite what was asked for.
Html note_of(
    Language language, FindPostings const& which, FoundPostings const& found, Asked const& asked) {
    if (found.did_you_mean && which.q)
        return p(
            css("note above"), icon(Icon::search),
            span(
                words::did_you_mean.with(language, which.q->str()),
                a(data_words(""), href(asked.url_with("q", *found.did_you_mean)),
                  words::of_other_words.with(language, *found.did_you_mean)),
                language == Language::zh ? "。" : "."));
    if (found.loosened.value_or(false))
        return p(css("note above"), icon(Icon::search), words::loosened.in(language));
    return {};
}

// The workplace keeps the search for whoever is, or then gets, signed in.
Html saving_of(Language language, Asked const& asked) {
    if (!asked.is_narrowed()) return {};
    auto const address = asked.url().str();
    auto const query = address.substr(address.find('?') + 1);
    return p(
        css("note saving"), icon(Icon::bookmark),
        span(
            words::save_search_more.in(language), " ",
            a(href(Url("/app/searches").with("keep", query)), words::save_search.in(language)),
            language == Language::zh ? "，" : ". ", words::save_search_how.in(language)));
}

Suggesting suggesting_of(Language language) {
    return {
        Url("/api/v1/search/suggestions"), std::string(words::title_kind.in(language)),
        std::string(words::employer_kind.in(language)),
        std::string(words::occupation_kind.in(language))};
}

std::vector<Facet> facets_with_map(
    Language language, FindPostings const& which, FoundPostings const& found, Asked const& asked) {
    auto facets = facets_of(language, which, found, asked);
    auto const on_map = asked_of(map_path, language, which);
    for (auto& facet : facets)
        if (facet.name == "region")
            facet.other = Link{std::string(words::on_the_map.in(language)), on_map.url()};
    return facets;
}

Search search_of(
    web::Call const& call, FindPostings const& which, FoundPostings const& found, Of const& of) {
    auto const language = call.language;
    auto const asked = asked_of(list_path, language, which);
    Search search{
        .find =
            {asked.path(), std::string(words::find_hint.in(language)),
             which.q ? which.q->str() : std::string()},
        .facets = facets_with_map(language, which, found, asked),
        .chosen = chosen_of(language, which, of, asked),
        .cleared = asked.path(),
        .title = std::string(words::postings_title.in(language)),
        .total = counted(language, found.total, words::posting_count),
        .orders = orders_of(language, which, asked),
        .note = note_of(language, which, found, asked),
        .results = posting_rows(language, rows_of(language, found.items, call.world.now())),
        .after = saving_of(language, asked),
        .suggesting = suggesting_of(language)};
    if (found.items.empty()) search.results = empty_search(language, search.chosen);
    for (auto const& [name, value] : asked.parameters())
        if (name != "q") search.kept.push_back({name, value});
    if (which.cursor) search.first = asked.url();
    if (found.next_cursor) search.next = asked.url_with("cursor", *found.next_cursor);
    return search;
}

// From the whole country down to the region that is looked at; each step leads back to itself.
Html map_crumbs(Language language, std::string_view region, Asked const& on_map) {
    std::vector<Crumb> path{
        {std::string(words::postings_crumb.in(language)), Url(list_path).in(language)},
        {std::string(words::whole_country.in(language)), on_map.url_without("region")}};
    for (auto const* entry : codes::regions().path(region))
        path.push_back(
            {region_text(language, entry->code), on_map.url_with("region", entry->code)});
    path.back().to.reset();
    return crumbs(language, path);
}

struct MapView {
    FindPostings const& which;
    FoundPostings const& found;
    std::string region;  // that is looked at; empty: the whole country
    Of const& of;
};

Html map_body(Language language, MapView const& view, std::string const& title) {
    auto const on_map = asked_of(map_path, language, view.which);
    auto const in_list = asked_of(list_path, language, view.which);
    auto const places = places_below(language, view.region, view.found, on_map, in_list);
    auto chosen = chosen_of(language, view.which, view.of, on_map);
    std::erase_if(chosen, [&](Link const& chip) {
        return !view.region.empty() && chip.to == on_map.url_without("region");
    });
    if (view.which.q)  // here is no field for them
        chosen.insert(chosen.begin(), Link{view.which.q->str(), on_map.url_without("q")});
    return div(
        css("wrap"), map_crumbs(language, view.region, on_map), h1(title),
        p(css("dim"), words::map_about.in(language)),
        chosen_chips(language, chosen, Url(map_path).in(language)),
        div(css("acts"), a(css("btn go"), href(in_list.url()),
                           counted(language, view.found.total, words::see_list))),
        div(css("grid pair where apart"),
            section(
                css("card pad"), aria_labelledby("map"),
                h2(css("sr"), id("map"), words::map_title.in(language)),
                tile_map(
                    language, words::map_title.in(language),
                    tiles_of(language, view.region, view.found, on_map), words::posting_count),
                p(css("tiny dim below"), words::map_note.in(language))),
            places.empty()
                ? Html()
                : Html(
                      div(css("card pad"), region_table(
                                               title, words::region.in(language),
                                               words::number_of_postings.in(language), places)))));
}

}  // namespace

Result<web::Document> list_postings(
    search::PostingIndex& index, web::Call const& call, FindPostings const& asked_for) {
    auto const language = call.language;
    auto which = asked_for;
    which.facets.emplace().assign(std::begin(search_facets), std::end(search_facets));
    auto const of = TRY(whose(call, which));
    auto const found = TRY(search::find_postings(index, call, which));
    auto const search = search_of(call, which, found, of);
    bool const whole = !asked_of(list_path, language, which).is_narrowed() && !which.cursor;
    return document_of(
        call,
        {.language = language,
         .title = which.q ? words::search_title.with(language, which.q->str(), search.title)
                          : search.title,
         .description = std::string(words::postings_about.in(language)),
         .path = Url(list_path),
         .body = div(css("wrap"), crumbs_of(language, which, of), search_page(language, search)),
         .room = Room::postings,
         .robots = whole ? Robots::index : Robots::keep_out,
         .script = "search.js"});
}

Result<web::Document> show_posting_map(
    search::PostingIndex& index, web::Call const& call, FindPostings const& asked_for) {
    auto const language = call.language;
    auto which = asked_for;
    which.facets.emplace().push_back(search::SearchFacet::region);
    which.cursor.reset();
    which.limit = web::Limit{1};
    if (which.region && which.region->empty()) which.region.reset();
    if (which.region) which.region->erase(which.region->begin() + 1, which.region->end());
    auto const region = which.region ? which.region->front().str() : std::string();
    auto const of = TRY(whose(call, which));
    auto const found = TRY(search::find_postings(index, call, which));
    auto const title = region.empty() ? std::string(words::map_title.in(language))
                                      : words::map_of.with(language, place_text(language, region));
    bool const whole = !asked_of(map_path, language, which).is_narrowed();
    return document_of(
        call, {.language = language,
               .title = title,
               .description = std::string(words::map_about.in(language)),
               .path = Url(map_path),
               .body = map_body(language, {which, found, region, of}, title),
               .room = Room::postings,
               .robots = whole ? Robots::index : Robots::keep_out});
}

}  // namespace sx::site
