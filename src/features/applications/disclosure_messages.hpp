#pragma once
#include "features/applications/messages.hpp"

// The JSON of who has seen a seeker's resume.
namespace sx::applications {

// opened: read by a member of the employer, once a day for each of them. paper: taken away as PDF.
// attachment: the file that was attached.
enum class DisclosureKind { opened, paper, attachment };
BOOST_DESCRIBE_ENUM(DisclosureKind, opened, paper, attachment)

// An employer has seen the copy of a resume that it was sent.
struct Disclosure {
    DisclosureKind kind{};
    ApplicationId application_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(
    Disclosure, (), (kind, application_id, posting_title, organisation_id, employer_name, seen_at))

struct ListDisclosures {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListDisclosures, (), (cursor, limit))

struct DisclosurePage {
    std::vector<Disclosure> items;  // newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(DisclosurePage, (), (items, next_cursor))

}  // namespace sx::applications
