#pragma once
#include <optional>
#include <string>
#include "platform/base/venue.hpp"
#include "platform/pages/json_ld.hpp"
#include "platform/pages/tags.hpp"

namespace sx::pages {

enum class Room { none, fairs, postings, employers };  // which entry of the navigation is current
enum class Robots { index, keep_out };

struct Page {
    Language language;
    std::string title;        // without the product's name
    std::string description;  // for search engines and shared links
    Url path;                 // the Chinese page's own path, its canonical address
    Html body;
    Room room = Room::none;
    Robots robots = Robots::index;
    std::optional<JsonLd> json_ld{};
    std::string_view open_graph_type = "website";
    Html bar{};                 // stays at the foot of a phone's screen
    std::string_view script{};  // an asset of its own besides site.js, e.g. "search.js"
};

// The whole document, useful without script and allowed under "default-src 'self'".
Html document(Venue const&, Page const&);

enum class Failure { unclear, forbidden, not_found, busy, broken };
Failure failure_of(unsigned http_status);  // 400 and above
struct ErrorPage {
    Language language;
    Failure failure;
    std::string request_id{};  // shown when the fault is ours
};
Html error_document(Venue const&, ErrorPage const&);

}  // namespace sx::pages
