#include <utility>
#include "features/recommendations/records.hpp"
#include "features/recommendations/taste.hpp"
#include "features/recommendations/use_cases.hpp"
#include "platform/events/events.hpp"

// What a seeker does not want to be shown.
namespace sx::recommendations {
namespace {

constexpr std::size_t most_kept = 200;  // the oldest are forgotten; they would hide too much

DislikedPosting shown(DislikeRow const& row) {
    return {row.posting_id,    row.posting_title, row.organisation_id,
            row.employer_name, row.reason,        row.disliked_at};
}

DislikeRow row_of(web::Call const& call, postings::ListedPosting const& posting) {
    DislikeRow row;
    row.id = call.world.fresh<DislikeRow>();
    row.account_id = call.caller.account;
    row.posting_id = posting.id;
    row.posting_title = posting.title;
    row.organisation_id = posting.organisation_id;
    row.employer_name = posting.employer_name;
    if (posting.region_code) row.regions.push_back(*posting.region_code);
    if (posting.other_places)
        for (auto const& place : *posting.other_places) row.regions.push_back(place.region_code);
    if (posting.monthly_salary > 0) row.monthly_most = Money{posting.monthly_salary};
    row.disliked_at = call.world.now();
    return row;
}

matching::TurnedDown::Why why(DislikeReason reason) {
    using Why = matching::TurnedDown::Why;
    switch (reason) {
        case DislikeReason::employer: return Why::employer;
        case DislikeReason::place: return Why::place;
        case DislikeReason::distance: return Why::distance;
        case DislikeReason::salary: return Why::salary;
        case DislikeReason::work: return Why::work;
        case DislikeReason::other: break;
    }
    return Why::other;
}

}  // namespace

matching::TurnedDown turned_down(DislikeRow const& row) {
    matching::TurnedDown one;
    one.why = why(row.reason);
    one.employer = row.organisation_id.text;
    for (auto const& region : row.regions) one.regions.push_back(region.str());
    one.salary_most = row.monthly_most;
    one.title = matching::title_terms(row.posting_title.str());
    return one;
}

bool dislikes(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting) {
    return records::find_dislike(tx, account, posting).has_value();
}

Result<DislikedPostings> list_dislikes(web::Call const& call, web::Nothing const&) {
    DislikedPostings mine;
    for (auto const& row : records::dislikes(call.tx, call.caller.account))
        mine.items.push_back(shown(row));
    return mine;
}

Result<DislikedPosting> dislike(web::Call const& call, DislikePosting const& form) {
    auto const& account = call.caller.account;
    auto known = records::find_dislike(call.tx, account, form.posting_id);
    if (known && known->reason == form.reason) return shown(*known);
    if (!known) {
        auto const listed = postings::listed(call.tx, std::vector{form.posting_id});
        if (listed.empty()) return refuse(ProblemKind::not_found, "posting_not_found");
        known = row_of(call, listed.front());
    }
    known->reason = form.reason;
    records::remove_dislike(call.tx, account, form.posting_id);
    records::insert(call.tx, *known);
    auto const all = records::dislikes(call.tx, account);
    if (all.size() > most_kept) records::remove_dislike(call.tx, account, all.back().posting_id);
    call.tx.announce(
        events::event(PostingDisliked{form.posting_id, form.reason}, account, call.world));
    return shown(*known);
}

Result<web::Nothing> undo_dislike(web::Call const& call, postings::PostingRef const& ref) {
    auto const& account = call.caller.account;
    if (records::remove_dislike(call.tx, account, ref.posting_id) > 0)
        call.tx.announce(events::event(DislikeUndone{ref.posting_id}, account, call.world));
    return web::Nothing{};
}

}  // namespace sx::recommendations
