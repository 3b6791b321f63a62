#pragma once
#include "features/postings/draft_messages.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/review_messages.hpp"
#include "features/postings/version_messages.hpp"
#include "platform/store/transaction.hpp"

// The table postings, as those see it who work on it.
namespace sx::postings::records {

std::optional<Posting> find(store::Transaction&, PostingId const&);
std::optional<PublicPosting> find_public(store::Transaction&, PostingId const&);
std::vector<TitledPosting> titles(store::Transaction&, std::vector<PostingId> const&);
organisations::QueueLength in_review(store::Transaction&);
void insert(store::Transaction&, Posting const&);
void update(store::Transaction&, Posting const&);
// Only what a step changes: state, remark and times.
void update_state(store::Transaction&, Posting const&);

struct OwnFilter {
    access::OrganisationId owner;
    std::optional<PostingState> state{};
    std::optional<Text<1, 40>> q{};
    std::optional<bool> asked{};
};
// Newest first; those after the id `before`. Without revisions, and without what was discarded.
std::vector<Posting> own(
    store::Transaction&, OwnFilter const&, std::optional<std::string> const& before,
    std::int64_t most);
std::int64_t count_own(store::Transaction&, OwnFilter const&);

struct ReviewFilter {
    PostingState state{};
    std::optional<Text<1, 40>> q{};
    std::optional<access::OrganisationId> organisation_id{};
};
// Oldest submission first.
std::vector<Posting> reviewed(
    store::Transaction&, ReviewFilter const&, std::optional<web::Place> const& after,
    std::int64_t most);
web::Place review_place(Posting const&);
std::int64_t count_reviewed(store::Transaction&, ReviewFilter const&);

// Published ones that close no later than `now`, those due longest first.
std::vector<Posting> due(store::Transaction&, Instant now, std::int64_t most);
// Published ones that close later than `now` and no later than `until`, were published more than
// `days` before they close, and whose employer was not told so yet; those that close first.
struct WarningFilter {
    Instant now, until;
    std::int64_t days = 0;
};
std::vector<Posting> closing_soon(store::Transaction&, WarningFilter const&, std::int64_t most);
void keep_warning(store::Transaction&, Posting const&, std::int64_t days);

// The change of a published posting that waits: a draft, submitted or returned.
std::optional<Posting> open_revision(store::Transaction&, PostingId const& of);
// What a posting says now, before it says something else.
void keep_version(store::Transaction&, Posting const&, Instant changed_at);
std::vector<PostingVersion> versions(store::Transaction&, PostingId const&);  // the newest first

void rename_employer(store::Transaction&, access::OrganisationId const&, EmployerName const& name);

}  // namespace sx::postings::records
