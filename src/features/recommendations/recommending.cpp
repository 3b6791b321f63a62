#include <algorithm>
#include <array>
#include <utility>
#include "features/recommendations/records.hpp"
#include "features/recommendations/showing.hpp"
#include "features/recommendations/taste.hpp"
#include "features/recommendations/use_cases.hpp"

// Postings for a seeker.
namespace sx::recommendations {
namespace {

constexpr std::size_t most_near = 5;

// A seeker who looks for work, as the engine knows them.
std::optional<matching::KnownSeeker> seeker_of(
    store::Transaction& tx, access::AccountId const& account, Day today) {
    auto const resume = seekers::find_resume(tx, account);
    if (!resume || resume->search_state == seekers::SearchState::not_looking) return std::nullopt;
    auto const blocked = seekers::blocked_employers(tx, account);
    return matching::known(document_of(seekers::card_of(*resume, today), blocked));
}

matching::Wanted wanted_by(
    store::Transaction& tx, access::AccountId const& account, std::size_t most, Instant now) {
    matching::Wanted wanted;
    wanted.most = most;
    wanted.now = now;
    for (auto& id : applications::applied_to(tx, account))
        wanted.without.push_back(std::move(id.text));
    for (auto const& row : records::dislikes(tx, account)) {
        wanted.without.push_back(row.posting_id.text);
        wanted.turned_down.push_back(turned_down(row));
    }
    return wanted;
}

// What of the resume would tell more: only what is looked at.
std::vector<seekers::ResumeAdvice> missing_from(
    store::Transaction& tx, access::AccountId const& account, Language language) {
    using Part = seekers::ResumePart;
    constexpr std::array looked_at{Part::education,   Part::wanted_titles, Part::skills,
                                   Part::experiences, Part::major,         Part::wanted_regions,
                                   Part::graduates_on};
    auto const resume = seekers::find_resume(tx, account);
    auto missing = seekers::missing_parts(
        resume ? static_cast<seekers::ResumeContent const&>(*resume) : seekers::ResumeContent(),
        language);
    std::erase_if(missing, [&](seekers::ResumeAdvice const& one) {
        return std::ranges::find(looked_at, one.part) == looked_at.end();
    });
    return missing;
}

// What lists show of these, in their order; one that has closed this moment is left out.
class Summaries {
public:
    Summaries(store::Transaction& tx, matching::Matches const& found) {
        std::vector<postings::PostingId> ids;
        for (auto const* list : {&found.eligible, &found.near})
            for (auto const& one : *list) ids.push_back({one.posting->id});
        known_ = postings::summaries(tx, ids);
    }
    postings::PostingSummary const* find(std::string const& id) const {
        auto const found = std::ranges::find(
            known_, id, [](postings::PostingSummary const& one) { return one.id.text; });
        return found == known_.end() ? nullptr : &*found;
    }

private:
    std::vector<postings::PostingSummary> known_;
};

struct Asking {
    access::AccountId const& account;
    matching::KnownSeeker const& seeker;
};

std::vector<matching::Match> found_for(
    Ready& ready, store::Transaction& tx, Asking const& asking, MatchFilter const& filter,
    Instant now) {
    ready.follow(tx, now);
    auto wanted = wanted_by(tx, asking.account, filter.most, now);
    wanted.among = filter.among;
    wanted.most_near = 0;
    return ready.market().matches(asking.seeker, wanted, shanghai_day(now)).eligible;
}

void describe(
    matching::Match const& match, Pair const& pair, Language language,
    RecommendedPosting& posting) {
    static_cast<MatchScore&>(posting) = percent(match.score);
    posting.reasons = reasons_of(pair, Reader::seeker, language);
}

// What the seeker is shown, and what of it is to be kept as shown.
struct Page {
    MyRecommendations mine;
    std::vector<ShownPostingRow> fresh;
};

Page page_for(Ready& ready, web::Call const& call, ListRecommendations const& asked) {
    auto const now = call.world.now();
    auto const today = shanghai_day(now);
    Page page;
    auto& mine = page.mine;
    mine.missing = missing_from(call.tx, call.caller.account, call.language);
    auto const seeker = seeker_of(call.tx, call.caller.account, today);
    if (!seeker) return page;
    ready.follow(call.tx, now);
    auto wanted = wanted_by(
        call.tx, call.caller.account, static_cast<std::size_t>(web::page_size(asked.limit)), now);
    wanted.most_near = most_near;
    auto const found = ready.market().matches(*seeker, wanted, today);
    Summaries const summaries(call.tx, found);
    mine.eligible = found.eligible_in_all;
    std::vector<Pair> shown;
    for (auto const& match : found.eligible)
        if (auto const* const summary = summaries.find(match.posting->id)) {
            auto const& pair = shown.emplace_back(Pair{*match.posting, *seeker, today});
            auto& item = mine.items.emplace_back();
            static_cast<postings::PostingSummary&>(item) = *summary;
            describe(match, pair, call.language, item);
        }
    page.fresh = fresh_in(call.tx, call.caller.account, shown, now);
    for (auto const& match : found.near)
        if (auto const* const summary = summaries.find(match.posting->id)) {
            Pair const pair{*match.posting, *seeker, today};
            auto& item = mine.near.emplace_back();
            static_cast<postings::PostingSummary&>(item) = *summary;
            describe(match, pair, call.language, item);
            if (auto lack = lack_of(pair, call.language)) item.lacks = *std::move(lack);
        }
    return page;
}

}  // namespace

std::vector<PostingMatch> matches_of(
    Ready& ready, store::Transaction& tx, access::AccountId const& account,
    MatchFilter const& filter, Instant now) {
    std::vector<PostingMatch> all;
    if (auto const seeker = seeker_of(tx, account, shanghai_day(now)))
        for (auto const& one : found_for(ready, tx, {account, *seeker}, filter, now))
            all.push_back({{one.posting->id}, one.score});
    return all;
}

std::vector<ReasonedMatch> reasoned_matches_of(
    Ready& ready, store::Transaction& tx, access::AccountId const& account,
    MatchFilter const& filter, Instant now) {
    auto const today = shanghai_day(now);
    std::vector<ReasonedMatch> all;
    if (auto const seeker = seeker_of(tx, account, today))
        for (auto const& one : found_for(ready, tx, {account, *seeker}, filter, now)) {
            Pair const pair{*one.posting, *seeker, today};
            auto& match = all.emplace_back();
            match.posting_id = {one.posting->id};
            match.score = one.score;
            match.zh = reasons_of(pair, Reader::seeker, Language::zh);
            match.en = reasons_of(pair, Reader::seeker, Language::en);
        }
    return all;
}

Result<MyRecommendations> list_recommendations(
    Ready& ready, web::OutsideCall const& call, ListRecommendations const& asked) {
    auto page = call.db.read([&](store::Transaction& tx) {
        return page_for(ready, {tx, call.world, call.caller, call.language, call.venue}, asked);
    });
    if (!page.fresh.empty())
        TRY(call.db.write([&](store::Transaction& tx) -> Result<> {
            keep_shown(tx, call.world, call.caller.account, page.fresh);
            return {};
        }));
    return std::move(page.mine);
}

}  // namespace sx::recommendations
