#pragma once
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"
#include "features/postings/postings.hpp"

// The JSON of looking for postings.
namespace sx::search {

// fewest_applications: where the fewest have applied, among equals those listed the longest.
enum class PostingOrder { relevance, newest, salary, fewest_applications };
BOOST_DESCRIBE_ENUM(PostingOrder, relevance, newest, salary, fewest_applications)

// What is looked for. One that names nothing finds everything that is published.
struct PostingQuery {
    std::optional<Text<1, 80>> q;  // words; all of them, or others that say the same
    std::optional<List<codes::RegionCode, 20>> region;      // one of these or below
    std::optional<List<codes::IndustryCode, 20>> industry;  // of the employer, or below
    std::optional<List<codes::MajorCode, 20>> major;        // one of these is asked for, or below
    std::optional<codes::Education> education;              // ask at most this
    std::optional<List<postings::PostingKind, 5>> kind;
    std::optional<List<organisations::MarkKind, 4>> mark;  // of the employer
    std::optional<Money> salary_at_least;                  // a month; the upper end reaches it
    std::optional<Number<0, 50>> experience_at_most;       // years
    std::optional<fairs::FairId> fair_id;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<Number<1, 365>> listed_within;  // days, today included
    std::optional<PostingOrder> sort;             // absent: relevance with q, else newest
};
BOOST_DESCRIBE_STRUCT(
    PostingQuery, (),
    (q, region, industry, major, education, kind, mark, salary_at_least, experience_at_most,
     fair_id, organisation_id, listed_within, sort))

enum class SearchFacet { region, industry, major, education, salary, kind, fair, mark, listed };
BOOST_DESCRIBE_ENUM(
    SearchFacet, region, industry, major, education, salary, kind, fair, mark, listed)

struct FindPostings : PostingQuery {
    std::optional<List<SearchFacet, 9>> facets;  // to be counted
    std::optional<web::Cursor> cursor;           // of the same search
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(FindPostings, (PostingQuery), (facets, cursor, limit))

// A stretch of a text, and whether it is what was looked for.
struct TextRun {
    std::string text;
    bool found = false;
};
BOOST_DESCRIBE_STRUCT(TextRun, (), (text, found))

// The runs of a text, joined, are the text.
struct Highlights {
    std::vector<TextRun> title, employer_name;
    std::optional<std::vector<TextRun>> excerpt;  // of the description, where it holds something
};
BOOST_DESCRIBE_STRUCT(Highlights, (), (title, employer_name, excerpt))

struct FoundPosting : postings::PostingSummary {
    std::optional<Highlights> highlights;  // where words were looked for
};
BOOST_DESCRIBE_STRUCT(FoundPosting, (postings::PostingSummary), (highlights))

// How many there would be with this value chosen, everything else as it is.
struct FacetChoice {
    std::string value;                // as the parameter takes it
    std::optional<std::string> name;  // of a code or a fair
    std::int64_t postings = 0;
};
BOOST_DESCRIBE_STRUCT(FacetChoice, (), (value, name, postings))

struct CountedFacet {
    SearchFacet facet{};
    std::vector<FacetChoice> values;
};
BOOST_DESCRIBE_STRUCT(CountedFacet, (), (facet, values))

struct FoundPostings {
    std::vector<FoundPosting> items;
    std::int64_t total = 0;  // on all pages
    std::vector<CountedFacet> facets;
    std::optional<std::string> did_you_mean;  // nothing holds q; this is what was found instead
    std::optional<bool> loosened;             // nothing holds all the words; these hold some
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(
    FoundPostings, (), (items, total, facets, did_you_mean, loosened, next_cursor))

using FewItems = Number<1, 20>;

struct SimilarTo {
    postings::PostingId posting_id;
    std::optional<FewItems> limit;
};
BOOST_DESCRIBE_STRUCT(SimilarTo, (), (posting_id, limit))

struct SimilarPostings {
    std::vector<postings::PostingSummary> items;  // the most alike first
};
BOOST_DESCRIBE_STRUCT(SimilarPostings, (), (items))

struct AskSuggestions {
    Text<1, 40> q;  // typed so far: characters, pinyin or initials
    std::optional<FewItems> limit;
};
BOOST_DESCRIBE_STRUCT(AskSuggestions, (), (q, limit))

enum class SuggestionKind { title, employer, occupation };
BOOST_DESCRIBE_ENUM(SuggestionKind, title, employer, occupation)

struct SearchSuggestion {
    SuggestionKind kind{};
    std::string text;
    std::optional<access::OrganisationId> organisation_id;  // of an employer
};
BOOST_DESCRIBE_STRUCT(SearchSuggestion, (), (kind, text, organisation_id))

struct SearchSuggestions {
    std::vector<SearchSuggestion> items;
};
BOOST_DESCRIBE_STRUCT(SearchSuggestions, (), (items))

}  // namespace sx::search
