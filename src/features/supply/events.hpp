#pragma once
#include "features/supply/own_messages.hpp"

// What other features may learn. An event's members and name never change; a new meaning is a new
// event.
namespace sx::supply {

// A member of an employer asks somebody to apply; the subject is the approach.
struct PersonApproached {
    static constexpr std::string_view type = "person_approached";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;  // who is asked
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(PersonApproached, (), (posting_id, organisation_id, account_id, by))

// Who was asked says no; the subject is the approach.
struct ApproachDeclined {
    static constexpr std::string_view type = "approach_declined";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    recommendations::DislikeReason reason{};
    access::AccountId asked_by;
};
BOOST_DESCRIBE_STRUCT(ApproachDeclined, (), (posting_id, organisation_id, reason, asked_by))

// The subject is the account.
struct ApproachWishSet {
    static constexpr std::string_view type = "approach_wish_set";
    bool wanted = true;
};
BOOST_DESCRIBE_STRUCT(ApproachWishSet, (), (wanted))

// The subject is the organiser's account.
struct SupplySettingsChanged {
    static constexpr std::string_view type = "supply_settings_changed";
    SupplySettings settings;
};
BOOST_DESCRIBE_STRUCT(SupplySettingsChanged, (), (settings))

}  // namespace sx::supply
