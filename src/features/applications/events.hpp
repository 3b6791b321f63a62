#pragma once
#include "features/applications/messages.hpp"

// What other features may learn; the subject is the application. An event's members and name never
// change; a new meaning is a new event.
namespace sx::applications {

struct ApplicationSubmitted {
    static constexpr std::string_view type = "application_submitted";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;  // the seeker
    std::optional<fairs::FairId> fair_id;
};
BOOST_DESCRIBE_STRUCT(ApplicationSubmitted, (), (posting_id, organisation_id, account_id, fair_id))

struct ApplicationMoved {
    static constexpr std::string_view type = "application_moved";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;  // the seeker
    std::optional<fairs::FairId> fair_id;
    ApplicationStage from{}, to{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(
    ApplicationMoved, (), (posting_id, organisation_id, account_id, fair_id, from, to, by))

}  // namespace sx::applications
