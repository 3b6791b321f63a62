#pragma once
#include "features/accounts/second_factor_messages.hpp"

// What others may learn of how people sign in; the subject is the account.
namespace sx::accounts {

// Somebody is in from a browser that has not been in this account before, while others have.
struct NewDeviceUsed {
    static constexpr std::string_view type = "new_device_used";
    access::Browser browser{};
    access::System system{};
};
BOOST_DESCRIBE_STRUCT(NewDeviceUsed, (), (browser, system))

struct SecondFactorAdded {
    static constexpr std::string_view type = "second_factor_added";
    SecondFactor factor{};
};
BOOST_DESCRIBE_STRUCT(SecondFactorAdded, (), (factor))

struct SecondFactorRemoved {
    static constexpr std::string_view type = "second_factor_removed";
    SecondFactor factor{};
};
BOOST_DESCRIBE_STRUCT(SecondFactorRemoved, (), (factor))

// By an administrator or, where nobody stands here, on the command line: app or key is lost.
struct SecondFactorReset {
    static constexpr std::string_view type = "second_factor_reset";
    std::optional<AccountId> reset_by;
};
BOOST_DESCRIBE_STRUCT(SecondFactorReset, (), (reset_by))

// Its count of signatures fell back: two devices sign with one key, and it was refused.
struct PasskeyCopied {
    static constexpr std::string_view type = "passkey_copied";
};
BOOST_DESCRIBE_STRUCT(PasskeyCopied, (), ())

struct RecoveryCodesMade {
    static constexpr std::string_view type = "recovery_codes_made";
    std::int64_t made = 0;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodesMade, (), (made))

struct RecoveryCodeUsed {
    static constexpr std::string_view type = "recovery_code_used";
    std::int64_t left = 0;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodeUsed, (), (left))

}  // namespace sx::accounts
