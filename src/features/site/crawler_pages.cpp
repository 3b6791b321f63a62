#include "features/site/use_cases.hpp"
#include "platform/pages/sitemap.hpp"

namespace sx::site {

using namespace pages;

namespace {

constexpr std::int64_t part_size{sitemap_most};

Result<web::Document> xml(web::Call const& call, std::string content) {
    if (call.venue.address.empty()) return refuse(ProblemKind::not_found, "no_such_endpoint");
    return web::Document{std::move(content), 200, "application/xml; charset=utf-8"};
}

// Every page of a list that has a cursor, up to what a site map holds.
template <class Asked, class Page, class Show>
Result<std::vector<SitemapEntry>> entries_of(
    web::Call const& call, Result<Page> (*list)(web::Call const&, Asked const&), Show show) {
    std::vector<SitemapEntry> entries;
    Asked asked;
    asked.limit = web::Limit{web::Limit::most};
    do {
        auto const page = TRY(list(call, asked));
        for (auto const& item : page.items) entries.push_back(show(item));
        asked.cursor.reset();
        if (page.next_cursor) asked.cursor = web::Cursor::stored(*page.next_cursor);
    } while (asked.cursor && entries.size() + web::Limit::most <= sitemap_most);
    return entries;
}

}  // namespace

Result<web::Document> show_robots(web::Call const& call, web::Nothing const&) {
    return web::Document{robots_text(call.venue), 200, "text/plain; charset=utf-8"};
}

Result<web::Document> show_sitemap(web::Call const& call, web::Nothing const&) {
    auto const total = postings::count_listed(call.tx);
    std::vector<Url> parts{Url("/sitemaps/fairs"), Url("/sitemaps/employers")};
    for (std::int64_t part = 0; part * part_size < total; ++part)
        parts.push_back(Url("/sitemaps/postings").at(std::to_string(part)));
    return xml(call, sitemap_index(call.venue, parts));
}

Result<web::Document> show_fairs_sitemap(web::Call const& call, web::Nothing const&) {
    auto const entries = TRY(entries_of(call, &fairs::list, [](fairs::Fair const& fair) {
        return SitemapEntry{Url("/fairs").at(fair.id.text)};
    }));
    return xml(call, sitemap(call.venue, entries));
}

Result<web::Document> show_employers_sitemap(web::Call const& call, web::Nothing const&) {
    auto const entries = TRY(entries_of(
        call, &organisations::list_employers, [](organisations::Employer const& employer) {
            return SitemapEntry{Url("/employers").at(employer.id.text)};
        }));
    return xml(call, sitemap(call.venue, entries));
}

Result<web::Document> show_postings_sitemap(web::Call const& call, SitemapPart const& asked) {
    std::vector<SitemapEntry> entries;
    for (auto const& posting :
         postings::published(call.tx, {asked.part.value * part_size, part_size}))
        entries.push_back(
            {Url("/postings").at(posting.id.text), shanghai_day(posting.published_at)});
    return xml(call, sitemap(call.venue, entries));
}

}  // namespace sx::site
