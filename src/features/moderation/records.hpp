#pragma once
#include "features/moderation/desk_messages.hpp"
#include "features/moderation/pace.hpp"

// What the desk asks of the items, and its reasons.
namespace sx::moderation::records {

struct Filter {
    ReviewState state{};
    std::optional<ReviewQueue> queue{};
    std::optional<ClaimFilter> claim{};
    std::optional<bool> overdue{};
    std::optional<fairs::FairId> fair_id{};
    std::optional<SubjectId> subject_id{};
    std::string words{};  // empty: any
    std::optional<bool> escalated{};
};
// Who asks, and when: claims and limits depend on both.
struct Asking {
    access::AccountId account;
    Instant now;
};

struct UrgentItem : ReviewItem {
    std::int64_t urgency = 0;
};
BOOST_DESCRIBE_STRUCT(UrgentItem, (ReviewItem), (urgency))

// What waits for somebody to decide, by urgency; what was decided or taken back, the latest first.
std::vector<UrgentItem> items(
    store::Transaction&, Filter const&, Asking const&, std::optional<web::Place> const& after,
    std::int64_t most);
web::Place place_of(UrgentItem const&);
std::int64_t count(store::Transaction&, Filter const&, Asking const&);
// What waits in each queue in which anything does.
struct QueueCounts {
    ReviewQueue queue{};
    std::int64_t waiting = 0, overdue = 0, free = 0, mine = 0;
    std::int64_t to_do = 0;  // free or theirs, each once: a claim that ran out is both
};
BOOST_DESCRIBE_STRUCT(QueueCounts, (), (queue, waiting, overdue, free, mine, to_do))
std::vector<QueueCounts> queue_counts(store::Transaction&, Asking const&);
std::optional<ReviewItem> most_urgent_free(
    store::Transaction&, NextReviewItem const&, Asking const&);

struct Claim {
    access::AccountId by;
    Instant now, until;
};
// What was decided until then and does not count yet, the earliest first.
std::vector<ReviewItem> held_until(store::Transaction&, Instant, std::int64_t most);
// False when it no longer waits or is decided on, somebody else has it, or it is kept from who
// claims.
bool claim(store::Transaction&, ReviewItemId const&, Claim const&);

struct Decided {
    access::AccountId decided_by;
    Instant decided_at, due_at;
    std::optional<Instant> claimed_at;
    std::optional<Id<ReviewBulk>> bulk_id;
    Decision decision{};
};
BOOST_DESCRIBE_STRUCT(Decided, (), (decided_by, decided_at, due_at, claimed_at, bulk_id, decision))
std::vector<Decided> decided_since(store::Transaction&, Instant);
struct FirstLook {
    access::AccountId first_by;
};
BOOST_DESCRIBE_STRUCT(FirstLook, (), (first_by))
std::vector<FirstLook> first_looks_since(store::Transaction&, Instant);
// One's own decisions and first looks, one by one, the earliest first.
std::vector<OwnDecision> own_decisions(
    store::Transaction&, access::AccountId const&, Instant since);
std::int64_t count_decided(store::Transaction&, access::AccountId const&, Instant since);
std::int64_t count_claimed(store::Transaction&, Asking const&);

std::vector<Reason> reasons(store::Transaction&);
std::optional<Reason> find_reason(store::Transaction&, Id<ReviewReason> const&);
void insert(store::Transaction&, Reason const&);
void update(store::Transaction&, Reason const&);
void remove(store::Transaction&, Id<ReviewReason> const&);

}  // namespace sx::moderation::records
