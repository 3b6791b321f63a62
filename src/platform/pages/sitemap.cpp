#include "platform/pages/sitemap.hpp"
#include "platform/pages/html.hpp"

namespace sx::pages {
namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string opened(std::string_view element) {
    return std::string(declaration)
        .append("\n<")
        .append(element)
        .append(" xmlns=\"")
        .append(schema)
        .append("\">\n");
}

void add_location(std::string& out, Venue const& venue, Url const& path) {
    out += "<loc>";
    add_escaped_text(out, venue.address);
    add_escaped_text(out, path.str());
    out += "</loc>";
}

}  // namespace

std::string sitemap(Venue const& venue, std::span<SitemapEntry const> entries) {
    auto out = opened("urlset");
    out.reserve(out.size() + entries.size() * (venue.address.size() + 128));
    for (auto const& entry : entries) {
        out += "<url>";
        add_location(out, venue, entry.path);
        if (entry.changed)
            out.append("<lastmod>").append(to_text(*entry.changed)).append("</lastmod>");
        out += "</url>\n";
    }
    return out.append("</urlset>\n");
}

std::string sitemap_index(Venue const& venue, std::span<Url const> parts) {
    auto out = opened("sitemapindex");
    for (auto const& part : parts) {
        out += "<sitemap>";
        add_location(out, venue, part);
        out += "</sitemap>\n";
    }
    return out.append("</sitemapindex>\n");
}

std::string robots_text(Venue const& venue) {
    std::string out = "User-agent: *\nDisallow: /app/\nDisallow: /api/\n";
    if (!venue.address.empty())
        out.append("\nSitemap: ").append(venue.address).append("/sitemap.xml\n");
    return out;
}

}  // namespace sx::pages
