#include <algorithm>
#include <utility>
#include "features/recommendations/records.hpp"
#include "features/recommendations/taste.hpp"
#include "features/recommendations/use_cases.hpp"
#include "platform/events/events.hpp"

// People for a posting.
namespace sx::recommendations {
namespace {

constexpr std::int64_t most_views = 100;

struct Found {
    matching::KnownPosting posting;
    matching::PeopleFound people;
};

// An open posting of the caller's organisation.
Result<postings::ListedPosting> find_open_own(
    web::Call const& call, postings::PostingId const& id) {
    auto const own = TRY(postings::find_own(call.tx, id, call.caller.organisation));
    auto listed = postings::listed(call.tx, std::vector{own.id});
    if (listed.empty() || listed.front().closes_at <= call.world.now())
        return refuse(ProblemKind::conflict, "posting_closed");
    return std::move(listed.front());
}

Result<Found> find_people(Ready& ready, web::Call const& call, RecommendPeople const& asked) {
    auto const listed = TRY(find_open_own(call, asked.posting_id));
    auto const now = call.world.now();
    ready.follow(call.tx, now);
    matching::Sought sought;
    sought.most = static_cast<std::size_t>(web::page_size(asked.limit));
    for (auto& id : applications::applicants_of(call.tx, listed.id))
        sought.without.push_back(std::move(id.text));
    for (auto& id : records::uninterested(call.tx, listed.id, listed.organisation_id))
        sought.without.push_back(std::move(id.text));
    Found found{known_posting(call.tx, listed), {}};
    found.people = ready.people().best_for(found.posting, sought, shanghai_day(now));
    return found;
}

// Whether each may be found is asked again in the transaction that records who was shown.
RecommendedPeople show(web::Call const& call, RecommendPeople const& asked, Found const& found) {
    auto const today = shanghai_day(call.world.now());
    RecommendedPeople shown;
    shown.suitable = found.people.in_all;
    ShownCards cards{call.caller.organisation, call.caller.account, asked.posting_id, {}};
    for (auto const& one : found.people.best) {
        access::AccountId const id{one.id};
        if (!seekers::may_find(call.tx, id, call.caller.organisation)) continue;
        auto const seeker = seekers::find_findable(call.tx, id, today);
        auto& person = shown.items.emplace_back();
        static_cast<seekers::SeekerCard&>(person) = seeker->card;
        static_cast<MatchScore&>(person) = percent(one.score);
        person.seeker_id = id;
        person.reasons =
            reasons_of({found.posting, *one.seeker, today}, Reader::employer, call.language);
        cards.seekers.push_back(id);
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

Result<CardViews> list_card_views(web::Call const& call, web::Nothing const&) {
    auto const rows = records::views(call.tx, call.caller.account, most_views);
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

}  // namespace sx::recommendations
