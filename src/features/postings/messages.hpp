#pragma once
#include "features/postings/posting_form.hpp"
#include "features/postings/posting_life.hpp"
#include "platform/access/caller.hpp"
#include "platform/web/paging.hpp"
#include "platform/web/problem_message.hpp"
#include "platform/wire/type.hpp"

namespace sx::fairs {
struct Fair;
}

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::postings {

enum class PostingSource { registered, imported };
BOOST_DESCRIBE_ENUM(PostingSource, registered, imported)

struct EditedPosting : PostingForm {
    PostingId posting_id;
    std::int64_t version = 0;  // the one that was edited
    // Of a published one: why words that a rule forbids may stand; a person decides.
    std::optional<WordingReason> wording_reason;
};
BOOST_DESCRIBE_STRUCT(EditedPosting, (PostingForm), (posting_id, version, wording_reason))

struct PostingKey {
    PostingId id;
};
BOOST_DESCRIBE_STRUCT(PostingKey, (), (id))

// The record. What an imported one's file does not tell claims the least: no amount, nothing asked,
// one opening, no region.
struct Posting : PostingKey, PostingForm {
    access::OrganisationId organisation_id;
    EmployerName employer_name;  // of the organisation, so that lists need not ask for it
    PostingState state{};
    std::optional<PostingRemark> remark;  // of the last decision, for its employer
    PostingSource source{};
    std::int64_t version = 1;
    Instant created_at;
    std::optional<Instant> submitted_at, published_at;
    std::optional<Instant> listed_at;  // its place among the newest: published, or refreshed since
    std::optional<CloseReason> close_reason;    // of its employer
    std::optional<RepeatReason> repeat_reason;  // why it is no repeat of the alike, for the review
    // Why words that a rule forbids may stand, where there are some; for the review.
    std::optional<WordingReason> wording_reason;
    std::optional<PostingId> revises;  // the published posting that this is to change
    // Since when a published one waits for the review as well: a check by new rules found words in
    // it that may not stand.
    std::optional<Instant> questioned_at;
    // When its employer last did something with it, to the day: the venue asks about one that
    // nobody tends.
    std::optional<Instant> tended_at;
    std::optional<Instant> asked_at;  // since when its employer is asked whether it still stands
};
BOOST_DESCRIBE_STRUCT(
    Posting, (PostingKey, PostingForm),
    (organisation_id, employer_name, state, remark, source, version, created_at, submitted_at,
     published_at, listed_at, close_reason, repeat_reason, wording_reason, revises, questioned_at,
     tended_at, asked_at))

// Why nobody sees a posting that was published; each has its own end. complaint: until a serious
// complaint is decided; sanction: while its employer may not publish; stale: until its employer
// says that it still stands; unverified: until its employer's registration is confirmed again;
// absent: until somebody says that its employer, to which nobody signed in, still recruits.
enum class HoldCause { complaint, sanction, stale, unverified, absent };
BOOST_DESCRIBE_ENUM(HoldCause, complaint, sanction, stale, unverified, absent)

// The change of a published posting that has not been approved yet.
struct OpenRevision {
    PostingId id;
    PostingState state{};
    std::optional<PostingRemark> remark;
};
BOOST_DESCRIBE_STRUCT(OpenRevision, (), (id, state, remark))

// A posting as those see it who work on it, with the steps that they may take now.
struct PostingRecord : Posting {
    std::vector<PostingStep> allowed_steps;
    std::optional<OpenRevision> revision;
    std::optional<Instant> refresh_from;      // while published
    std::vector<web::FieldMessage> warnings;  // what is unlikely, though not wrong
    std::vector<HoldCause> held_for;          // while hidden: why
    std::optional<Instant> hides_at;          // while its employer is asked: unless it answers
};
BOOST_DESCRIBE_STRUCT(
    PostingRecord, (Posting), (allowed_steps, revision, refresh_from, warnings, held_for, hides_at))

struct PostingRecordPage {
    std::vector<PostingRecord> items;
    std::int64_t total = 0;  // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PostingRecordPage, (), (items, total, next_cursor))

// A posting as everybody may see it once it was published: published, closed or expired.
struct PublicPosting : PostingKey, PostingForm {
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    PostingState state{};
    Instant published_at, listed_at;
    std::optional<CloseReason> close_reason;
};
BOOST_DESCRIBE_STRUCT(
    PublicPosting, (PostingKey, PostingForm),
    (organisation_id, employer_name, state, published_at, listed_at, close_reason))

// A posting in a public list.
struct PostingSummary : PostingKey {
    PostingTitle title;
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    PostingKind kind{};
    std::int64_t headcount = 1;
    SalaryUnit salary_unit{};
    std::optional<Money> salary_min, salary_max;
    std::optional<std::int64_t> salary_months;
    codes::Education education{};
    std::int64_t experience_years = 0;
    std::optional<codes::RegionCode> region_code;
    std::optional<List<PostingPlace, 19>> other_places;
    List<Text<1, 40>, 40> benefits;
    Instant closes_at, published_at, listed_at;
};
BOOST_DESCRIBE_STRUCT(
    PostingSummary, (PostingKey),
    (title, organisation_id, employer_name, kind, headcount, salary_unit, salary_min, salary_max,
     salary_months, education, experience_years, region_code, other_places, benefits, closes_at,
     published_at, listed_at))

struct PostingRef {
    PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingRef, (), (posting_id))

}  // namespace sx::postings
