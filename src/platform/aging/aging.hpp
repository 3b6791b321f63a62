#pragma once
#include "platform/base/language.hpp"
#include "platform/events/events.hpp"

// What the venue keeps no longer than it is needed (PIPL articles 19 and 47). Each room says once
// which of its rows come to an end, when and how; what is ended leaves a proof among the sealed
// events.
namespace sx::aging {

// erased: the row stays as a fact, without what was personal in it. kept: as long as the venue, or
// until its person leaves.
enum class Ending { deleted, erased, kept };
BOOST_DESCRIBE_ENUM(Ending, deleted, erased, kept)

// In days. `usual` until an administrator sets another, which is never outside of the other two;
// where these are the same, the program relies on it.
struct Period {
    std::int64_t usual = 0, least = 0, most = 0;
};
constexpr Period always(std::int64_t days) { return {days, days, days}; }
inline constexpr std::int64_t three_years = 3 * 365 + 1;  // whichever of them is a leap year

// The rows of one table that come to an end.
struct Rows {
    enum class Clock { instant, day };  // what stands in the column `moment`
    // Of these ids, instead of deleting them.
    using End = void (*)(store::Transaction&, Instant now, std::vector<std::string> const&);

    std::string_view table;      // with a column id
    std::string_view moment;     // the column from which it is counted; null: not yet
    std::string_view also = {};  // SQL: what else holds of them
    Clock clock = Clock::instant;
    End end = nullptr;
};

// A kind of data that is kept for one reason and comes to an end in one way.
struct DataClass {
    std::string_view name;  // never changes
    Phrase title, reason, counted_from;
    Ending ending{};
    Period period{};
    std::vector<Rows> rows{};          // none of what is kept
    std::int64_t most_at_once = 2000;  // that a transaction ends, so that none takes long
};
using Classes = std::vector<DataClass>;

// Something came to an end; the subject is the name of its class. Whoever has a copy of the
// database from before can say what it was: the hash is SHA-256 over the ids in their order, each
// with a line feed.
struct DataEnded {
    static constexpr std::string_view type = "data_ended";
    std::int64_t days = 0;  // the period
    Instant before;         // what is counted from an earlier moment was due
    std::int64_t amount = 0;
    std::optional<Instant> oldest;
    std::string ids_hash;
};
BOOST_DESCRIBE_STRUCT(DataEnded, (), (days, before, amount, oldest, ids_hash))

// The subject is the name of the class. The reason stands beside the period.
struct RetentionPeriodSet {
    static constexpr std::string_view type = "retention_period_set";
    std::int64_t days = 0, days_before = 0;
};
BOOST_DESCRIBE_STRUCT(RetentionPeriodSet, (), (days, days_before))

// A period that an administrator has set.
struct SetPeriod {
    std::string id;  // the name of the class
    std::int64_t days = 0;
    std::string reason;
    Instant set_at;
};
BOOST_DESCRIBE_STRUCT(SetPeriod, (), (id, days, reason, set_at))

DataClass const* find(Classes const&, std::string_view name);
// Refuses with period_is_fixed, and at /days with period_too_short or period_too_long.
Result<> check(DataClass const&, std::int64_t days);
// Refuses as check() does; else it counts from now on, and is announced.
Result<> set_period(
    store::Transaction&, World&, DataClass const&, std::int64_t days, std::string reason);
std::optional<SetPeriod> set_period_of(store::Transaction&, DataClass const&);
std::int64_t days_of(store::Transaction&, DataClass const&);
// What is counted from before this is due then.
Instant cut_off(std::int64_t days, Instant then);

struct Due {
    std::int64_t amount = 0;
    std::optional<Instant> oldest;
};
BOOST_DESCRIBE_STRUCT(Due, (), (amount, oldest))
// Of what is kept now, what will be due by then. Changes nothing.
Due due(store::Transaction&, DataClass const&, Instant then);

// Ends what is due, the oldest first and at most so many, and announces it; gives how many.
std::int64_t end_due(store::Transaction&, World&, DataClass const&, std::int64_t most);

// What was ended, as the sealed event says it.
struct Proof {
    std::int64_t sequence = 0;  // the event's number
    std::string class_name;
    Instant at;
    std::optional<std::string> account_id;  // none: it was due, and nobody asked for it
    DataEnded ended;
};
struct Proofs {
    std::optional<std::string> class_name{};
    std::optional<std::int64_t> before{};  // the number
    std::int64_t most = 1;
};
std::vector<Proof> proofs(store::Transaction&, Proofs const&);  // the latest first

// Looks at each class every hour, and at the next round where more was due than fits into one.
class Rounds {
public:
    explicit Rounds(Classes const& classes) : classes_(classes), looks_(classes.size()) {}
    bool has_to_look(Instant now) const;
    void run(store::Transaction&, World&);

private:
    Classes const& classes_;
    std::vector<Instant> looks_;  // when each is looked at next; of this node
};

}  // namespace sx::aging
