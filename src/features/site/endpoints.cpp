#include "features/site/site.hpp"
#include "features/site/use_cases.hpp"
#include "platform/web/served.hpp"

namespace sx::site {
namespace {

web::Endpoint for_staff(web::Endpoint page) {
    page.access = access::staff;
    return page;
}

}  // namespace

web::Endpoints endpoints(search::PostingIndex& index) {
    return {
        web::page_from<&show_home>(index, "/", "The home page: the fair that is on"),
        web::page<&list_fairs>("/fairs", "The page of all fairs"),
        web::page_from<&show_fair>(index, "/fairs/{fair_id}", "A fair's page"),
        for_staff(web::page_from<&preview_fair>(
            index, "/fairs/{fair_id}/preview/{onlooker}", "A fair's page before others see it")),
        web::page<&list_fair_employers>(
            "/fairs/{fair_id}/employers", "The page of the employers that take part in a fair"),
        web::page<&list_notices>("/fairs/{fair_id}/notices", "The page of a fair's notices"),
        web::page<&show_notices_feed>(
            "/fairs/{fair_id}/notices/feed", "A fair's notices for readers of feeds"),
        web::page<&show_notice>("/fair-notices/{notice_id}", "A notice's page"),
        web::page<&show_series>("/series/{series_id}", "The page of a series of fairs"),
        web::page_from<&list_postings>(index, "/postings", "The page on which postings are found"),
        web::page_from<&show_posting_map>(
            index, "/postings/map", "The page of how many postings there are where"),
        web::page_from<&show_posting>(index, "/postings/{posting_id}", "A posting's page"),
        web::act<&preview_posting>(
            "/my/postings/preview", access::employers, "See a posting's page before it is public"),
        web::page<&list_employers>("/employers", "The page on which employers are found"),
        web::page_from<&show_employer>(index, "/employers/{organisation_id}", "An employer's page"),
        web::page<&show_robots>("/robots.txt", "What crawlers may read"),
        web::page<&show_sitemap>("/sitemap.xml", "The parts of the site map"),
        web::page<&show_fairs_sitemap>("/sitemaps/fairs", "The fairs of the site map"),
        web::page<&show_employers_sitemap>("/sitemaps/employers", "The employers of the site map"),
        web::page<&show_postings_sitemap>(
            "/sitemaps/postings/{part}", "The postings of the site map, 50 000 in each part"),
    };
}

}  // namespace sx::site
