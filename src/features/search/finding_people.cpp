#include <algorithm>
#include <span>
#include <utility>
#include "features/recommendations/recommendations.hpp"
#include "features/search/asking.hpp"
#include "features/search/facets.hpp"
#include "features/search/highlighting.hpp"
#include "features/search/paging.hpp"
#include "features/search/person_document.hpp"
#include "features/search/use_cases.hpp"

namespace sx::search {
namespace {

using Length = WordReader::Length;

// What a search has found, before it is asked of each whether they may be shown.
struct FoundHits {
    FoundPeople answer;
    std::vector<Hit> hits;
    std::vector<std::string> terms;
};

Order order_of(FindPeople const& asked) {
    auto const usual = asked.q ? PeopleOrder::relevance : PeopleOrder::newest;
    bool const by_score = asked.q && asked.sort.value_or(usual) == PeopleOrder::relevance;
    return by_score ? Order::relevance : Order::newest;
}

std::vector<DocumentId> blockers(store::Transaction& tx, access::OrganisationId const& employer) {
    std::vector<DocumentId> all;
    for (auto const& account : seekers::blockers_of(tx, employer))
        all.push_back(number_of(account));
    return all;
}

// What narrows, counts, orders and leaves out, besides words.
Query query_of(web::Call const& call, FindPeople const& asked) {
    Query query;
    query.filters = filters_of(asked);
    query.facets = counted_of(asked);
    query.order = order_of(asked);
    query.without = blockers(call.tx, call.caller.organisation);
    return query;
}

Result<FoundHits> find(PersonIndex& index, web::Call const& call, FindPeople const& asked) {
    TRY(organisations::find_approved(call.tx, call.caller.organisation));
    auto const after = TRY(page_end_of(asked.cursor));
    auto const snapshot = index.current(call.tx);
    FoundHits found;
    AskedWords words;
    if (asked.q) words.terms = terms_of(asked.q->str());
    if (asked.q && words.terms.empty()) return found;  // nothing but signs was asked for
    auto query = query_of(call, asked);
    auto const page_by_words = [&] {
        query.terms = words.views();
        query.match = words.match;
        return page_of(
            *snapshot, query, after, static_cast<std::size_t>(web::page_size(asked.limit)));
    };
    auto page = page_by_words();
    if (asked.q && page.answer.total == 0) {
        words = words_held(*snapshot, asked.q->str());
        page = page_by_words();
    }
    found.hits = page.hits;
    found.terms = words.terms;
    auto& answer = found.answer;
    answer.total = static_cast<std::int64_t>(page.answer.total);
    answer.facets = facets_of(asked, page.answer.counts);
    if (asked.q && words.loosened()) answer.loosened = true;
    if (page.more) answer.next_cursor = cursor_of(end_of(*snapshot, query, after, page.hits));
    return found;
}

std::vector<std::string> stretches_of(
    seekers::SeekerCard const& card, std::span<std::string_view const> terms) {
    std::vector<std::string> found;
    for (auto const text : texts_of(card))
        for (auto& run : runs_of(text, Length::short_text, terms))
            if (run.found && std::ranges::find(found, run.text) == found.end())
                found.push_back(std::move(run.text));
    return found;
}

// Whether each may be found is asked again in the transaction that records who was shown.
FoundPeople show(web::Call const& call, FoundHits found) {
    std::vector<std::string_view> const terms(found.terms.begin(), found.terms.end());
    auto const& employer = call.caller.organisation;
    auto const today = shanghai_day(call.world.now());
    recommendations::ShownCards cards{employer, call.caller.account, {}, {}};
    for (auto const& hit : found.hits) {
        access::AccountId const id{id_of(hit.id)};
        if (!seekers::may_find(call.tx, id, employer)) continue;
        auto& person = found.answer.items.emplace_back();
        static_cast<seekers::SeekerCard&>(person) =
            seekers::find_findable(call.tx, id, today)->card;
        person.seeker_id = id;
        person.found = stretches_of(person, terms);
        cards.seekers.push_back(id);
    }
    recommendations::record_views(call.tx, call.world, cards);
    return std::move(found.answer);
}

}  // namespace

Result<FoundPeople> find_people(
    PersonIndex& index, web::OutsideCall const& call, FindPeople const& asked) {
    auto const inside = [&](store::Transaction& tx) {
        return web::Call{tx, call.world, call.caller, call.language, call.venue};
    };
    auto found =
        TRY(call.db.read([&](store::Transaction& tx) { return find(index, inside(tx), asked); }));
    return call.db.write(
        [&](store::Transaction& tx) -> Result<FoundPeople> { return show(inside(tx), found); });
}

}  // namespace sx::search
