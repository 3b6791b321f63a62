#pragma once
#include "features/postings/check_messages.hpp"
#include "features/screening/screening.hpp"
#include "platform/store/transaction.hpp"

// What persons have allowed, checks, and the editions of the rules that the venue has seen.
namespace sx::postings::records {

struct AllowedWording {
    std::vector<screening::WordingCondition> items;
};
BOOST_DESCRIBE_STRUCT(AllowedWording, (), (items))
AllowedWording allowed(store::Transaction&, PostingId const&);
void keep_allowed(store::Transaction&, PostingId const&, AllowedWording const&);

std::int64_t count_published(store::Transaction&);
std::int64_t count_questioned(store::Transaction&);
// By id, those after `after`.
std::vector<Posting> published_after(
    store::Transaction&, std::string const& after, std::int64_t most);

// What was ever handed in, once: by id, those after `after`.
std::int64_t count_written(store::Transaction&);
std::vector<Posting> written_after(
    store::Transaction&, std::string const& after, std::int64_t most);

void insert(store::Transaction&, WordingCheck const&);
void update(store::Transaction&, WordingCheck const&);
std::optional<WordingCheck> find_check(store::Transaction&, Id<WordingCheck> const&);
std::vector<WordingCheck> checks(store::Transaction&, std::int64_t most);  // the newest first
bool is_checking(store::Transaction&);
bool was_checked(store::Transaction&, std::string const& edition);  // wholly

bool knows_edition(store::Transaction&, std::string const& edition);
void note_edition(store::Transaction&, std::string const& edition, Instant at);

}  // namespace sx::postings::records
