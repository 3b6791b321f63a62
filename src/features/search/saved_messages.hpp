#pragma once
#include "features/search/messages.hpp"

// The JSON of saved searches.
namespace sx::search {

struct SavedSearch;
using SearchId = Id<SavedSearch>;
using SearchName = Text<1, 60>;

// How often its seeker is told that there are new postings; where there are none, nothing is said.
enum class SearchAlert { never, daily, weekly };
BOOST_DESCRIBE_ENUM(SearchAlert, never, daily, weekly)

struct NewSearch {
    std::optional<SearchName> name;  // absent: made from what is looked for
    PostingQuery query;
    SearchAlert alert{};
};
BOOST_DESCRIBE_STRUCT(NewSearch, (), (name, query, alert))

struct SavedSearch {
    SearchId id;
    SearchName name;
    PostingQuery query;
    SearchAlert alert{};
    Instant created_at;
    std::string link;  // to the page with its answers
};
BOOST_DESCRIBE_STRUCT(SavedSearch, (), (id, name, query, alert, created_at, link))

struct SavedSearches {
    std::vector<SavedSearch> items;  // the newest first
};
BOOST_DESCRIBE_STRUCT(SavedSearches, (), (items))

struct ChangeSearch {
    SearchId search_id;
    SearchName name;
    SearchAlert alert{};
};
BOOST_DESCRIBE_STRUCT(ChangeSearch, (), (search_id, name, alert))

struct SearchRef {
    SearchId search_id;
};
BOOST_DESCRIBE_STRUCT(SearchRef, (), (search_id))

}  // namespace sx::search
