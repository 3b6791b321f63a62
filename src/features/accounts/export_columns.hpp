#pragma once
#include "features/accounts/member_messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::accounts {

exports::Columns<OrganisationMember> const& member_columns();

}  // namespace sx::accounts
