#include "platform/pages/shell.hpp"
#include "platform/pages/assets.hpp"
#include "platform/pages/icons.hpp"
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Language other(Language language) { return language == Language::zh ? Language::en : Language::zh; }

std::string absolute(Venue const& venue, Url const& url) { return venue.address + url.str(); }

// Attributes want Urls; an origin that the operator configured was checked with the configuration.
Url absolute_url(Venue const& venue, Url const& url) {
    return Url::parse(absolute(venue, url)).value_or(url);
}

Html twins(Venue const& venue, Page const& page) {
    auto const twin = [&](std::string_view name, Language language) -> Html {
        return link(
            rel("alternate"), hreflang(name), href(absolute_url(venue, page.path.in(language))));
    };
    return fragment(
        twin("zh-CN", Language::zh), twin("en", Language::en), twin("x-default", Language::zh));
}

Html open_graph(Venue const& venue, Page const& page) {
    auto const said = [](std::string_view what, std::string_view value) -> Html {
        return meta(property(what), content(value));
    };
    if (venue.address.empty()) return {};
    auto const zh = page.language == Language::zh;
    return fragment(
        said("og:type", page.open_graph_type), said("og:title", page.title),
        said("og:description", page.description),
        said("og:url", absolute(venue, page.path.in(page.language))),
        said("og:site_name", venue.name(page.language)), said("og:locale", zh ? "zh_CN" : "en_GB"),
        said("og:image", absolute(venue, asset("share.png").url)));
}

Html page_head(Venue const& venue, Page const& page) {
    auto const whole_title =
        std::string(page.title).append(" · ").append(words::product.in(page.language));
    auto const canonical = absolute_url(venue, page.path.in(page.language));
    bool const listed = page.robots == Robots::index;
    return head(
        meta(charset("utf-8")),
        meta(name("viewport"), content("width=device-width,initial-scale=1,viewport-fit=cover")),
        title(whole_title), meta(name("description"), content(page.description)),
        when(!listed, meta(name("robots"), content("noindex"))),
        when(listed, link(rel("canonical"), href(canonical))), when(listed, twins(venue, page)),
        when(listed, open_graph(venue, page)), meta(name("theme-color"), content("#0a3550")),
        link(rel("icon"), type("image/svg+xml"), href(asset("mark.svg").url)),
        link(rel("stylesheet"), href(asset("site.css").url)),
        tag::script(src(asset("site.js").url), defer()),
        page.script.empty() ? Html() : Html(tag::script(src(asset(page.script).url), defer())),
        page.json_ld ? page.json_ld->script() : Html());
}

struct Entry {
    Room room;
    UrlConstant url;
    Phrase const& name;
};
constexpr Entry navigation[] = {
    {Room::fairs, "/fairs", words::fairs},
    {Room::postings, "/postings", words::postings},
    {Room::employers, "/employers", words::employers}};

Html entry_link(Page const& page, Entry const& entry) {
    return a(
        href(Url(entry.url).in(page.language)), when(page.room == entry.room, aria_current("page")),
        entry.name.in(page.language));
}

Html language_link(Page const& page, std::string_view style, Phrase const& text) {
    auto const language = other(page.language);
    return a(
        css(style), href(page.path.in(language)), lang(tag_of(language)),
        hreflang(tag_of(language)), text.in(page.language));
}

Html phone_menu(Page const& page) {
    return details(
        css("menu"), summary(aria_label(words::menu.in(page.language)), icon(Icon::menu)),
        ul(css("list"),
           each(
               navigation, [&](Entry const& entry) -> Html { return li(entry_link(page, entry)); }),
           li(language_link(page, "", words::other_language))));
}

// Whose service this is; the product's own name stands in the mark already.
std::string const& beside_mark(Venue const& venue, Language language) {
    auto const& name = venue.name(language);
    return name == words::product.in(language) ? venue.host(language) : name;
}

Html page_header(Venue const& venue, Page const& page) {
    auto const language = page.language;
    return header(
        css("top"),
        div(css("wrap"),
            a(css("brand"), href(Url("/").in(language)), mark_drawing(),
              span(words::product.in(language), " ", small(beside_mark(venue, language)))),
            nav(aria_label(words::main_navigation.in(language)),
                each(navigation, [&](Entry const& entry) { return entry_link(page, entry); })),
            div(css("end"),
                language_link(page, "btn bare wide-inline", words::other_language_short),
                // The page is the same for everybody; site.js knows by a cookie who is signed in.
                a(css("btn"), href("/app/sign-in"), data_signed_in(words::workplace.in(language)),
                  words::sign_in.in(language)),
                phone_menu(page))));
}

Html page_footer(Venue const& venue, Page const& page) {
    auto const language = page.language;
    auto const& host = venue.host(language);
    auto const phone =
        venue.phone.empty() ? std::string() : words::phone.with(language, venue.phone);
    auto const stop = language == Language::zh ? "。" : ". ";
    return footer(
        css("foot"),
        div(css("wrap"),
            div(when(!host.empty(), p(words::host.with(language, host))),
                p(phone, when(!phone.empty(), stop), words::free_of_charge.in(language))),
            ul(css("links"),
               each(
                   navigation,
                   [&](Entry const& entry) -> Html { return li(entry_link(page, entry)); }),
               li(language_link(page, "", words::other_language)))));
}

struct FailureText {
    Phrase const& what;
    Phrase const& now;
};
FailureText text_of(Failure failure) {
    switch (failure) {
        case Failure::unclear: return {words::unclear, words::unclear_more};
        case Failure::busy: return {words::busy, words::busy_more};
        case Failure::forbidden: return {words::forbidden, words::forbidden_more};
        case Failure::not_found: return {words::not_found, words::not_found_more};
        case Failure::broken: break;
    }
    return {words::broken, words::broken_more};
}

}  // namespace

Html document(Venue const& venue, Page const& page) {
    return fragment(
        Trusted("<!doctype html>\n"),
        tag::html(
            lang(tag_of(page.language)), page_head(venue, page),
            body(
                a(css("skip"), href("#main"), words::skip.in(page.language)),
                page_header(venue, page), main(id("main"), page.body), page.bar,
                page_footer(venue, page))));
}

Failure failure_of(unsigned http_status) {
    if (http_status >= 500) return Failure::broken;
    switch (http_status) {
        case 401:
        case 403: return Failure::forbidden;
        case 404:
        case 410: return Failure::not_found;
        case 429: return Failure::busy;
        default: return Failure::unclear;
    }
}

Html error_document(Venue const& venue, ErrorPage const& error) {
    auto const language = error.language;
    auto const [what, now] = text_of(error.failure);
    bool const ours = error.failure == Failure::broken && !error.request_id.empty();
    auto const text = std::string(now.in(language));
    return document(
        venue,
        {.language = language,
         .title = std::string(what.in(language)),
         .description = text,
         .path = Url("/"),
         .body = div(
             css("wrap failed"), h1(what.in(language)), p(text),
             when(
                 ours, p(css("small dim"), words::request_number.with(language, error.request_id))),
             div(css("acts"),
                 a(css("btn go"), href(Url("/postings").in(language)), icon(Icon::search),
                   words::find_postings.in(language)),
                 a(css("btn"), href(Url("/").in(language)), words::home.in(language)))),
         .robots = Robots::keep_out});
}

}  // namespace sx::pages
