#pragma once
#include "features/seekers/events.hpp"
#include "features/seekers/findable.hpp"
#include "features/seekers/rules.hpp"
#include "platform/store/conditions.hpp"
#include "platform/web/endpoint.hpp"

namespace sx::documents {
class Paper;
}

// The face of this feature: resumes for others to work with in their own transaction, the rules
// about them, and who may see whom.
namespace sx::seekers {

// The version that stands of one of the seeker's, or of the default where none is named. Refuses as
// find_resume() does.
Result<ResumeVersion> standing_version(
    store::Transaction&, AccountId const&, std::optional<ResumeId> const&);

// The default resume. Refuses with resume_not_found before the seeker's first save.
Result<Resume> find_resume(store::Transaction&, AccountId const&);
// One of the seeker's; refuses with resume_not_found, also when it is another's.
Result<Resume> find_resume(store::Transaction&, AccountId const&, ResumeId const&);

// Somebody who looks for work: what of the default resume tells whom a message is meant for.
struct LookingSeeker {
    AccountId account_id;
    std::optional<codes::Education> education;
    std::optional<Day> graduates_on;
    List<codes::RegionCode, 10> wanted_regions;
};
BOOST_DESCRIBE_STRUCT(LookingSeeker, (), (account_id, education, graduates_on, wanted_regions))
// Who has a resume and does not say that they are not looking; by account, those after `after`.
std::vector<LookingSeeker> looking_seekers(
    store::Transaction&, AccountId const& after, std::int64_t most);
std::int64_t count_looking(store::Transaction&);
bool is_looking(store::Transaction&, AccountId const&);

// This employer must never see this seeker.
bool has_blocked(store::Transaction&, AccountId const&, access::OrganisationId const&);
void lift_block(web::Call const&, access::OrganisationId const&);  // the caller's own
// Whether this employer, to whom the seeker has applied, may open the copy that was sent.
bool shows_to(store::Transaction&, AccountId const&, access::OrganisationId const&);
// The same for a list, whose column `account` names the seeker, e.g. "candidates.account_id".
store::Condition shown_to(std::string_view account, access::OrganisationId const&);

// For print: A4, one after the other, each with its own page numbers and its place in the outline.
// What of a resume must not be seen has to be masked or left out before.
struct PrintedResume {
    ResumeContent content;
    std::optional<std::string> photo{};  // the bytes of a JPEG
};
void add_to_paper(documents::Paper&, PrintedResume const&, Language);
std::string resume_paper(std::vector<PrintedResume> const&, Language, Instant made_at);

// Seals resumes that a program from before there were keys left in clear; at most so many of each
// call, and gives how many.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

web::Endpoints endpoints();

}  // namespace sx::seekers
