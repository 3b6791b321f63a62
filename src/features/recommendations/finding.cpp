#include <algorithm>
#include <limits>
#include <utility>
#include "features/recommendations/records.hpp"
#include "features/recommendations/taste.hpp"
#include "features/recommendations/use_cases.hpp"
#include "platform/events/events.hpp"

// People for a posting.
namespace sx::recommendations {
namespace {

constexpr std::int64_t most_views = 100;

Result<SuitablePeople> find_people(
    Ready& ready, web::Call const& call, RecommendPeople const& asked) {
    auto const now = call.world.now();
    auto const listed =
        TRY(postings::find_own_open(call.tx, asked.posting_id, call.caller.organisation, now));
    auto const most = static_cast<std::size_t>(web::page_size(asked.limit));
    return suitable_people(ready, call.tx, listed, {most, {}}, now);
}

// Whether each may be found is asked again in the transaction that records who was shown.
RecommendedPeople show(
    web::Call const& call, RecommendPeople const& asked, SuitablePeople const& found) {
    RecommendedPeople shown;
    shown.suitable = found.people.in_all;
    ShownCards cards{call.caller.organisation, call.caller.account, asked.posting_id, {}};
    for (auto const& one : found.people.best)
        if (auto person = person_for_employer(call, found.posting, one)) {
            cards.seekers.push_back(person->seeker_id);
            shown.items.push_back(*std::move(person));
        }
    record_views(call.tx, call.world, cards);
    return shown;
}

}  // namespace

matching::KnownPosting known_posting(
    store::Transaction& tx, postings::ListedPosting const& posting) {
    auto const employer = organisations::find(tx, posting.organisation_id);
    auto const industry = employer ? employer->industry_code : std::optional<codes::IndustryCode>();
    return matching::known(posting.id.text, document_of(posting, industry));
}

SuitablePeople suitable_people(
    Ready& ready, store::Transaction& tx, postings::ListedPosting const& listed,
    matching::Sought sought, Instant now) {
    ready.follow(tx, now);
    for (auto const& ids :
         {applications::applicants_of(tx, listed.id),
          records::uninterested(tx, listed.id, listed.organisation_id),
          seekers::blockers_of(tx, listed.organisation_id)})
        for (auto const& id : ids) sought.without.push_back(id.text);
    SuitablePeople found{known_posting(tx, listed), {}};
    found.people = ready.people().best_for(found.posting, sought, shanghai_day(now));
    return found;
}

std::optional<RecommendedPerson> person_for_employer(
    web::Call const& call, matching::KnownPosting const& posting,
    matching::PersonMatch const& match) {
    access::AccountId const id{match.id};
    if (!seekers::may_find(call.tx, id, call.caller.organisation)) return std::nullopt;
    auto const today = shanghai_day(call.world.now());
    RecommendedPerson person;
    static_cast<seekers::SeekerCard&>(person) = seekers::find_findable(call.tx, id, today)->card;
    static_cast<MatchScore&>(person) = percent(match.score);
    person.seeker_id = id;
    person.reasons = reasons_of({posting, *match.seeker, today}, Reader::employer, call.language);
    return person;
}

Suitability suitability_of(
    Ready& ready, store::Transaction& tx, postings::ListedPosting const& listed,
    access::AccountId const& account, Instant now) {
    auto const holds = [](auto const& all, auto const& one) {
        return std::ranges::find(all, one) != all.end();
    };
    if (!seekers::is_looking(tx, account) ||
        holds(records::uninterested(tx, listed.id, listed.organisation_id), account) ||
        holds(applications::applied_to(tx, account), listed.id))
        return Suitability::unwilling;
    MatchFilter only;
    only.among = [&](std::string const& id) { return id == listed.id.text; };
    only.most = 1;
    return matches_of(ready, tx, account, only, now).empty() ? Suitability::fails
                                                             : Suitability::suits;
}

void record_views(store::Transaction& tx, World& world, ShownCards const& cards) {
    std::vector<access::AccountId> seekers;
    auto const now = world.now();
    for (auto const& seeker : cards.seekers)
        if (records::keep_view(
                tx, {seeker, cards.organisation_id, cards.posting_id, cards.by, now, now}))
            seekers.push_back(seeker);
    if (seekers.empty()) return;
    if (cards.posting_id)
        tx.announce(events::event(
            CardsShown{cards.organisation_id, cards.by, seekers}, *cards.posting_id, world));
    else tx.announce(events::event(CardsFound{cards.by, seekers}, cards.organisation_id, world));
}

Result<RecommendedPeople> recommend_people(
    Ready& ready, web::OutsideCall const& call, RecommendPeople const& asked) {
    auto const inside = [&](store::Transaction& tx) {
        return web::Call{tx, call.world, call.caller, call.language, call.venue};
    };
    auto const found = TRY(call.db.read(
        [&](store::Transaction& tx) { return find_people(ready, inside(tx), asked); }));
    return call.db.write([&](store::Transaction& tx) -> Result<RecommendedPeople> {
        return show(inside(tx), asked, found);
    });
}

namespace {

CardViews views_of(web::Call const& call, std::int64_t most) {
    auto const rows = records::views(call.tx, call.caller.account, most);
    std::vector<access::OrganisationId> employers;
    std::vector<postings::PostingId> ids;
    for (auto const& row : rows) {
        employers.push_back(row.organisation_id);
        if (row.posting_id) ids.push_back(*row.posting_id);
    }
    auto const names = organisations::names(call.tx, employers);
    auto const titles = postings::titles(call.tx, ids);
    CardViews mine;
    for (auto const& row : rows) {
        auto const name =
            std::ranges::find(names, row.organisation_id, &organisations::OrganisationName::id);
        if (name == names.end()) continue;
        CardView view{row.organisation_id, name->name, {}, {}, row.first_at, row.last_at};
        if (row.posting_id) {
            auto const title =
                std::ranges::find(titles, *row.posting_id, &postings::TitledPosting::id);
            if (title == titles.end()) continue;
            view.posting_id = row.posting_id;
            view.posting_title = title->title;
        }
        mine.items.push_back(std::move(view));
    }
    return mine;
}

}  // namespace

Result<CardViews> list_card_views(web::Call const& call, web::Nothing const&) {
    return views_of(call, most_views);
}

Result<CardViews> list_all_card_views(web::Call const& call, web::Nothing const&) {
    return views_of(call, std::numeric_limits<std::int64_t>::max());
}

}  // namespace sx::recommendations
