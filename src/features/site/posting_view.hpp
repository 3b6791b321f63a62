#pragma once
#include "features/fairs/fairs.hpp"
#include "features/postings/postings.hpp"
#include "features/search/search.hpp"
#include "platform/base/venue.hpp"
#include "platform/pages/json_ld.hpp"
#include "platform/pages/posting_pieces.hpp"

// A posting as the public pages show it: pure functions of the posting and the time.
namespace sx::site {

pages::Url posting_url(Language, postings::PostingId const&);
// In the workplace; an application made in a fair counts in its figures.
pages::PostingActs acts_of(postings::PostingId const&, fairs::FairId const* fair);

std::vector<pages::PostingRow> rows_of(
    Language, std::vector<search::FoundPosting> const&, Instant now);
// The same in short, below something else; among those of one employer its name is not repeated.
enum class Among { others, one_employers };
std::vector<pages::Row> short_rows_of(
    Language, std::vector<postings::PostingSummary> const&, Among);
pages::PostingHead head_of(Language, postings::PublicPosting const&, Instant now);
// Every place with its address, where there are several; else nothing.
std::vector<std::string> places_of(Language, postings::PublicPosting const&);
// Why it is no longer open.
std::string_view gone_text(Language, postings::PublicPosting const&);
// One sentence for search engines: who hires for what, where, for how much.
std::string summary_of(Language, postings::PublicPosting const&);

// As schema.org's JobPosting, which search engines list by themselves.
pages::JsonLd job_posting_of(Venue const&, postings::PublicPosting const&);

}  // namespace sx::site
