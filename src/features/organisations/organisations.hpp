#pragma once
#include "features/organisations/employers.hpp"
#include "features/organisations/events.hpp"
#include "features/organisations/standing.hpp"
#include "platform/web/endpoint.hpp"

// The face of this feature: organisations for others to work with in their own transaction.
namespace sx::organisations {

Result<Organisation> find(store::Transaction&, OrganisationId const&);
// Also refuses with organisation_not_approved or organisation_blacklisted.
Result<Organisation> find_approved(store::Transaction&, OrganisationId const&);

struct OrganisationName {
    OrganisationId id;
    OrganisationTitle name;
};
BOOST_DESCRIBE_STRUCT(OrganisationName, (), (id, name))

// In no particular order; unknown ids are left out. At most 1000.
std::vector<OrganisationName> names(store::Transaction&, std::vector<OrganisationId> const&);

// What staff have confirmed of its standing.
std::vector<MarkKind> confirmed_marks(store::Transaction&, OrganisationId const&);

// Who was handed in with this credit code and not refused.
std::optional<OrganisationId> registered_with(store::Transaction&, codes::CreditCode const&);

// How many wait for a decision of staff, and since when the first of them.
struct QueueLength {
    std::int64_t waiting = 0;
    std::optional<Instant> oldest_at;
};
BOOST_DESCRIBE_STRUCT(QueueLength, (), (waiting, oldest_at))
QueueLength in_review(store::Transaction&);
QueueLength marks_in_review(store::Transaction&);
QueueLength pictures_in_review(store::Transaction&);

// From a file that staff load: approved from the start.
struct ImportedOrganisation {
    OrganisationTitle name;
    std::optional<codes::RegionCode> region_code{};
    std::optional<codes::IndustryCode> industry_code{};
    std::optional<OrganisationSize> size{};
    std::optional<codes::Ownership> ownership{};
    std::string address{}, introduction{};
};
Organisation create_imported(store::Transaction&, World&, ImportedOrganisation const&);
// The public service that hosts; its staff act for it.
Organisation create_bureau(store::Transaction&, World&, OrganisationTitle const& name);

// An institution of the ministry's list, for which its staff act; made when it is first needed.
Organisation university_with(store::Transaction&, World&, codes::UniversityCode const&);
std::optional<OrganisationId> find_university(store::Transaction&, codes::UniversityCode const&);

// Of the approved employers among these, in no particular order. At most 1000.
std::vector<EmployerFacts> employer_facts(store::Transaction&, std::vector<OrganisationId> const&);
// For everybody: approved employers without contact person and review.
Result<Employer> show_employer(web::Call const&, OrganisationRef const&);
Result<EmployerPage> list_employers(web::Call const&, ListEmployers const&);

// Whether what waits of it for the reviewers confirms its registration again.
bool is_renewal(store::Transaction&, OrganisationId const&);
// Reminds those whose registration is to be confirmed, once for each of the days that are set, and
// stops those that have let a reminder pass; each at most 500 at a time; gives how many. Recurring.
std::int64_t ask_for_renewals(store::Transaction&, World&);

// Somebody of it has signed in: it need not be asked whether it still recruits. What is hidden
// already waits for one who says so.
void note_sign_in(store::Transaction&, World&, OrganisationId const&);
// Asks the employers of which nobody has signed in for the days that are set, and hides those that
// have not answered; each at most 500 at a time; gives how many of both. Recurring.
std::int64_t ask_absent(store::Transaction&, World&);

// What its introduction breaks, for whoever reviews it.
// What every employer that has handed itself in says of itself, for a trial of other rules.
screening::Writings writings();
screening::Wording wording_of(store::Transaction&, OrganisationFacts const&, Language);

// For staff: what was ever handed in.
Result<Organisation> show(web::Call const&, OrganisationRef const&);
// The same as it is to become, if a change of it waits.
Result<Organisation> show_reviewed(web::Call const&, OrganisationRef const&);
// For the desk of the reviewers, which has checked that the item is the caller's.
Result<Organisation> decide(web::Call const&, DecideOrganisation const&);
Result<Organisation> reopen(web::Call const&, OrganisationRef const&);  // for another decision

Result<OrganisationMark> show_mark(web::Call const&, MarkRef const&);
Result<OrganisationMark> decide_mark(web::Call const&, DecideMark const&);
Result<OrganisationMark> reopen_mark(web::Call const&, MarkRef const&);

// Nothing when its employer has removed it.
std::optional<OrganisationPicture> find_picture(store::Transaction&, PictureId const&);
Result<OrganisationPicture> show_picture(web::Call const&, PictureRef const&);
Result<OrganisationPicture> decide_picture(web::Call const&, DecidePicture const&);
Result<OrganisationPicture> reopen_picture(web::Call const&, PictureRef const&);

web::Endpoints endpoints();

}  // namespace sx::organisations
