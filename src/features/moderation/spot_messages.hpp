#pragma once
#include "features/moderation/messages.hpp"

// Approvals that somebody else looks at again.
namespace sx::moderation {

enum class SpotFinding { right, wrong };
BOOST_DESCRIBE_ENUM(SpotFinding, right, wrong)

// Also the record.
struct SpotCheck {
    Id<SpotCheck> id;
    ReviewItemId item_id;
    ReviewQueue queue{};
    access::AccountId decided_by;
    Instant drawn_at;
    std::optional<SpotFinding> finding;  // none: it waits
    std::optional<ReviewRemark> remark;
    std::optional<access::AccountId> found_by;
    std::optional<Instant> found_at;
};
BOOST_DESCRIBE_STRUCT(
    SpotCheck, (), (id, item_id, queue, decided_by, drawn_at, finding, remark, found_by, found_at))

// As staff see it: who approved is not told, so that the work is judged and not the person.
struct SpotCheckView {
    Id<SpotCheck> id;
    ReviewItemId item_id;
    ReviewQueue queue{};
    std::string title, organisation_name;
    std::optional<Instant> decided_at;
    std::optional<SpotFinding> finding;
    std::optional<ReviewRemark> remark;
    std::optional<std::string> found_by_name;
    std::optional<Instant> found_at;
    bool may_find = false;  // by who asks: it waits, and is not their own approval
};
BOOST_DESCRIBE_STRUCT(
    SpotCheckView, (),
    (id, item_id, queue, title, organisation_name, decided_at, finding, remark, found_by_name,
     found_at, may_find))

enum class SpotState { waiting, right, wrong };
BOOST_DESCRIBE_ENUM(SpotState, waiting, right, wrong)

struct ListSpotChecks {
    std::optional<SpotState> state;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListSpotChecks, (), (state, cursor, limit))

struct SpotCheckPage {
    std::vector<SpotCheckView> items;  // the latest first
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(SpotCheckPage, (), (items, next_cursor, total))

struct FindSpotCheck {
    Id<SpotCheck> spot_check_id;
    SpotFinding finding{};
    std::optional<ReviewRemark> remark;  // what is wrong; nobody is told without one
};
BOOST_DESCRIBE_STRUCT(FindSpotCheck, (), (spot_check_id, finding, remark))

}  // namespace sx::moderation
