#pragma once
#include "platform/pages/pieces.hpp"

// A list that people search and narrow down: one GET form, works without script.
namespace sx::pages {

// The search field by itself, e.g. on the home page.
struct Find {
    Url to;
    std::string placeholder;  // also the field's name for screen readers
    std::string asked{};
};
Html find_form(Language, Find const&);

struct FacetOption {
    std::string value;
    std::string label;
    bool chosen = false;
    std::optional<std::int64_t> count{};  // how many it would leave; zero is shown, greyed
};
struct Facet {
    enum class Shape { one, several, list };  // radio buttons, boxes, a drop-down list
    std::string name;                         // of the query parameter
    std::string legend;
    Shape shape;
    std::vector<FacetOption> options;  // `one` and `list` get "any" before them
};

struct Kept {  // a parameter the form passes on unseen, e.g. the order
    std::string name;
    std::string value;
};
struct Order {
    std::string text;
    Url to;
    bool current;
};
struct Search {
    Find find;
    std::vector<Facet> facets;
    std::vector<Link> chosen;  // each leads to the list without that filter
    Url cleared;               // the list without any
    std::vector<Kept> kept{};
    std::string title;         // 找岗位
    std::string total;         // 86 个岗位
    std::string total_more{};  // 招 342 人
    std::vector<Order> orders{};
    Html results;
    std::optional<Url> first{};
    std::optional<Url> next{};
};
Html search_page(Language, Search const&);

// Where a list of several pages begins, unless this is it, and where it goes on.
Html pager(Language, std::optional<Url> const& first, std::optional<Url> const& next);

// Instead of results: which chosen filter to drop.
Html empty_search(Language, std::span<Link const> chosen);

}  // namespace sx::pages
