#include "platform/pages/feed.hpp"
#include "platform/pages/html.hpp"

namespace sx::pages {
namespace {

void add_element(std::string& out, std::string_view name, std::string_view text) {
    out.append("<").append(name).append(">");
    add_escaped_text(out, text);
    out.append("</").append(name).append(">");
}

void add_link(std::string& out, Venue const& venue, std::string_view relation, Url const& path) {
    out.append("<link rel=\"").append(relation).append("\" href=\"");
    add_escaped_value(out, venue.address);
    add_escaped_value(out, path.str());
    out.append("\"/>");
}

void add_head(std::string& out, std::string_view id, std::string_view title, Instant updated) {
    add_element(out, "id", std::string("urn:uuid:").append(id));
    add_element(out, "title", title);
    add_element(out, "updated", to_text(updated));
}

}  // namespace

std::string atom_feed(Venue const& venue, Feed const& feed, std::span<FeedEntry const> entries) {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    out.append("\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    out.append(tag_of(feed.language)).append("\">\n");
    add_head(out, feed.id, feed.title, feed.updated);
    add_link(out, venue, "self", feed.own_path);
    add_link(out, venue, "alternate", feed.path);
    auto const& host = venue.host(feed.language);
    out += "<author>";
    add_element(out, "name", host.empty() ? venue.name(feed.language) : host);
    out += "</author>\n";
    for (auto const& entry : entries) {
        out += "<entry>";
        add_head(out, entry.id, entry.title, entry.updated);
        add_element(out, "published", to_text(entry.published));
        add_link(out, venue, "alternate", entry.path);
        add_element(out, "content", entry.text);
        out += "</entry>\n";
    }
    return out.append("</feed>\n");
}

}  // namespace sx::pages
