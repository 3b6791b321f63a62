#pragma once
#include "features/seekers/privacy_messages.hpp"
#include "features/seekers/saved_messages.hpp"
#include "platform/store/conditions.hpp"
#include "platform/store/transaction.hpp"

namespace sx::seekers {
struct LookingSeeker;
}

namespace sx::seekers::records {

// Of the default resume where none is named.
std::optional<ResumeVersion> version(
    store::Transaction&, AccountId const&, std::optional<ResumeId> const&);
std::optional<Resume> find_default(store::Transaction&, AccountId const&);
std::optional<Resume> find(store::Transaction&, AccountId const&, ResumeId const&);
// The default first, then the one changed last.
std::vector<Resume> all(store::Transaction&, AccountId const&);
// The default resumes of those who may be found, by account, those after `after`.
std::vector<Resume> findable(store::Transaction&, AccountId const& after, std::int64_t most);
bool is_named(store::Transaction&, AccountId const&, ResumeName const&);
void insert(store::Transaction&, Resume const&);
void update(store::Transaction&, Resume const&);
// As the face says.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);
void make_default(store::Transaction&, Resume const&);
void remove(store::Transaction&, ResumeId const&);

// As the face says.
std::vector<LookingSeeker> looking(store::Transaction&, AccountId const& after, std::int64_t most);
std::int64_t count_looking(store::Transaction&);
bool is_looking(store::Transaction&, AccountId const&);

std::optional<Visibility> visibility(store::Transaction&, AccountId const&);
void set_visibility(store::Transaction&, AccountId const&, Visibility, Instant now);

struct Block {
    access::OrganisationId organisation_id;
    Instant blocked_at;
};
BOOST_DESCRIBE_STRUCT(Block, (), (organisation_id, blocked_at))
std::vector<Block> blocks(store::Transaction&, AccountId const&);  // newest first
std::vector<AccountId> blockers(store::Transaction&, access::OrganisationId const&);
bool has_blocked(store::Transaction&, AccountId const&, access::OrganisationId const&);
void block(store::Transaction&, AccountId const&, access::OrganisationId const&, Instant now);
void unblock(store::Transaction&, AccountId const&, access::OrganisationId const&);

// As the face says: who is not hidden and does not block it.
store::Condition shown_to(std::string_view account, access::OrganisationId const&);

std::optional<SavedRow> find_saved(
    store::Transaction&, AccountId const&, postings::PostingId const&);
std::int64_t count_saved(store::Transaction&, AccountId const&);
void insert(store::Transaction&, SavedRow const&);
// Gives how many there were: none or one.
std::int64_t remove_saved(store::Transaction&, AccountId const&, postings::PostingId const&);
// Saved last first, those after the id `before`.
std::vector<SavedRow> saved(
    store::Transaction&, AccountId const&, std::optional<std::string> const& before,
    std::int64_t most);

// All but the resumes: who may see them, whom they block, and what they saved.
void forget(store::Transaction&, AccountId const&);

}  // namespace sx::seekers::records
