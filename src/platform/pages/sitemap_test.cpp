#include <doctest/doctest.h>
#include <vector>
#include "platform/pages/sitemap.hpp"

namespace sx::pages {
namespace {
Venue at(std::string address) {
    Venue venue;
    venue.address = std::move(address);
    return venue;
}
}  // namespace

TEST_CASE("a site map lists absolute addresses, escaped, with the day they changed") {
    std::vector<SitemapEntry> const entries{
        {Url("/postings").with("a", "1").with("b", "2"), *parse_day("2026-03-01")},
        {Url("/fairs")}};
    CHECK(
        sitemap(at("https://fair.example.cn"), entries) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<url><loc>https://fair.example.cn/postings?a=1&amp;b=2</loc>"
        "<lastmod>2026-03-01</lastmod></url>\n"
        "<url><loc>https://fair.example.cn/fairs</loc></url>\n</urlset>\n");
}

TEST_CASE("an index lists the parts") {
    std::vector<Url> const parts{Url("/sitemaps/postings/0")};
    CHECK(
        sitemap_index(at("https://fair.example.cn"), parts)
            .find("<sitemap><loc>https://fair.example.cn/sitemaps/postings/0</loc></sitemap>") !=
        std::string::npos);
}

TEST_CASE("crawlers are kept out of the workplaces and led to the site map") {
    CHECK(
        robots_text(at("https://fair.example.cn")) ==
        "User-agent: *\nDisallow: /app/\nDisallow: /api/\n\n"
        "Sitemap: https://fair.example.cn/sitemap.xml\n");
    CHECK(robots_text(at("")).find("Sitemap") == std::string::npos);
}

}  // namespace sx::pages
