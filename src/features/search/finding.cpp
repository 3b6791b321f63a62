#include <algorithm>
#include <map>
#include <utility>
#include "features/search/asking.hpp"
#include "features/search/facets.hpp"
#include "features/search/highlighting.hpp"
#include "features/search/paging.hpp"
#include "features/search/search.hpp"
#include "features/search/summaries.hpp"
#include "features/search/use_cases.hpp"

namespace sx::search {
namespace {

using Length = WordReader::Length;
using postings::PostingId;

Order order_of(FindPostings const& asked) {
    auto const usual = asked.q ? PostingOrder::relevance : PostingOrder::newest;
    switch (asked.sort.value_or(usual)) {
        case PostingOrder::relevance: return asked.q ? Order::relevance : Order::newest;
        case PostingOrder::newest: break;
        case PostingOrder::salary: return Order::highest_salary;
        case PostingOrder::fewest_applications: return Order::fewest_applications;
    }
    return Order::newest;
}

void highlight(
    store::Transaction& tx, std::vector<std::string_view> const& terms,
    std::vector<FoundPosting>& items) {
    std::vector<PostingId> ids;
    for (auto const& item : items) ids.push_back(item.id);
    std::map<PostingId, std::string> descriptions;
    for (auto& text : postings::texts(tx, ids)) descriptions[text.id] = text.description.str();
    for (auto& item : items) {
        Highlights shown;
        shown.title = runs_of(item.title.str(), Length::short_text, terms);
        shown.employer_name = runs_of(item.employer_name.str(), Length::short_text, terms);
        shown.excerpt = excerpt_of(descriptions[item.id], terms);
        item.highlights = std::move(shown);
    }
}

// What narrows, counts and orders, besides words.
Query query_of(PostingIndex const& index, web::Call const& call, FindPostings const& asked) {
    Query query;
    query.filters = filters_of(asked, index.ids(), call.world.now());
    query.facets = counted_of(asked);
    query.order = order_of(asked);
    return query;
}

}  // namespace

Result<FoundPostings> find_postings(
    PostingIndex& index, web::Call const& call, FindPostings const& asked) {
    auto const after = TRY(page_end_of(asked.cursor));
    auto const snapshot = index.current(call.tx);
    AskedWords words;
    if (asked.q) words.terms = terms_of(asked.q->str());
    FoundPostings found;
    if (asked.q && words.terms.empty()) return found;  // nothing but signs was asked for
    auto query = query_of(index, call, asked);
    auto const size = static_cast<std::size_t>(web::page_size(asked.limit));
    auto const page_by_words = [&] {
        query.terms = words.views();
        query.match = words.match;
        return page_of(*snapshot, query, after, size);
    };
    auto page = page_by_words();
    if (asked.q && page.answer.total == 0) {
        words = likelier_words(*snapshot, *index.vocabulary(call.tx), asked.q->str());
        page = page_by_words();
    }
    for (auto& summary : summaries_of(call.tx, ids_of(page.hits)))
        static_cast<postings::PostingSummary&>(found.items.emplace_back()) = std::move(summary);
    if (asked.q) highlight(call.tx, query.terms, found.items);
    found.total = static_cast<std::int64_t>(page.answer.total);
    found.facets = facets_of(call, asked, index.ids(), page.answer.counts);
    found.did_you_mean = words.instead;
    if (asked.q && words.loosened()) found.loosened = true;
    if (page.more) found.next_cursor = cursor_of(end_of(*snapshot, query, after, page.hits));
    return found;
}

Result<SearchSuggestions> suggest(
    PostingIndex& index, web::Call const& call, AskSuggestions const& asked) {
    constexpr std::int64_t usual = 8;
    index.current(call.tx);
    auto const limit = static_cast<std::size_t>(asked.limit ? asked.limit->value : usual);
    return SearchSuggestions{index.vocabulary(call.tx)->complete(asked.q.str(), limit)};
}

}  // namespace sx::search
