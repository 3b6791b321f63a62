#pragma once
#include "features/postings/messages.hpp"

// What other features read of what is published.
namespace sx::postings {

struct PublishedPosting : PostingKey {
    Instant published_at;
};
BOOST_DESCRIBE_STRUCT(PublishedPosting, (PostingKey), (published_at))

// What a published posting says in its own words.
struct PublishedText : PostingKey {
    PostingTitle title;
    Text<1, 10000> description;
};
BOOST_DESCRIBE_STRUCT(PublishedText, (PostingKey), (title, description))

struct PublishedSlice {
    std::int64_t from = 0, most = 0;
};

// All of a published posting by which it may be found.
struct ListedPosting : PostingKey, PostingForm {
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    Instant listed_at;
    std::int64_t monthly_salary = 0;  // the upper end in fen a month; 0: negotiable
};
BOOST_DESCRIBE_STRUCT(
    ListedPosting, (PostingKey, PostingForm),
    (organisation_id, employer_name, listed_at, monthly_salary))

struct FairEntry {
    PostingId posting_id;
    Id<fairs::Fair> fair_id;
};
BOOST_DESCRIBE_STRUCT(FairEntry, (), (posting_id, fair_id))

// A title, and how many of the published postings have it.
struct ListedTitle {
    PostingTitle title;
    std::int64_t postings = 0;
};
BOOST_DESCRIBE_STRUCT(ListedTitle, (), (title, postings))

// Who has published postings, and how many.
struct ListedEmployer {
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    std::int64_t postings = 0;
};
BOOST_DESCRIBE_STRUCT(ListedEmployer, (), (organisation_id, employer_name, postings))

// What whoever applies needs to know, and the application keeps.
struct OpenPosting {
    PostingId id;
    PostingTitle title;
    access::OrganisationId organisation_id;
    EmployerName employer_name;
    PostingState state{};
    Instant closes_at;
    std::optional<Instant> published_at;
};
BOOST_DESCRIBE_STRUCT(
    OpenPosting, (), (id, title, organisation_id, employer_name, state, closes_at, published_at))

}  // namespace sx::postings
