#include "features/site/fair_view.hpp"
#include "features/site/fair_words.hpp"
#include "features/site/layout.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"
#include "platform/pages/feed.hpp"
#include "platform/pages/search_pieces.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using fairs::Fair;
using fairs::FairNotice;

namespace {

constexpr std::int64_t most_in_feed = 50;

// When it was published, and which version this is.
std::string standing(Language language, FairNotice const& notice, Instant now) {
    auto const day = [&](Instant at) { return day_text(language, shanghai_day(at), now); };
    auto line =
        words::published_on.with(language, day(notice.published_at.value_or(notice.created_at)));
    if (notice.version > 1)
        line.append(words::comma.in(language))
            .append(words::version_of.with(
                language, std::to_string(notice.version), day(notice.changed_at)));
    return line;
}

}  // namespace

Result<web::Document> list_notices(web::Call const& call, fairs::ListNotices const& asked) {
    auto const language = call.language;
    auto const fair = TRY(fairs::find_public(call.tx, asked.fair_id));
    auto const page = TRY(fairs::list_notices(call, asked));
    std::vector<Row> list;
    for (auto const* some : {&page.pinned, &page.items})
        for (auto const& notice : *some)
            list.push_back(notice_row(language, notice, call.world.now()));
    auto const here = notices_url(language, fair.id);
    auto const first = asked.cursor ? std::optional(here) : std::nullopt;
    auto const next =
        page.next_cursor ? std::optional(here.with("cursor", *page.next_cursor)) : std::nullopt;
    auto path = way_to(language, fair);
    path.push_back({std::string(words::notices.in(language))});
    Html const found =
        list.empty() ? Html(p(css("card pad dim"), words::no_notices.in(language))) : rows(list);
    return document_of(
        call, {.language = language,
               .title = words::notices_of.with(language, fair.title.str()),
               .description = words::notices_of.with(language, fair.title.str()),
               .path = notices_url(Language::zh, fair.id),
               .body = div(
                   css("wrap"), crumbs(language, path), h1(words::notices.in(language)),
                   section(css("sec near"), h2(css("sr"), words::notices.in(language)), found),
                   pager(language, first, next),
                   p(css("small below"), icon(Icon::rss), " ",
                     a(href(Url("/fairs").at(fair.id.text).at("notices").at("feed").in(language)),
                       words::subscribe.in(language)))),
               .room = Room::fairs,
               .robots = asked.cursor ? Robots::keep_out : Robots::index});
}

Result<web::Document> show_notice(web::Call const& call, fairs::NoticeRef const& ref) {
    auto const language = call.language;
    auto const notice = TRY(fairs::show_notice(call, ref));
    auto const fair = TRY(fairs::find_public(call.tx, notice.fair_id));
    auto path = way_to(language, fair);
    path.push_back({std::string(words::notices.in(language)), notices_url(language, fair.id)});
    path.push_back({notice.title.str()});
    bool const must_read = notice.kind == fairs::NoticeKind::must_read;
    return document_of(
        call, {.language = language,
               .title = notice.title.str(),
               .description = words::notices_of.with(language, fair.title.str()),
               .path = notice_url(Language::zh, notice.id),
               .body =
                   div(css("wrap"), crumbs(language, path),
                       article(
                           css("card pad"),
                           when(
                               must_read, badge(
                                              {std::string(words::must_read.in(language)),
                                               Tone::warn, Icon::book_check})),
                           h1(notice.title),
                           p(css("small dim below"), standing(language, notice, call.world.now())),
                           div(css("prose sec near"), prose(notice.body.str())))),
               .room = Room::fairs});
}

Result<web::Document> show_notices_feed(web::Call const& call, fairs::FairRef const& ref) {
    auto const language = call.language;
    auto const fair = TRY(fairs::find_public(call.tx, ref.fair_id));
    auto const page = notices_url(language, fair.id);
    Feed feed{language, fair.id.text,    words::notices_of.with(language, fair.title.str()),
              page,     page.at("feed"), fair.created_at};
    std::vector<FeedEntry> entries;
    for (auto const& notice : fairs::published_notices(call.tx, fair.id, most_in_feed)) {
        auto const published = notice.published_at.value_or(notice.created_at);
        auto const updated = std::max(published, notice.changed_at);
        feed.updated = std::max(feed.updated, updated);
        entries.push_back(
            {notice.id.text, notice.title.str(), notice.body.str(), notice_url(language, notice.id),
             published, updated});
    }
    return web::Document{
        atom_feed(call.venue, feed, entries), 200, "application/atom+xml; charset=utf-8"};
}

}  // namespace sx::site
