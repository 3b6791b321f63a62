#pragma once
#include <span>
#include <string>
#include "platform/base/instant.hpp"
#include "platform/base/language.hpp"
#include "platform/base/venue.hpp"
#include "platform/pages/url.hpp"

namespace sx::pages {

struct FeedEntry {
    std::string id;  // a UUID
    std::string title;
    std::string text;
    Url path;
    Instant published, updated;
};
struct Feed {
    Language language;
    std::string id;  // a UUID
    std::string title;
    Url path;  // of the page that shows the same
    Url own_path;
    Instant updated;
};
// News for readers of feeds (Atom, RFC 4287).
std::string atom_feed(Venue const&, Feed const&, std::span<FeedEntry const>);

}  // namespace sx::pages
