#pragma once
#include "features/recommendations/messages.hpp"
#include "features/recommendations/shown.hpp"
#include "platform/store/transaction.hpp"

namespace sx::recommendations {

// What one seeker was shown on one day.
struct ShownListRow {
    Id<ShownListRow> id;
    access::AccountId account_id;
    Day day{};  // in Shanghai
};
BOOST_DESCRIBE_STRUCT(ShownListRow, (), (id, account_id, day))

// A posting as it first stood in a page of that day.
struct ShownPostingRow {
    Id<ShownListRow> list_id;
    postings::PostingId posting_id;
    std::int64_t position = 0;  // from 1
    Instant shown_at;
    std::vector<std::int64_t> parts;  // kept_features
    std::optional<applications::ApplicationId> application_id;
    ShownOutcome outcome{};
};
BOOST_DESCRIBE_STRUCT(
    ShownPostingRow, (), (list_id, posting_id, position, shown_at, parts, application_id, outcome))

namespace records {

std::vector<postings::PostingId> shown_on(store::Transaction&, access::AccountId const&, Day);
// Into the list of that seeker and day, which is `list` unless there is one already. What stands in
// it stays as it is.
void keep_shown(store::Transaction&, ShownListRow const& list, std::vector<ShownPostingRow> const&);
// Lists, by their ids.
void remove_shown(store::Transaction&, Instant now, std::vector<std::string> const&);

struct ShownBetween {
    Instant since, until;
};
std::optional<ShownPostingRow> last_shown(
    store::Transaction&, access::AccountId const&, postings::PostingId const&, ShownBetween);
std::optional<ShownPostingRow> find_shown(
    store::Transaction&, access::AccountId const&, postings::PostingId const&,
    applications::ApplicationId const&);
void save_outcome(store::Transaction&, ShownPostingRow const&);
void forget_outcomes(store::Transaction&);

std::optional<Day> first_day_after(store::Transaction&, Day);
std::vector<ShownPostingRow> all_shown_on(store::Transaction&, Day);  // list by list

}  // namespace records
}  // namespace sx::recommendations
