#pragma once
#include "features/accounts/records.hpp"
#include "platform/base/world.hpp"

// Invitations as registering and accepting use them.
namespace sx::accounts {

inline constexpr std::size_t most_members = 50;

// Refuses with invitation_not_found what is unknown, used, withdrawn or has run out, and with
// too_many_members.
Result<InvitationRow> find_open(store::Transaction&, InvitationToken const&, Instant now);
access::Caller hat_of(InvitationRow const&, AccountId const&);
// It works once. The account has the hat already.
void use(store::Transaction&, World&, InvitationRow, AccountId const&);

}  // namespace sx::accounts
