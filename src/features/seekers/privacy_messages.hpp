#pragma once
#include "features/organisations/organisations.hpp"
#include "features/seekers/messages.hpp"

// The JSON of who may see a seeker.
namespace sx::seekers {

// hidden: nobody, and copies that were sent stay closed until it is changed. applied_to: employers
// one has applied to, the copy that was sent. findable: employers may find one as well.
enum class Visibility { hidden, applied_to, findable };
BOOST_DESCRIBE_ENUM(Visibility, hidden, applied_to, findable)

struct SetVisibility {
    Visibility visibility{};
};
BOOST_DESCRIBE_STRUCT(SetVisibility, (), (visibility))

struct BlockEmployer {
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(BlockEmployer, (), (organisation_id))

struct BlockedEmployer {
    access::OrganisationId organisation_id;
    organisations::OrganisationTitle name;
    Instant blocked_at;
};
BOOST_DESCRIBE_STRUCT(BlockedEmployer, (), (organisation_id, name, blocked_at))

struct MyPrivacy {
    Visibility visibility = Visibility::applied_to;
    std::vector<BlockedEmployer> blocked;  // newest first
};
BOOST_DESCRIBE_STRUCT(MyPrivacy, (), (visibility, blocked))

}  // namespace sx::seekers
