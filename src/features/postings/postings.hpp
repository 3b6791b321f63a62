#pragma once
#include "features/organisations/organisations.hpp"
#include "features/postings/draft_messages.hpp"
#include "features/postings/events.hpp"
#include "features/postings/followers.hpp"
#include "features/postings/holding.hpp"
#include "features/postings/listed_messages.hpp"
#include "features/postings/review_messages.hpp"
#include "features/screening/screening.hpp"
#include "platform/jobs/works.hpp"
#include "platform/web/endpoint.hpp"

// Postings (岗位): employers write them, staff review them, everybody finds them.
namespace sx::postings {

// A posting that one may apply to now. Refuses with posting_not_found, also while it is not public,
// or posting_closed.
Result<OpenPosting> find_open(store::Transaction&, PostingId const&, Instant now);
// Refuses with posting_not_found, also when it is another organisation's.
Result<Posting> find_own(store::Transaction&, PostingId const&, access::OrganisationId const&);
// One's own that one may apply to now. Refuses with posting_not_found or posting_closed.
Result<ListedPosting> find_own_open(
    store::Transaction&, PostingId const&, access::OrganisationId const&, Instant now);
bool in_fair(store::Transaction&, PostingId const&, Id<fairs::Fair> const&);
std::vector<Id<fairs::Fair>> fairs_with(store::Transaction&, PostingId const&);  // that it is in

// What is in a fair now, for a recount of its figures.
struct FairOpenings {
    std::int64_t postings = 0;
    std::int64_t openings = 0;  // their headcounts added up
};
BOOST_DESCRIBE_STRUCT(FairOpenings, (), (postings, openings))
FairOpenings count_in_fair(store::Transaction&, Id<fairs::Fair> const&);

// What its words break, for whoever reviews it.
screening::Wording wording_of(store::Transaction&, PostingForm const&, Language);
// Whether a rule forbids some of them; and whether a person should see them, because one does and
// nobody has allowed it.
bool breaks_a_rule(store::Transaction&, PostingForm const&);
bool needs_a_look(store::Transaction&, PostingId const&);
// What every employer ever handed in, for a trial of other rules.
screening::Writings writings();
// Everything that is published, by the rules of today.
jobs::LongWork& wording_check();
// Begins one because the rules have just changed, whatever else runs.
void check_by_new_rules(web::Call const&);
// Whether the rules have another edition than the venue knows, and to take note of it: organisers
// hear of it where something is published. Recurring.
bool has_new_wording_rules(store::Transaction&);
void note_wording_rules(store::Transaction&, World&);

// As a form is kept: it closes when its last day ends in Shanghai; an empty list of places is none.
PostingForm settled(PostingForm);

// The employer's own, the newest first; those for staff, the oldest submission first.
Result<PostingRecordPage> list_own(web::Call const&, ListOwnPostings const&);
Result<PostingRecordPage> list_reviewed(web::Call const&, ListReviewedPostings const&);

// In no particular order; unknown ids are left out. At most 1000.
struct TitledPosting : PostingKey {
    PostingTitle title;
};
BOOST_DESCRIBE_STRUCT(TitledPosting, (PostingKey), (title))
std::vector<TitledPosting> titles(store::Transaction&, std::vector<PostingId> const&);
// Those that wait for a decision.
organisations::QueueLength in_review(store::Transaction&);

// For everybody: one that is or was published.
Result<PublicPosting> show(web::Call const&, PostingRef const&);

// What is published, the earliest first, for a map of the site.
std::vector<PublishedPosting> published(store::Transaction&, PublishedSlice const&);

// By id, those after `after`.
std::vector<PublishedText> published_texts(
    store::Transaction&, std::string const& after, std::int64_t most);

// What is published now, for whoever keeps lists of it: by id, those after `after`; those of up to
// 1000 ids, in no particular order; and what an employer has.
std::int64_t count_listed(store::Transaction&);
std::vector<ListedPosting> listed(store::Transaction&, std::string const& after, std::int64_t most);
std::vector<ListedPosting> listed(store::Transaction&, std::vector<PostingId> const&);
std::vector<PostingId> listed_of(store::Transaction&, access::OrganisationId const&);
// In no particular order, of up to 1000 ids: those that are published, what they say, and the fairs
// they are in.
std::vector<PostingSummary> summaries(store::Transaction&, std::vector<PostingId> const&);
std::vector<PublishedText> texts(store::Transaction&, std::vector<PostingId> const&);
std::vector<FairEntry> fair_entries(store::Transaction&, std::vector<PostingId> const&);
// Those with the most postings first.
std::vector<ListedTitle> listed_titles(store::Transaction&, std::int64_t most);
std::vector<ListedEmployer> listed_employers(store::Transaction&, std::int64_t most);

// From a file that staff load: submitted for review as it is. What the file does not tell claims
// the least.
struct ImportedPosting {
    PostingForm form;
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    Instant created_at;
};
PostingId add_imported(store::Transaction&, World&, ImportedPosting const&);

// From an employer's own table: a new posting or a change of one, under the same rules as by hand.
struct TabledPosting {
    std::optional<PostingId> posting_id;  // of the one that is to be changed
    PostingForm form;
    bool submits = false;  // for review, if it is not there yet
};
struct TabledOutcome {
    enum class What { added, changed, unchanged };
    PostingId id;
    What what{};
};
Result<TabledOutcome> put_tabled(web::Call const&, TabledPosting const&);

// Expires what has closed by now, at most 2000 at a time; gives how many. Recurring.
std::int64_t expire(store::Transaction&, World&);
// Tells the employers of postings that close soon, once for each of the days that are set, at most
// 2000 at a time; gives how many. Recurring.
std::int64_t warn_of_expiry(store::Transaction&, World&);

// For the desk of the reviewers, which has checked that the item is the caller's.
Result<PostingRecord> show_reviewed(web::Call const&, PostingRef const&);
Result<PostingRecord> decide(web::Call const&, DecidePosting const&);
Result<PostingRecord> reopen(web::Call const&, PostingRef const&);  // for another decision

// For staff: takes down all that an employer has published, whatever may wait of it goes back to a
// draft; gives the postings that were taken down.
std::vector<PostingId> take_down_all(
    web::Call const&, access::OrganisationId const&, PostingRemark const&);
// For staff: removes for good what is published or hidden. Refuses as the life cycle does.
Result<PostingRecord> take_down(web::Call const&, TakeDownPosting const&);

web::Endpoints endpoints();

}  // namespace sx::postings
