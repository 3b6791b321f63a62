#pragma once
#include "features/organisations/messages.hpp"

// The JSON of what an organisation's own members see and ask.
namespace sx::organisations {

struct ChangedOrganisation {
    OrganisationId id;
};
BOOST_DESCRIBE_STRUCT(ChangedOrganisation, (), (id))

// What an approved organisation is to become. Everybody goes on seeing what was approved, until
// this is. Also the record.
struct OrganisationChange : ChangedOrganisation, OrganisationFacts, LicenceScan {
    bool submitted = false;            // it waits for the reviewers
    std::optional<Decision> decision;  // the last one on it, unless it was approved
    std::optional<Remark> remark;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationChange, (ChangedOrganisation, OrganisationFacts, LicenceScan),
    (submitted, decision, remark, saved_at))

// As its members see it.
struct MyOrganisation : Organisation {
    std::optional<OrganisationChange> change;
    bool change_is_reviewed = false;  // if false, handing it in is enough
};
BOOST_DESCRIBE_STRUCT(MyOrganisation, (Organisation), (change, change_is_reviewed))

struct CheckCreditCode {
    codes::CreditCode credit_code;
};
BOOST_DESCRIBE_STRUCT(CheckCreditCode, (), (credit_code))

struct CreditCodeFacts {
    bool registered = false;  // by others; nobody is told by whom
};
BOOST_DESCRIBE_STRUCT(CreditCodeFacts, (), (registered))

}  // namespace sx::organisations
