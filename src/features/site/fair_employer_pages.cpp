#include <algorithm>
#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/fair_words.hpp"
#include "features/site/layout.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"
#include "platform/pages/search_pieces.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using organisations::EmployerFacts;

namespace {

// In the order in which they joined.
std::vector<Row> rows_of(web::Call const& call, std::vector<fairs::FairEmployer> const& employers) {
    std::vector<organisations::OrganisationId> ids;
    for (auto const& employer : employers) ids.push_back(employer.organisation_id);
    auto const facts = organisations::employer_facts(call.tx, ids);
    std::vector<Row> list;
    for (auto const& employer : employers) {
        auto const known = std::ranges::find(facts, employer.organisation_id, &EmployerFacts::id);
        list.push_back(
            {employer_url(call.language, employer.organisation_id), employer.name,
             known == facts.end() ? std::string() : about_line(call.language, *known)});
    }
    return list;
}

}  // namespace

Result<web::Document> list_fair_employers(
    web::Call const& call, fairs::ListFairEmployers const& asked) {
    auto const language = call.language;
    auto const fair = TRY(fairs::find_public(call.tx, asked.fair_id));
    auto const page = TRY(fairs::list_employers(call, asked));
    auto const here = fair_employers_url(language, fair.id);
    auto const first = asked.cursor ? std::optional(here) : std::nullopt;
    auto const next =
        page.next_cursor ? std::optional(here.with("cursor", *page.next_cursor)) : std::nullopt;
    auto path = way_to(language, fair);
    path.push_back({std::string(words::taking_part.in(language))});
    auto const title = words::employers_of.with(language, fair.title.str());
    auto const count = counted(language, page.total, words::employer_count);
    Html const found = page.items.empty()
                           ? Html(p(css("card pad dim"), words::no_employers_yet.in(language)))
                           : rows(rows_of(call, page.items), Columns::two);
    return document_of(
        call, {.language = language,
               .title = title,
               .description = title,
               .path = fair_employers_url(Language::zh, fair.id),
               .body =
                   div(css("wrap"), crumbs(language, path), h1(words::taking_part.in(language)),
                       section(
                           css("sec near"), aria_labelledby("employers"),
                           section_head("employers", count), found),
                       pager(language, first, next),
                       when(!page.items.empty(), take_fair_employers(language, fair.id))),
               .room = Room::fairs,
               .robots = asked.cursor ? Robots::keep_out : Robots::index});
}

}  // namespace sx::site
