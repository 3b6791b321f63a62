#pragma once
#include "features/organisations/organisation_life.hpp"
#include "features/screening/screening.hpp"
#include "platform/codes/checked.hpp"
#include "platform/codes/terms.hpp"
#include "platform/files/files.hpp"
#include "platform/web/paging.hpp"
#include "platform/wire/type.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::organisations {

using access::OrganisationId;

enum class OrganisationKind { employer, bureau, university };
BOOST_DESCRIBE_ENUM(OrganisationKind, employer, bureau, university)

enum class OrganisationSize { under_20, from_20, from_100, from_500, from_1000, from_10000 };
BOOST_DESCRIBE_ENUM(OrganisationSize, under_20, from_20, from_100, from_500, from_1000, from_10000)

enum class OrganisationSource { registered, imported };
BOOST_DESCRIBE_ENUM(OrganisationSource, registered, imported)

using OrganisationTitle = Text<1, 100>;
using LegalRepresentative = Text<1, 40>;  // 法定代表人, as on the licence
using Remark = Text<1, 500>;

// The steps of its form; where it was left off last.
enum class RegistrationStep { identity, details, licence, contact, check };
BOOST_DESCRIBE_ENUM(RegistrationStep, identity, details, licence, contact, check)

using LicenceId = Id<files::StoredFile>;

// What a member has written so far; the rest is needed when it is handed in.
struct OrganisationForm {
    OrganisationTitle name;
    codes::CreditCode credit_code;
    std::optional<LegalRepresentative> legal_representative;
    std::optional<codes::RegionCode> region_code;
    std::optional<codes::IndustryCode> industry_code;
    std::optional<OrganisationSize> size;
    std::optional<codes::Ownership> ownership;
    Text<0, 200> address;
    Text<0, 40> contact_name;
    Text<0, 30> contact_phone;
    Text<0, 4000> introduction;
    std::optional<LicenceId> licence_id;  // of a scan that was sent in, or the one it has
    std::optional<RegistrationStep> step;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationForm, (),
    (name, credit_code, legal_representative, region_code, industry_code, size, ownership, address,
     contact_name, contact_phone, introduction, licence_id, step))

struct OrganisationEdit : OrganisationForm {
    std::int64_t version = 0;  // that was edited
};
BOOST_DESCRIBE_STRUCT(OrganisationEdit, (OrganisationForm), (version))

struct OrganisationKey {
    OrganisationId id;
    OrganisationKind kind{};
};
BOOST_DESCRIBE_STRUCT(OrganisationKey, (), (id, kind))

// What it says of itself. What an imported one's file does not tell is absent or empty.
struct OrganisationFacts {
    OrganisationTitle name;
    std::optional<codes::CreditCode> credit_code;
    std::optional<LegalRepresentative> legal_representative;  // older ones may not have told it
    std::optional<codes::RegionCode> region_code;
    std::optional<codes::IndustryCode> industry_code;
    std::optional<OrganisationSize> size;
    std::optional<codes::Ownership> ownership;
    std::string address, contact_name, contact_phone, introduction;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationFacts, (),
    (name, credit_code, legal_representative, region_code, industry_code, size, ownership, address,
     contact_name, contact_phone, introduction))

struct LicenceScan {
    std::optional<LicenceId> licence_id;
    std::optional<files::FileName> licence_name;
};
BOOST_DESCRIBE_STRUCT(LicenceScan, (), (licence_id, licence_name))

// Also the record.
struct Organisation : OrganisationKey, OrganisationFacts, LicenceScan {
    OrganisationState state{};
    std::optional<Remark> remark;  // of the last decision, for its members
    OrganisationSource source{};
    std::int64_t version = 1;
    Instant created_at;
    std::optional<Instant> submitted_at, decided_at;
    std::optional<RegistrationStep> step;
    // Why words that a rule forbids may stand in its introduction, where there are some.
    std::optional<screening::WordingReason> wording_reason;
    // When staff last compared its registration with its licence; absent: never, e.g. imported.
    std::optional<Instant> verified_at;
};
BOOST_DESCRIBE_STRUCT(
    Organisation, (OrganisationKey, OrganisationFacts, LicenceScan),
    (state, remark, source, version, created_at, submitted_at, decided_at, step, wording_reason,
     verified_at))

struct OrganisationRef {
    OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(OrganisationRef, (), (organisation_id))

// Staff's queue: those that were submitted, the oldest first.
struct ListOrganisations {
    std::optional<OrganisationState> state;  // by default submitted
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOrganisations, (), (state, cursor, limit))

struct OrganisationPage {
    std::vector<Organisation> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(OrganisationPage, (), (items, next_cursor, total))

struct DecideOrganisation {
    OrganisationId organisation_id;
    Decision decision{};
    std::optional<Remark> remark;  // needed unless approved
};
BOOST_DESCRIBE_STRUCT(DecideOrganisation, (), (organisation_id, decision, remark))

}  // namespace sx::organisations
