#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include "engine/allocation/allocation.hpp"
#include "features/supply/records.hpp"
#include "features/supply/rules.hpp"
#include "features/supply/use_cases.hpp"

// 求职者供给方案: whom an employer might ask for its open postings.
namespace sx::supply {
namespace {

using recommendations::SuitablePeople;

constexpr std::size_t most_needs = 100;
// How many are weighed for each that is planned, as the best of one posting are often those of
// another.
constexpr std::int64_t weighed_each = 5;

struct Weighed {
    postings::ListedPosting posting;
    SuitablePeople found;
    std::int64_t planned = 0;  // at most
};

// Whom the plan names for each posting, by their places in what was weighed.
using Chosen = std::vector<std::vector<std::size_t>>;

std::vector<postings::ListedPosting> open_postings(web::Call const& call) {
    auto open = postings::listed(call.tx, postings::listed_of(call.tx, call.caller.organisation));
    std::erase_if(open, [&](postings::ListedPosting const& one) {
        return one.closes_at <= call.world.now();
    });
    std::ranges::sort(open, [](auto const& one, auto const& other) {
        return std::tie(other.listed_at, other.id.text) < std::tie(one.listed_at, one.id.text);
    });
    return open;
}

std::vector<std::string> spared_by(web::Call const& call, SupplySettings const& settings) {
    auto const now = call.world.now();
    std::vector<std::string> ids;
    for (auto& account : records::spared(
             call.tx, {call.caller.organisation, end_of_quiet(settings, now), beginning_of_day(now),
                       settings.a_person_day.value}))
        ids.push_back(std::move(account.text));
    return ids;
}

// What holds for all of one plan's postings.
struct Bounds {
    SupplySettings settings;
    std::vector<std::string> spared;  // who cannot be asked by this employer now
};

// Nobody who was asked for this posting before, or is spared.
Weighed weigh(
    recommendations::Ready& ready, web::Call const& call, postings::ListedPosting const& posting,
    Bounds const& bounds) {
    Weighed weighed{posting, {}, planned_for(bounds.settings, posting.headcount)};
    matching::Sought sought;
    sought.most = static_cast<std::size_t>(weighed.planned * weighed_each);
    sought.without = bounds.spared;
    for (auto& id : records::approached(call.tx, posting.id))
        sought.without.push_back(std::move(id.text));
    weighed.found = suitable_people(ready, call.tx, posting, std::move(sought), call.world.now());
    return weighed;
}

// Each person at one posting, as many as can be, the best by what both sides like.
Chosen choose(std::vector<Weighed> const& all) {
    struct Suits {
        std::uint32_t posting = 0;
        std::size_t at = 0;
        std::int32_t utility = 0;
    };
    std::map<std::string, std::vector<Suits>> people;
    std::vector<std::uint32_t> capacity;
    for (std::uint32_t number = 0; number < all.size(); ++number) {
        auto const& best = all[number].found.people.best;
        for (std::size_t at = 0; at < best.size(); ++at)
            people[best[at].id].push_back({number, at, best[at].score.both});
        capacity.push_back(static_cast<std::uint32_t>(all[number].planned));
    }
    allocation::Candidates candidates;
    for (auto const& [id, suits] : people) {
        std::vector<allocation::Candidate> list;
        for (auto const& one : suits) list.push_back({one.posting, one.utility});
        candidates.add_person(list);
    }
    allocation::Task const task{candidates, capacity, {}, 1};
    auto const solution = allocation::allocate(task, 1);
    Chosen chosen(all.size());
    std::size_t person = 0;
    for (auto const& [id, suits] : people)
        for (auto const& given : solution.allocation.of(person++))
            chosen[given.posting].push_back(
                std::ranges::find(suits, given.posting, &Suits::posting)->at);
    for (auto& places : chosen) std::ranges::sort(places);
    return chosen;
}

struct Draft {
    std::vector<Weighed> weighed;
    Chosen chosen;
};

Result<Draft> draft(recommendations::Ready& ready, web::Call const& call, PlanSupply const& asked) {
    TRY(organisations::find_approved(call.tx, call.caller.organisation));
    auto const settings = records::settings(call.tx);
    Bounds const bounds{settings, spared_by(call, settings)};
    Draft draft;
    for (auto const& id : asked.posting_ids) {
        bool const known = std::ranges::find(draft.weighed, id, [](Weighed const& one) {
                               return one.posting.id;
                           }) != draft.weighed.end();
        if (known) continue;
        auto const posting =
            TRY(postings::find_own_open(call.tx, id, call.caller.organisation, call.world.now()));
        draft.weighed.push_back(weigh(ready, call, posting, bounds));
    }
    draft.chosen = choose(draft.weighed);
    return draft;
}

// Whether each may be found is asked again in the transaction that records who was shown.
SupplyPlan shown(web::Call const& call, Draft const& draft) {
    SupplyPlan plan{{}, call.world.now()};
    for (std::size_t number = 0; number < draft.weighed.size(); ++number) {
        auto const& [posting, found, planned] = draft.weighed[number];
        auto& item = plan.items.emplace_back(PlannedPosting{
            posting.id, posting.title, posting.headcount, planned, found.people.in_all, {}});
        recommendations::ShownCards cards{
            call.caller.organisation, call.caller.account, posting.id, {}};
        for (auto const at : draft.chosen[number])
            if (auto person = recommendations::person_for_employer(
                    call, found.posting, found.people.best[at])) {
                cards.seekers.push_back(person->seeker_id);
                item.people.push_back(*std::move(person));
            }
        recommendations::record_views(call.tx, call.world, cards);
    }
    return plan;
}

}  // namespace

Result<SupplyNeeds> list_needs(web::Call const& call, web::Nothing const&) {
    auto const& employer = call.caller.organisation;
    auto const made =
        records::count_of_employer(call.tx, employer, beginning_of_day(call.world.now()));
    auto open = open_postings(call);
    SupplyNeeds needs;
    needs.open_postings = std::ssize(open);
    needs.left_today = left_today(records::settings(call.tx), made);
    if (open.size() > most_needs) open.resize(most_needs);
    auto const results = records::results_by_posting(call.tx, employer);
    for (auto const& posting : open) {
        auto& need = needs.items.emplace_back(
            SupplyNeed{posting.id, posting.title, posting.headcount, posting.closes_at, {}});
        auto const known =
            std::ranges::find(results, posting.id, &records::PostingResults::posting_id);
        if (known != results.end()) need.results = *known;
    }
    return needs;
}

Result<SupplyPlan> show_plan(
    recommendations::Ready& ready, web::OutsideCall const& call, PlanSupply const& asked) {
    auto const inside = [&](store::Transaction& tx) {
        return web::Call{tx, call.world, call.caller, call.language, call.venue};
    };
    auto const found =
        TRY(call.db.read([&](store::Transaction& tx) { return draft(ready, inside(tx), asked); }));
    return call.db.write(
        [&](store::Transaction& tx) -> Result<SupplyPlan> { return shown(inside(tx), found); });
}

}  // namespace sx::supply
