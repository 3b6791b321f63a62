#pragma once
#include "features/accounts/messages.hpp"

// The JSON of the second step of signing in, and of what it asks for.
namespace sx::accounts {

enum class SecondFactor { totp, passkey, recovery_code };
BOOST_DESCRIBE_ENUM(SecondFactor, totp, passkey, recovery_code)

// prove: show a factor that one has; set_up: there is none yet, and the role asks for one.
enum class StepKind { prove, set_up };
BOOST_DESCRIBE_ENUM(StepKind, prove, set_up)

// What a browser may do that has shown a right password and nothing else.
struct SecondStepView {
    StepKind kind{};
    std::vector<SecondFactor> ways;  // of the account, the first one is usual
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SecondStepView, (), (kind, ways, expires_at))

// Six digits of an app, or a recovery code in whatever form it was copied.
using TypedSecondCode = Text<6, 40>;
struct AnswerSecondStep {
    TypedSecondCode code;
};
BOOST_DESCRIBE_STRUCT(AnswerSecondStep, (), (code))

// For an authenticator app: to scan, or to type.
struct TotpOffer {
    std::string uri, secret;
};
BOOST_DESCRIBE_STRUCT(TotpOffer, (), (uri, secret))

struct ConfirmTotp {
    Code code;  // that the app now shows
};
BOOST_DESCRIBE_STRUCT(ConfirmTotp, (), (code))

// Each works once, where the app or key is lost. They are shown this once.
struct RecoveryCodes {
    std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (recovery_codes))

struct FactorSetUp {
    SessionView session;
    std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(FactorSetUp, (), (session, recovery_codes))

struct OwnSecondFactors {
    std::optional<Instant> totp_since;
    std::int64_t passkeys = 0;
    std::int64_t recovery_codes = 0;  // that are left
    bool required = false;            // in the role that is worn
};
BOOST_DESCRIBE_STRUCT(OwnSecondFactors, (), (totp_since, passkeys, recovery_codes, required))

// Who sits down at somebody's open session must not change how they get in.
struct WithPassword {
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(WithPassword, (), (password))

}  // namespace sx::accounts
