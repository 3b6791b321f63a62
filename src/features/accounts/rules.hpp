#pragma once
#include <variant>
#include "features/accounts/contact_messages.hpp"
#include "features/accounts/member_messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::accounts {

// As it is kept and looked for: small letters.
std::string normalised(std::string_view sign_in_name);

// The phone number (spaces and hyphens within do not matter) or mail address (in small letters)
// that was typed; nothing if it is neither.
using Address = std::variant<Phone, Email>;
std::optional<Address> recognised(std::string_view typed);
std::string const& text_of(Address const&);

// Not the sign-in name, not one of the worst, not made of three characters. Refuses with
// invalid_fields.
// What guessers know besides: what the person is called, for whom they work, who runs the venue.
using KnownWords = std::vector<std::string>;
Result<> check_password(Password const&, SignInName const&, KnownWords const&);

access::Role role_of(RegistrationRole);
access::Role role_of(MemberRole);
access::Standing standing_of(MemberRole);
MemberRole member_role_of(access::Grant const&);
// Whether that role exists among those who have the caller's one: an employer's colleagues are not
// staff.
bool is_among(MemberRole, access::Role of_caller);

// How long one waits who guesses. Each failure is forgiven after a while, so nobody is locked out
// for good.
struct Patience {
    std::int64_t free;                 // failures without waiting
    std::chrono::seconds first, most;  // each further failure doubles the wait
    std::chrono::seconds forgives_every;
};
inline constexpr Patience with_account{
    5, std::chrono::seconds(30), std::chrono::minutes(15), std::chrono::hours(1)};
// A whole campus may share one address.
inline constexpr Patience with_address{
    100, std::chrono::seconds(10), std::chrono::minutes(5), std::chrono::seconds(6)};

struct Failures {
    std::int64_t count = 0;
    Instant last_at;
    Instant waits_until;
};
Failures one_more(Patience const&, Failures const&, Instant now);

// Codes: so long they count, so often they may be typed, so many are sent to one address an hour
// and so far apart.
inline constexpr std::chrono::minutes code_lasts{10};
inline constexpr std::int64_t code_tries = 5;
inline constexpr std::int64_t codes_an_hour = 5;
inline constexpr std::chrono::seconds between_codes{60};

inline constexpr std::chrono::days invitation_lasts{7};

}  // namespace sx::accounts
