#pragma once
#include <span>
#include <string>
#include <string_view>
#include "platform/pages/url.hpp"

namespace sx::pages {

// A file the public pages link to, built into the program. Its address holds a digest of its
// content, so it may be cached for ever.
struct Asset {
    Url url;  // /site/<digest>/site.css
    std::string_view content_type;
    std::string_view content;
};

// site.css (tokens and site together), site.js, search.js, mark.svg, share.png. Safe from every
// thread.
std::span<Asset const> assets();

// By name, e.g. "site.css"; one that does not exist throws std::logic_error.
Asset const& asset(std::string_view name);

}  // namespace sx::pages
