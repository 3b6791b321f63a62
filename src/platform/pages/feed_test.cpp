#include "platform/pages/feed.hpp"
#include <doctest/doctest.h>

namespace sx::pages {

TEST_CASE("a feed tells each piece of news with its own address, and nothing breaks out of it") {
    Venue venue;
    venue.address = "https://fair.example.cn";
    venue.host_zh = "云川市<局>";
    auto const at = *parse_instant("2027-03-18T10:42:00Z");
    Feed const feed{
        Language::zh,
        "01900000-0000-7000-8000-000000000001",
        "公告 & 须知",
        Url("/fairs/1/notices"),
        Url("/fairs/1/notices/feed"),
        at};
    FeedEntry const entry{
        "01900000-0000-7000-8000-000000000002",
        "入场 <办法>",
        "带好证件 ]]>",
        Url("/fair-notices/2"),
        at,
        at + std::chrono::minutes(1)};
    CHECK(
        atom_feed(venue, feed, std::span(&entry, 1)) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n"
        "<id>urn:uuid:01900000-0000-7000-8000-000000000001</id><title>公告 &amp; 须知</title>"
        "<updated>2027-03-18T10:42:00.000Z</updated>"
        "<link rel=\"self\" href=\"https://fair.example.cn/fairs/1/notices/feed\"/>"
        "<link rel=\"alternate\" href=\"https://fair.example.cn/fairs/1/notices\"/>"
        "<author><name>云川市&lt;局&gt;</name></author>\n"
        "<entry><id>urn:uuid:01900000-0000-7000-8000-000000000002</id>"
        "<title>入场 &lt;办法&gt;</title><updated>2027-03-18T10:43:00.000Z</updated>"
        "<published>2027-03-18T10:42:00.000Z</published>"
        "<link rel=\"alternate\" href=\"https://fair.example.cn/fair-notices/2\"/>"
        "<content>带好证件 ]]&gt;</content></entry>\n"
        "</feed>\n");
}

}  // namespace sx::pages
