#pragma once
#include "features/accounts/messages.hpp"
#include "platform/base/contact.hpp"

// The JSON of members and invitations.
namespace sx::accounts {

// What a member does in an organisation. Owners, and organisers among the staff of the venue, keep
// the list of members.
enum class MemberRole { owner, recruiter, organiser, reviewer };
BOOST_DESCRIBE_ENUM(MemberRole, owner, recruiter, organiser, reviewer)

struct OrganisationMember {
    AccountId account_id;
    std::string display_name;
    MemberRole role{};
    bool is_me = false;
};
BOOST_DESCRIBE_STRUCT(OrganisationMember, (), (account_id, display_name, role, is_me))

struct OrganisationMembers {
    std::vector<OrganisationMember> items;  // in the order of their joining
    bool may_keep = false;                  // whether the caller keeps the list
};
BOOST_DESCRIBE_STRUCT(OrganisationMembers, (), (items, may_keep))

struct MemberRef {
    AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(MemberRef, (), (account_id))

struct ChangeMember {
    AccountId account_id;  // in the path
    MemberRole role{};
};
BOOST_DESCRIBE_STRUCT(ChangeMember, (), (account_id, role))

struct InvitationRow;
using InvitationId = Id<InvitationRow>;

struct Invite {
    MemberRole role{};
    std::optional<Email> email;  // to send the link to
};
BOOST_DESCRIBE_STRUCT(Invite, (), (role, email))

// One that is still open.
struct Invitation {
    InvitationId id;
    MemberRole role{};
    std::string invited_by;
    std::optional<std::string> email;  // masked
    Instant created_at, expires_at;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (id, role, invited_by, email, created_at, expires_at))

struct Invitations {
    std::vector<Invitation> items;  // newest first
};
BOOST_DESCRIBE_STRUCT(Invitations, (), (items))

// The link is told this once; the table keeps a hash of its token.
struct FreshInvitation {
    Invitation invitation;
    std::string link;
};
BOOST_DESCRIBE_STRUCT(FreshInvitation, (), (invitation, link))

struct InvitationRef {
    InvitationId invitation_id;
};
BOOST_DESCRIBE_STRUCT(InvitationRef, (), (invitation_id))

// In the body, because addresses end up in logs.
struct ShownInvitationToken {
    InvitationToken token;
};
BOOST_DESCRIBE_STRUCT(ShownInvitationToken, (), (token))

// What whoever holds the link sees before accepting.
struct InvitationOffer {
    std::string organisation_name;
    MemberRole role{};
    std::string invited_by;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(InvitationOffer, (), (organisation_name, role, invited_by, expires_at))

}  // namespace sx::accounts
