#pragma once
#include "features/fairs/fairs.hpp"
#include "features/search/search.hpp"
#include "platform/pages/html.hpp"
#include "platform/web/endpoint.hpp"

// A fair as a page, from its head to who takes part in it.
namespace sx::site {

// Who looks: everybody sees the same page; a preview tells staff what comes next for each of them.
enum class Onlooker { visitor, seeker, employer };
BOOST_DESCRIBE_ENUM(Onlooker, visitor, seeker, employer)

// What the home page shows as well.
Result<pages::Html> fair_body(
    search::PostingIndex&, web::Call const&, fairs::Fair const&, Onlooker);
// What stands below it on the fair's own page.
pages::Html fair_details(web::Call const&, fairs::Fair const&);

pages::Url fair_employers_url(Language, fairs::FairId const&);
// Who takes part in it, to be taken away as a table.
pages::Html take_fair_employers(Language, fairs::FairId const&);
pages::Url notices_url(Language, fairs::FairId const&);
pages::Url notice_url(Language, fairs::NoticeId const&);
pages::Url series_url(Language, fairs::SeriesId const&);

}  // namespace sx::site
