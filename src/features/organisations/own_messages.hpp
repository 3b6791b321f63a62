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
    bool renews = false;               // its members say that all the rest still holds
    std::optional<Decision> decision;  // the last one on it, unless it was approved
    std::optional<Remark> remark;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationChange, (ChangedOrganisation, OrganisationFacts, LicenceScan),
    (submitted, renews, decision, remark, saved_at))

// The registration that staff have verified is confirmed again from time to time.
struct OwnRenewal {
    Instant renew_by;      // the end of the last day on which it counts as verified
    bool is_due = false;   // its members have been reminded, or should be
    bool overdue = false;  // until it is renewed, nothing of it is public and nothing is submitted
};
BOOST_DESCRIBE_STRUCT(OwnRenewal, (), (renew_by, is_due, overdue))

// Nobody signed in for long and nobody answered: nothing of it is shown until somebody says that it
// still recruits.
struct OwnAbsence {
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(OwnAbsence, (), (asked_at))

// As its members see it.
struct MyOrganisation : Organisation {
    std::optional<OrganisationChange> change;
    bool change_is_reviewed = false;           // if false, handing it in is enough
    std::vector<review::FieldChange> changes;  // what it changes of what was approved
    std::optional<OwnRenewal> renewal;         // absent: nobody asks for it
    std::optional<OwnAbsence> absence;         // while it is hidden
};
BOOST_DESCRIBE_STRUCT(
    MyOrganisation, (Organisation), (change, change_is_reviewed, changes, renewal, absence))

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
