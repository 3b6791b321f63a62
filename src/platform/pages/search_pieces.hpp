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
    std::optional<Url> to{};  // of `links`: the list with it, or without if it is chosen
    int depth = 0;            // of `links`: so far below the first in a tree
};
struct Facet {
    // Radio buttons, boxes, a drop-down list; or links, each of which is a choice by itself.
    enum class Shape { one, several, list, links };
    std::string name;  // of the query parameter
    std::string legend;
    Shape shape;
    std::vector<FacetOption> options{};  // `one` and `list` get "any" before them
    // Of `links`:
    bool folded = false;          // until it is opened, or something of it is chosen
    std::optional<Link> other{};  // another way to choose
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
// What search.js needs to complete words as they are typed; without a script there is no such help.
struct Suggesting {
    Url from;                                 // answers ?q= with {"items": [{"kind", "text"}]}
    std::string title, employer, occupation;  // the kinds in words
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
    Html note{};  // between the total and the results
    Html results;
    std::optional<Url> first{};
    std::optional<Url> next{};
    Html after{};  // what one may do with the whole
    std::optional<Suggesting> suggesting{};
};
// search.js keeps it up to date without leaving the page: it exchanges what carries data-part.
Html search_page(Language, Search const&);

// What was chosen, each to be taken off, and all of it at once; nothing if nothing was.
Html chosen_chips(Language, std::span<Link const> chosen, Url const& cleared);

// Where a list of several pages begins, unless this is it, and where it goes on.
Html pager(Language, std::optional<Url> const& first, std::optional<Url> const& next);

// Instead of results: which chosen filter to drop.
Html empty_search(Language, std::span<Link const> chosen);

}  // namespace sx::pages
