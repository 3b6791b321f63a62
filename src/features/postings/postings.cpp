#include "features/postings/postings.hpp"
#include <algorithm>
#include "features/postings/fair_records.hpp"
#include "features/postings/listed_records.hpp"
#include "features/postings/moving.hpp"
#include "features/postings/records.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::postings {
namespace {

constexpr std::int64_t most_expired = 2000;  // in one transaction
constexpr std::int64_t most_warned = 2000;

void warn(store::Transaction& tx, World& world, Posting const& posting, std::int64_t days) {
    records::keep_warning(tx, posting, days);
    tx.announce(events::event(
        PostingExpiresSoon{posting.organisation_id, days, posting.closes_at}, posting.id, world));
}

}  // namespace

Result<OpenPosting> find_open(store::Transaction& tx, PostingId const& id, Instant now) {
    auto posting = records::find_open(tx, id);
    if (!posting || !posting->published_at || posting->state == PostingState::hidden)
        return refuse(ProblemKind::not_found, "posting_not_found");
    if (posting->state != PostingState::published || posting->closes_at <= now)
        return refuse(ProblemKind::conflict, "posting_closed");
    return *std::move(posting);
}

Result<Posting> find_own(
    store::Transaction& tx, PostingId const& id, access::OrganisationId const& owner) {
    auto posting = records::find(tx, id);
    if (!posting || posting->organisation_id != owner)
        return refuse(ProblemKind::not_found, "posting_not_found");
    return *std::move(posting);
}

Result<ListedPosting> find_own_open(
    store::Transaction& tx, PostingId const& id, access::OrganisationId const& owner, Instant now) {
    TRY(find_own(tx, id, owner));
    auto open = listed(tx, std::vector{id});
    if (open.empty() || open.front().closes_at <= now)
        return refuse(ProblemKind::conflict, "posting_closed");
    return std::move(open.front());
}

bool in_fair(store::Transaction& tx, PostingId const& posting, Id<fairs::Fair> const& fair) {
    return records::in_fair(tx, posting, fair);
}

std::vector<TitledPosting> titles(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return records::titles(tx, ids);
}

organisations::QueueLength in_review(store::Transaction& tx) { return records::in_review(tx); }

FairOpenings count_in_fair(store::Transaction& tx, Id<fairs::Fair> const& fair) {
    return records::count_in_fair(tx, fair);
}

PostingId add_imported(store::Transaction& tx, World& world, ImportedPosting const& imported) {
    Posting posting;
    posting.id = world.fresh<Posting>();
    static_cast<PostingForm&>(posting) = imported.form;
    posting.organisation_id = imported.organisation_id;
    posting.employer_name = imported.employer_name;
    posting.state = PostingState::submitted;
    posting.source = PostingSource::imported;
    posting.created_at = imported.created_at;
    posting.submitted_at = world.now();
    add({tx, world}, posting);
    return posting.id;
}

std::int64_t expire(store::Transaction& tx, World& world) {
    auto due = records::due(tx, world.now(), most_expired);
    for (auto& posting : due) {
        // What was out of sight stays so.
        if (posting.state == PostingState::hidden) posting.published_at.reset();
        move({tx, world}, posting, PostingStep::expire, PostingState::expired);
    }
    return static_cast<std::int64_t>(due.size());
}

std::int64_t warn_of_expiry(store::Transaction& tx, World& world) {
    auto days = records::settings(tx).warning_days;
    std::ranges::sort(days);  // who is told that one day is left need not hear of seven
    auto const now = world.now();
    std::int64_t warned = 0;
    for (auto const left : days) {
        auto const soon = records::closing_soon(
            tx, {now, now + std::chrono::days(left.value), left}, most_warned - warned);
        for (auto const& posting : soon) warn(tx, world, posting, left);
        warned += static_cast<std::int64_t>(soon.size());
    }
    return warned;
}

Result<PostingSettings> show_settings(web::Call const& call, web::Nothing const&) {
    return records::settings(call.tx);
}

Result<PostingSettings> change_settings(web::Call const& call, PostingSettings const& settings) {
    records::save_settings(call.tx, settings);
    return settings;
}

}  // namespace sx::postings
