#include <doctest/doctest.h>
#include "platform/pages/assets.hpp"
#include "platform/pages/shell.hpp"

namespace sx::pages {
namespace {

Venue a_venue() {
    Venue venue;
    venue.name_zh = "云川市公共就业服务";
    venue.name_en = "Yunchuan Employment Service";
    venue.host_zh = "云川市人社局";
    venue.address = "https://fair.example.cn";
    return venue;
}

Page a_page(Language language) {
    return {
        .language = language,
        .title = "A <b> & B",
        .description = "\"quoted\"",
        .path = Url("/postings").at("7"),
        .body = tag::h1("x"),
        .room = Room::postings};
}

std::string shown(Page const& page) { return document(a_venue(), page).str(); }

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a document names its language, itself and its twin") {
    auto const zh = shown(a_page(Language::zh)), en = shown(a_page(Language::en));
    CHECK(zh.starts_with("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"));
    CHECK(has(en, "<html lang=\"en\">"));
    CHECK(has(zh, R"(<link rel="canonical" href="https://fair.example.cn/postings/7">)"));
    CHECK(has(en, R"(<link rel="canonical" href="https://fair.example.cn/en/postings/7">)"));
    for (auto const& text : {zh, en}) {
        CHECK(has(text, R"(hreflang="zh-CN" href="https://fair.example.cn/postings/7")"));
        CHECK(has(text, R"(hreflang="en" href="https://fair.example.cn/en/postings/7")"));
    }
    CHECK(has(zh, R"(href="/en/postings/7" lang="en" hreflang="en">EN</a>)"));
    CHECK(has(en, R"(href="/postings/7" lang="zh-CN" hreflang="zh-CN">中文</a>)"));
}

TEST_CASE("what a page says of itself is escaped like everything else") {
    auto const text = shown(a_page(Language::zh));
    CHECK(has(text, "<title>A &lt;b&gt; &amp; B · 双选</title>"));
    CHECK(has(text, R"(<meta name="description" content="&quot;quoted&quot;">)"));
    CHECK(has(text, R"(<meta property="og:title" content="A &lt;b&gt; &amp; B">)"));
    CHECK(has(text, R"(<meta property="og:url" content="https://fair.example.cn/postings/7">)"));
}

TEST_CASE("nothing on a page needs an exception from the content policy") {
    auto page = a_page(Language::zh);
    page.json_ld = JsonLd("JobPosting").text("title", "x");
    auto const text = shown(page);
    CHECK(!has(text, " style="));
    CHECK(!has(text, "<style"));
    CHECK(!has(text, " on"));
    auto scripts = 0;
    for (auto at = text.find("<script"); at != text.npos; at = text.find("<script", at + 1)) {
        auto const rest = text.substr(at);
        CHECK(
            (rest.starts_with("<script src=\"/site/") ||
             rest.starts_with("<script type=\"application/ld+json\">")));
        ++scripts;
    }
    CHECK(scripts == 2);
}

TEST_CASE("the navigation marks where one is, on the wide and the narrow screen") {
    auto const text = shown(a_page(Language::en));
    CHECK(has(text, R"(<a href="/en/postings" aria-current="page">Jobs</a>)"));
    CHECK(has(text, R"(<a href="/en/fairs">Job fairs</a>)"));
    CHECK(has(text, R"(<details class="menu">)"));
    CHECK(has(text, R"(href="/app/sign-in" data-signed-in="My workplace">Sign in</a>)"));
    CHECK(has(text, R"(<a class="skip" href="#main">Skip to content</a>)"));
}

TEST_CASE("an installation that has not said its address makes no absolute ones") {
    auto const text = document(Venue{}, a_page(Language::zh)).str();
    CHECK(has(text, R"(<link rel="canonical" href="/postings/7">)"));
    CHECK(!has(text, "og:"));
}

TEST_CASE("a page kept out of the index offers nothing to index") {
    auto page = a_page(Language::zh);
    page.robots = Robots::keep_out;
    auto const text = shown(page);
    CHECK(has(text, R"(<meta name="robots" content="noindex">)"));
    CHECK(!has(text, "canonical"));
    CHECK(!has(text, "alternate"));
}

TEST_CASE("error pages say what happened in either language, and our own faults carry a number") {
    auto const text = [](Language language, unsigned status) {
        return error_document(a_venue(), {language, failure_of(status), "r-17"}).str();
    };
    CHECK(has(text(Language::zh, 404), "<h1>没有这一页</h1>"));
    CHECK(has(text(Language::en, 403), "<h1>This page is not open to you</h1>"));
    CHECK(has(text(Language::en, 429), "<h1>Too many requests</h1>"));
    CHECK(has(text(Language::en, 422), "<h1>This address is not clear</h1>"));
    CHECK(has(text(Language::zh, 500), "编号 r-17"));
    CHECK(!has(text(Language::zh, 404), "r-17"));
    CHECK(has(text(Language::zh, 404), "noindex"));
}

TEST_CASE("assets are found by name, and their address changes with their content") {
    auto const& css = asset("site.css");
    CHECK(css.content.find("--sx-blue:") != css.content.npos);    // tokens and
    CHECK(css.content.find(".band .rings") != css.content.npos);  // the site's rules in one
    auto const& url = css.url.str();
    CHECK(url.starts_with("/site/"));
    CHECK(url.ends_with("/site.css"));
    CHECK(url != asset("site.js").url.str());
    CHECK_THROWS_AS(asset("no.css"), std::logic_error);
}

}  // namespace sx::pages
