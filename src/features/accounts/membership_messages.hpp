#pragma once
#include "features/accounts/membership_life.hpp"
#include "features/accounts/messages.hpp"
#include "platform/codes/checked.hpp"

// The JSON of requests to become a member.
namespace sx::accounts {

struct MembershipRow;
using MembershipRequestId = Id<MembershipRow>;
using MembershipNote = Text<1, 200>;  // who asks, in their own words

struct AskMembership {
    codes::CreditCode credit_code;  // of the organisation, as on its licence
    MembershipNote note;
};
BOOST_DESCRIBE_STRUCT(AskMembership, (), (credit_code, note))

// As whoever asked sees it: never whose the code is.
struct OwnMembershipRequest {
    MembershipRequestId id;
    codes::CreditCode credit_code;
    MembershipNote note;
    MembershipState state{};
    Instant asked_at, lapses_at;  // nobody has to answer later than that
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(
    OwnMembershipRequest, (), (id, credit_code, note, state, asked_at, lapses_at, decided_at))

// As an owner sees it.
struct MembershipRequest {
    MembershipRequestId id;
    std::string display_name;
    MembershipNote note;
    Instant asked_at, lapses_at;
};
BOOST_DESCRIBE_STRUCT(MembershipRequest, (), (id, display_name, note, asked_at, lapses_at))

struct MembershipRequests {
    std::vector<MembershipRequest> items;  // that wait, the oldest first
};
BOOST_DESCRIBE_STRUCT(MembershipRequests, (), (items))

enum class MembershipDecision { accept, decline };
BOOST_DESCRIBE_ENUM(MembershipDecision, accept, decline)

struct DecideMembership {
    MembershipRequestId request_id;  // in the path
    MembershipDecision decision{};
};
BOOST_DESCRIBE_STRUCT(DecideMembership, (), (request_id, decision))

}  // namespace sx::accounts
