#pragma once
#include "features/accounts/member_messages.hpp"
#include "features/accounts/membership_messages.hpp"
#include "features/accounts/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::accounts {

exports::Columns<OrganisationMember> const& member_columns();
exports::Columns<Invitation> const& invitation_columns();  // never their links
exports::Columns<MembershipRequest> const& membership_columns();
exports::Columns<Device> const& device_columns();

}  // namespace sx::accounts
