#pragma once
#include <span>
#include <string>
#include "platform/base/day.hpp"
#include "platform/base/venue.hpp"
#include "platform/pages/url.hpp"

// What search engines read before the pages (sitemaps.org, RFC 9309). The addresses in a site map
// are absolute, so a venue without an address has none.
namespace sx::pages {

inline constexpr std::size_t sitemap_most = 50'000;  // entries of one file, by the protocol

struct SitemapEntry {
    Url path;                      // of the Chinese page; its head names the English twin
    std::optional<Day> changed{};  // when its content last did, where that is known
};
std::string sitemap(Venue const&, std::span<SitemapEntry const>);
std::string sitemap_index(Venue const&, std::span<Url const> parts);

// Everything public may be read; the workplaces and the API are not for crawlers.
std::string robots_text(Venue const&);

}  // namespace sx::pages
