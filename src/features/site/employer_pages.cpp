#include "features/fairs/fairs.hpp"
#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/layout.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/term_texts.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using organisations::Employer, organisations::PictureKind;

namespace {

// All that were asked for, as a table.
Url table_of(organisations::ListEmployers const& which) {
    Url table("/api/v1/employers/table");
    if (which.q) table = table.with("q", which.q->str());
    if (which.region) table = table.with("region", which.region->str());
    return table;
}

// What staff have seen for themselves.
std::vector<Badge> badges_of(Language language, Employer const& employer) {
    std::vector<Badge> list;
    for (auto const mark : employer.marks)
        list.push_back({std::string(mark_text(language, mark)), Tone::kaki});
    if (was_checked(employer.source))
        list.push_back({std::string(words::checked.in(language)), Tone::ok, Icon::shield_check});
    return list;
}

Html head_of(Language language, Employer const& employer) {
    return section(
        css("card pad posting"),
        employer_pictures(employer, PictureKind::banner, "page-banner", Fetched::at_once),
        div(css("named"), employer_pictures(employer, PictureKind::logo, "logo", Fetched::at_once),
            div(badges(badges_of(language, employer)), h1(employer.name))),
        facts(facts_of(language, employer)));
}

Html about(Language language, Employer const& employer) {
    return section(
        css("card pad prose"), aria_labelledby("about"),
        h2(id("about"), words::introduction.in(language)), prose(employer.introduction));
}

Html employer_rows(Language language, std::vector<Employer> const& list) {
    std::vector<Row> shown;
    for (auto const& employer : list)
        shown.push_back(
            {employer_url(language, employer.id), employer.name.str(),
             about_line(language, employer)});
    return rows(shown, Columns::two);
}

Html gallery(Language language, Employer const& employer) {
    return section(
        css("card pad"), aria_labelledby("gallery"), h2(id("gallery"), words::gallery.in(language)),
        div(css("gallery"),
            employer_pictures(employer, PictureKind::gallery, "", Fetched::in_sight)));
}

// Who speaks for it at the fairs to come, and when; nothing if it has named nobody.
Html its_people(web::Call const& call, std::vector<fairs::PublicDuty> const& duties) {
    if (duties.empty()) return {};
    auto const language = call.language;
    auto const now = call.world.now();
    return section(
        css("card pad"), aria_labelledby("people"),
        h2(id("people"), words::its_people.in(language)),
        ul(css("ask"), each(duties, [&](fairs::PublicDuty const& duty) -> Html {
               return li(
                   b(duty.person), when(!duty.task.empty(), p(css("small"), duty.task)),
                   p(css("small dim"), hours_text(language, duty.starts_at, duty.ends_at, now)),
                   when(duty.phone.has_value(), p(telephone(duty.phone.value_or("")))),
                   p(css("small"), a(href(fair_url(language, duty.fair_id)), duty.fair_title)));
           })));
}

Html its_postings(
    web::Call const& call, organisations::OrganisationId const& employer,
    search::FoundPostings const& open) {
    auto const language = call.language;
    auto const all = Url("/postings").with("organisation_id", employer.text).in(language);
    auto const more =
        open.next_cursor
            ? std::optional(Link{counted(language, open.total, words::all_postings), all})
            : std::nullopt;
    return section(
        aria_labelledby("postings"),
        section_head("postings", counted(language, open.total, words::posting_count), more),
        open.items.empty()
            ? p(css("card pad dim"), words::no_open_jobs.in(language))
            : posting_rows(
                  language,
                  rows_of(language, {open.items.begin(), open.items.end()}, call.world.now())));
}

// Who it is comes first; on a wide screen its people stand beside that, on a phone below.
Html employer_layout(Html const& who, Html const& people, Html const& rest) {
    if (people.empty()) return div(css("grid"), who, rest);
    return posting_layout({.head = div(css("grid"), who), .beside = people, .rest = rest});
}

}  // namespace

Result<web::Document> list_employers(
    web::Call const& call, organisations::ListEmployers const& which) {
    auto const language = call.language;
    auto const page = TRY(organisations::list_employers(call, which));
    Asked asked("/employers", language);
    if (which.q) asked.add("q", which.q->str());
    if (which.region) asked.add("region", which.region->str());
    Search search{
        .find = {asked.path(), std::string(words::find_employer.in(language))},
        .facets = {region_facet(language, which.region ? which.region->str() : "")},
        .chosen = {},
        .cleared = asked.path(),
        .title = std::string(words::employers_title.in(language)),
        .total = counted(language, page.total, words::employer_count),
        .results = employer_rows(language, page.items)};
    if (which.q) search.find.asked = which.q->str();
    if (which.region)
        search.chosen.push_back(
            {place_text(language, which.region->str()), asked.url_without("region")});
    if (page.items.empty()) search.results = empty_search(language, search.chosen);
    if (which.cursor) search.first = asked.url();
    if (page.next_cursor) search.next = asked.url().with("cursor", *page.next_cursor);
    Html const taken = page.items.empty() ? Html() : take_list(language, table_of(which));
    return document_of(
        call, {.language = language,
               .title = search.title,
               .description = std::string(words::employers_about.in(language)),
               .path = Url("/employers"),
               .body = div(css("wrap"), search_page(language, search), taken),
               .room = Room::employers,
               .robots = asked.is_narrowed() || which.cursor ? Robots::keep_out : Robots::index,
               .script = "search.js"});
}

Result<web::Document> show_employer(
    search::PostingIndex& index, web::Call const& call, organisations::OrganisationRef const& ref) {
    auto const language = call.language;
    auto const employer = TRY(organisations::show_employer(call, ref));
    auto const duties = TRY(fairs::show_duties(call, {employer.id}));
    search::FindPostings which;
    which.organisation_id = employer.id;
    auto const open = TRY(search::find_postings(index, call, which));
    std::vector<Crumb> const path{
        {std::string(words::employers_title.in(language)), Url("/employers").in(language)},
        {employer.name.str()}};
    Html const who = fragment(
        head_of(language, employer),
        when(!employer.introduction.empty(), about(language, employer)),
        when(has_picture(employer, PictureKind::gallery), gallery(language, employer)),
        complain_link(language, Url("/app/complain").with("employer", employer.id.text)));
    return document_of(
        call, {.language = language,
               .title = employer.name.str(),
               .description = about_line(language, employer),
               .path = Url("/employers").at(employer.id.text),
               .body = div(
                   css("wrap"), crumbs(language, path),
                   employer_layout(
                       who, its_people(call, duties.items), its_postings(call, employer.id, open))),
               .room = Room::employers,
               .json_ld = organisation_of(call.venue, employer)});
}

}  // namespace sx::site
