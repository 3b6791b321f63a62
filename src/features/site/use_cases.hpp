#pragma once
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"
#include "features/postings/postings.hpp"
#include "features/search/search.hpp"
#include "features/site/fair_body.hpp"
#include "platform/web/endpoint.hpp"

// The public pages, one function for each address.
namespace sx::site {

Result<web::Document> show_home(search::PostingIndex&, web::Call const&, web::Nothing const&);
Result<web::Document> list_fairs(web::Call const&, fairs::ListFairs const&);
Result<web::Document> show_fair(search::PostingIndex&, web::Call const&, fairs::FairRef const&);
Result<web::Document> show_series(web::Call const&, fairs::SeriesRef const&);
Result<web::Document> list_notices(web::Call const&, fairs::ListNotices const&);
Result<web::Document> list_fair_employers(web::Call const&, fairs::ListFairEmployers const&);
Result<web::Document> show_notice(web::Call const&, fairs::NoticeRef const&);
Result<web::Document> show_notices_feed(web::Call const&, fairs::FairRef const&);
struct PreviewFair {
    fairs::FairId fair_id;
    Onlooker onlooker{};
};
BOOST_DESCRIBE_STRUCT(PreviewFair, (), (fair_id, onlooker))
// For staff: a fair in whatever state, as others see it.
Result<web::Document> preview_fair(search::PostingIndex&, web::Call const&, PreviewFair const&);

Result<web::Document> list_postings(
    search::PostingIndex&, web::Call const&, search::FindPostings const&);
// How many there are where: takes the same parameters, of the regions the first.
Result<web::Document> show_posting_map(
    search::PostingIndex&, web::Call const&, search::FindPostings const&);
Result<web::Document> show_posting(
    search::PostingIndex&, web::Call const&, postings::PostingRef const&);

struct PostingPreview {
    std::string html;  // the whole page
};
BOOST_DESCRIBE_STRUCT(PostingPreview, (), (html))
Result<PostingPreview> preview_posting(web::Call const&, postings::PostingForm const&);

Result<web::Document> list_employers(web::Call const&, organisations::ListEmployers const&);
Result<web::Document> show_employer(
    search::PostingIndex&, web::Call const&, organisations::OrganisationRef const&);

// For crawlers. A venue that has not said its public address has no site map.
struct SitemapPart {
    Number<0, 999> part;
};
BOOST_DESCRIBE_STRUCT(SitemapPart, (), (part))
Result<web::Document> show_robots(web::Call const&, web::Nothing const&);
Result<web::Document> show_sitemap(web::Call const&, web::Nothing const&);
Result<web::Document> show_fairs_sitemap(web::Call const&, web::Nothing const&);
Result<web::Document> show_employers_sitemap(web::Call const&, web::Nothing const&);
Result<web::Document> show_postings_sitemap(web::Call const&, SitemapPart const&);

}  // namespace sx::site
