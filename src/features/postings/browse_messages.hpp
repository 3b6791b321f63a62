#pragma once
#include "features/postings/messages.hpp"

// The JSON of looking for postings.
namespace sx::postings {

// fewest_applications: where the fewest have applied, the oldest first among equals.
enum class PostingOrder { newest, salary, fewest_applications };
BOOST_DESCRIBE_ENUM(PostingOrder, newest, salary, fewest_applications)

// A search that names nothing finds everything that is published.
struct BrowsePostings {
    std::optional<Text<1, 40>> q;               // in title or employer's name
    std::optional<codes::RegionCode> region;    // it or one below
    std::optional<codes::Education> education;  // ask at most this
    std::optional<PostingKind> kind;
    std::optional<Money> salary_at_least;             // a month; the upper end reaches it
    std::optional<Number<0, 50>> experience_at_most;  // years
    std::optional<Id<fairs::Fair>> fair_id;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<PostingOrder> sort;   // absent: newest
    std::optional<web::Cursor> cursor;  // of the same search
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(
    BrowsePostings, (),
    (q, region, education, kind, salary_at_least, experience_at_most, fair_id, organisation_id,
     sort, cursor, limit))

struct PostingPage {
    std::vector<PostingSummary> items;
    std::int64_t total = 0;  // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PostingPage, (), (items, total, next_cursor))

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
