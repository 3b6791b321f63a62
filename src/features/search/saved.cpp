#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include "features/search/asking.hpp"
#include "features/search/events.hpp"
#include "features/search/saved_records.hpp"
#include "features/search/search.hpp"
#include "features/search/use_cases.hpp"
#include "platform/base/characters.hpp"
#include "platform/events/events.hpp"

namespace sx::search {
namespace {

constexpr std::size_t most_searches = 50;
constexpr std::int64_t looked_at_once = 50;
constexpr std::int64_t most_counted = 999;

std::optional<Instant> next_look(SearchAlert alert, Instant now) {
    switch (alert) {
        case SearchAlert::never: break;
        case SearchAlert::daily: return now + std::chrono::days(1);
        case SearchAlert::weekly: return now + std::chrono::weeks(1);
    }
    return std::nullopt;
}

template <class Codes>
void add_names(codes::Table const& table, std::optional<Codes> const& chosen, std::string& name) {
    if (!chosen) return;
    for (auto const& code : *chosen) {
        if (!name.empty()) name.append(" · ");
        name.append(table.name_of(code.str()));
    }
}

// Of the words and the codes that are looked for.
SearchName name_of(PostingQuery const& query, Language language) {
    std::string name = query.q ? query.q->str() : std::string();
    add_names(codes::regions(), query.region, name);
    add_names(codes::industries(), query.industry, name);
    add_names(codes::majors(), query.major, name);
    if (name.empty()) name = language == Language::zh ? "关注的岗位" : "Postings to watch";
    return SearchName::stored(std::string(first_characters(name, SearchName::most)));
}

SavedSearch shown(SearchRow const& row) {
    return {row.id, row.name, row.query, row.alert, row.created_at, address_of(row.query)};
}

Result<SearchRow> find_own(web::Call const& call, SearchId const& id) {
    auto row = records::find_search(call.tx, id);
    if (!row || row->account_id != call.caller.account)
        return refuse(ProblemKind::not_found, "search_not_found");
    return *std::move(row);
}

// Published since it was last looked at until that moment; a refreshed posting is not new.
std::int64_t count_news(
    PostingIndex& index, store::Transaction& tx, SearchRow const& search, Instant until) {
    FindPostings asked;
    static_cast<PostingQuery&>(asked) = search.query;
    auto const terms = asked.q ? terms_of(asked.q->str()) : std::vector<std::string>();
    if (asked.q && terms.empty()) return 0;
    Query query;
    query.terms.assign(terms.begin(), terms.end());
    query.match = Match::all;
    query.filters = filters_of(asked, index.ids(), until);
    query.order = Order::newest;
    query.limit = most_counted;
    std::vector<postings::PostingId> ids;
    for (auto const& hit : answer(*index.latest(), query).hits) ids.push_back(posting_of(hit.id));
    return std::ranges::count_if(
        postings::summaries(tx, ids), [&](postings::PostingSummary const& posting) {
            return posting.published_at > search.looked_at && posting.published_at <= until;
        });
}

notifications::Telling tell_seeker(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<SearchFoundNews>();
    notifications::Telling telling;
    auto const search = records::find_search(tx, event.about<SavedSearch>());
    if (!search) return telling;  // removed meanwhile
    telling.outdated.push_back(event.subject);
    telling.tell(
        {fact->account_id},
        {"new_postings_found",
         event.subject,
         address_of(search->query),
         {{"name", search->name.str()}, {"postings", std::to_string(fact->postings)}}});
    return telling;
}

}  // namespace

Result<SavedSearch> save_search(web::Call const& call, NewSearch const& form) {
    if (records::searches_of(call.tx, call.caller.account).size() >= most_searches)
        return refuse(ProblemKind::conflict, "too_many_searches");
    auto const now = call.world.now();
    SearchRow const row{
        call.world.fresh<SavedSearch>(),
        call.caller.account,
        form.name.value_or(name_of(form.query, call.language)),
        form.query,
        form.alert,
        now,
        now,
        next_look(form.alert, now)};
    records::insert(call.tx, row);
    return shown(row);
}

Result<SavedSearches> list_searches(web::Call const& call, web::Nothing const&) {
    SavedSearches list;
    for (auto const& row : records::searches_of(call.tx, call.caller.account))
        list.items.push_back(shown(row));
    return list;
}

Result<SavedSearch> change_search(web::Call const& call, ChangeSearch const& form) {
    auto row = TRY(find_own(call, form.search_id));
    auto const now = call.world.now();
    if (row.alert == SearchAlert::never) row.looked_at = now;  // what came before is not news
    if (row.alert != form.alert) row.due_at = next_look(form.alert, now);
    row.name = form.name;
    row.alert = form.alert;
    records::update(call.tx, row);
    return shown(row);
}

Result<web::Nothing> remove_search(web::Call const& call, SearchRef const& ref) {
    auto const row = TRY(find_own(call, ref.search_id));
    records::remove(call.tx, row.id);
    return web::Nothing{};
}

std::int64_t tell_of_news(PostingIndex& index, store::Transaction& tx, World& world) {
    if (!index.is_built()) return 0;
    // What began to be published until then is committed and in the index by now.
    auto const now = world.now(), until = now - std::chrono::minutes(1);
    auto due = records::due_searches(tx, now, looked_at_once);
    for (auto& search : due) {
        auto const postings = count_news(index, tx, search, until);
        if (postings > 0)
            tx.announce(
                events::event(SearchFoundNews{search.account_id, postings}, search.id, world));
        search.looked_at = until;
        search.due_at = next_look(search.alert, now);
        records::update(tx, search);
    }
    return static_cast<std::int64_t>(due.size());
}

bool has_news_due(store::Transaction& tx, Instant now) { return records::has_due_search(tx, now); }

notifications::Tellers tellers() { return {{SearchFoundNews::type, &tell_seeker}}; }

}  // namespace sx::search
