#pragma once
#include "features/postings/posting_life.hpp"
#include "features/postings/terms.hpp"
#include "platform/access/caller.hpp"
#include "platform/codes/checked.hpp"
#include "platform/codes/terms.hpp"
#include "platform/web/paging.hpp"
#include "platform/wire/type.hpp"

namespace sx::fairs {
struct Fair;
}

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::postings {

struct Posting;
using PostingId = Id<Posting>;

using PostingTitle = Text<1, 80>;
using EmployerName = Text<1, 100>;
using PostingRemark = Text<1, 500>;

enum class PostingSource { registered, imported };
BOOST_DESCRIBE_ENUM(PostingSource, registered, imported)

// What an employer offers. Amounts are fen per salary_unit; codes are those of the code tables.
struct PostingForm {
    PostingTitle title;
    PostingKind kind{};
    Text<1, 10000> description;
    Number<1, 9999> headcount;
    SalaryUnit salary_unit{};
    std::optional<Money> salary_min, salary_max;
    std::optional<Number<12, 24>> salary_months;   // paid in a year; absent is 12
    codes::Education education{};                  // the least that is asked
    Number<0, 50> experience_years;                // the least that is asked
    List<codes::MajorCode, 100> major_codes;       // empty: any
    std::optional<codes::RegionCode> region_code;  // absent: anywhere
    std::optional<Text<1, 200>> address;
    List<Text<1, 40>, 40> benefits;
    Instant closes_at;  // no application from this instant on
};
BOOST_DESCRIBE_STRUCT(
    PostingForm, (),
    (title, kind, description, headcount, salary_unit, salary_min, salary_max, salary_months,
     education, experience_years, major_codes, region_code, address, benefits, closes_at))

struct EditedPosting : PostingForm {
    PostingId posting_id;
    std::int64_t version = 0;  // the one that was edited
};
BOOST_DESCRIBE_STRUCT(EditedPosting, (PostingForm), (posting_id, version))

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
};
BOOST_DESCRIBE_STRUCT(
    Posting, (PostingKey, PostingForm),
    (organisation_id, employer_name, state, remark, source, version, created_at, submitted_at,
     published_at))

// A posting as those see it who work on it, with the steps that they may take now.
struct PostingRecord : Posting {
    std::vector<PostingStep> allowed_steps;
};
BOOST_DESCRIBE_STRUCT(PostingRecord, (Posting), (allowed_steps))

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
    Instant published_at;
};
BOOST_DESCRIBE_STRUCT(
    PublicPosting, (PostingKey, PostingForm), (organisation_id, employer_name, state, published_at))

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
    List<Text<1, 40>, 40> benefits;
    Instant closes_at, published_at;
};
BOOST_DESCRIBE_STRUCT(
    PostingSummary, (PostingKey),
    (title, organisation_id, employer_name, kind, headcount, salary_unit, salary_min, salary_max,
     salary_months, education, experience_years, region_code, benefits, closes_at, published_at))

struct PostingRef {
    PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(PostingRef, (), (posting_id))

}  // namespace sx::postings
