#pragma once
#include "features/pushes/own_messages.hpp"

// What other features may learn. An event's members and name never change; a new meaning is a new
// event.
namespace sx::pushes {

// The subject is the batch.
struct PushBatchStarted {
    static constexpr std::string_view type = "push_batch_started";
    access::AccountId by;
    std::int64_t postings = 0;
};
BOOST_DESCRIBE_STRUCT(PushBatchStarted, (), (by, postings))

struct PushBatchMoved {
    static constexpr std::string_view type = "push_batch_moved";
    PushBatchState from{}, to{};
    std::optional<access::AccountId> by;  // absent: the venue itself
};
BOOST_DESCRIBE_STRUCT(PushBatchMoved, (), (from, to, by))

// An organiser has looked at the people drawn by lot.
struct PushSamplesShown {
    static constexpr std::string_view type = "push_samples_shown";
    access::AccountId by;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(PushSamplesShown, (), (by, people))

// Somebody was told of some postings.
struct PushesDelivered {
    static constexpr std::string_view type = "pushes_delivered";
    access::AccountId account_id;
    std::int64_t postings = 0;
};
BOOST_DESCRIBE_STRUCT(PushesDelivered, (), (account_id, postings))

// The subject is the account.
struct PushWishSet {
    static constexpr std::string_view type = "push_wish_set";
    bool wanted = true;
};
BOOST_DESCRIBE_STRUCT(PushWishSet, (), (wanted))

struct PushSettingsChanged {
    static constexpr std::string_view type = "push_settings_changed";
    access::AccountId by;
    PushSettings settings;
};
BOOST_DESCRIBE_STRUCT(PushSettingsChanged, (), (by, settings))

}  // namespace sx::pushes
