#pragma once
#include "features/postings/review_messages.hpp"
#include "platform/jobs/works.hpp"

namespace sx::postings {

// What the long work "approve_postings" is given: nothing that is submitted later is approved.
struct ApprovalInput {
    std::optional<Text<1, 40>> q;
    std::optional<access::OrganisationId> organisation_id;
    Instant submitted_until;
};
BOOST_DESCRIBE_STRUCT(ApprovalInput, (), (q, organisation_id, submitted_until))

}  // namespace sx::postings
