#pragma once
#include "features/organisations/messages.hpp"
#include "platform/review/changes.hpp"

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
    bool change_is_reviewed = false;           // if false, handing it in is enough
    std::vector<review::FieldChange> changes;  // what it changes of what was approved
};
BOOST_DESCRIBE_STRUCT(MyOrganisation, (Organisation), (change, change_is_reviewed, changes))

// The scan that is meant: with another one in its place it is not found, so that nobody takes the
// old one for the new one.
struct OwnLicenceRef {
    std::optional<LicenceId> scan;
};
BOOST_DESCRIBE_STRUCT(OwnLicenceRef, (), (scan))

struct LicenceRef : OrganisationRef, OwnLicenceRef {};
BOOST_DESCRIBE_STRUCT(LicenceRef, (OrganisationRef, OwnLicenceRef), ())

struct SubmitOrganisation {
    // Why words that a rule forbids may stand; a person decides.
    std::optional<screening::WordingReason> wording_reason;
};
BOOST_DESCRIBE_STRUCT(SubmitOrganisation, (), (wording_reason))

struct CheckCreditCode {
    codes::CreditCode credit_code;
};
BOOST_DESCRIBE_STRUCT(CheckCreditCode, (), (credit_code))

struct CreditCodeFacts {
    bool registered = false;   // by others; nobody is told by whom
    bool blacklisted = false;  // then it cannot register, and is told whom to ask
};
BOOST_DESCRIBE_STRUCT(CreditCodeFacts, (), (registered, blacklisted))

}  // namespace sx::organisations
