#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include "engine/meaning/ranking.hpp"
#include "features/search/asking.hpp"
#include "features/search/search.hpp"
#include "features/search/summaries.hpp"

// Postings like one. Those that share words, or a trade, with its title are candidates; how alike
// they are says what their titles mean where the venue was taught that, and else the words.
namespace sx::search {
namespace {

using postings::PostingSummary;

constexpr std::size_t candidates_for_each = 3, candidates_by_meaning = 60;

struct Candidate {
    PostingSummary posting;
    double likeness = 0;
};

std::vector<Candidate> candidates(
    store::Transaction& tx, postings::PostingId const& asked, std::vector<Hit> hits) {
    std::erase_if(hits, [&](Hit const& hit) { return hit.id == number_of(asked); });
    std::vector<Candidate> all;
    auto hit = hits.begin();
    for (auto& posting : summaries_of(tx, ids_of(hits))) {
        while (posting_of(hit->id) != posting.id) ++hit;
        all.push_back({std::move(posting), static_cast<double>(hit->score)});
    }
    return all;
}

void ask_meanings(
    meaning::Vectors const& vectors, std::string const& title, std::vector<Candidate>& all) {
    std::vector<std::string> titles;
    for (auto const& one : all) titles.push_back(one.posting.title.str());
    auto const likeness = meaning::TitleRanking(vectors, titles).likeness(title);
    auto const least = std::ranges::min(likeness);
    for (std::size_t at = 0; at < all.size(); ++at) all[at].likeness = likeness[at] - least;
}

// Being in the same city counts as a quarter of the likest's.
void prefer_near(postings::PublicPosting const& posting, std::vector<Candidate>& all) {
    if (!posting.region_code) return;
    auto const city = codes::regions().path(posting.region_code->str());
    auto const* const around = city[std::min<std::size_t>(1, city.size() - 1)];
    auto const bonus = std::ranges::max(all, {}, &Candidate::likeness).likeness / 4;
    for (auto& one : all)
        if (auto const& region = one.posting.region_code;
            region && codes::regions().is_below(region->str(), around->code))
            one.likeness += bonus;
}

}  // namespace

Result<SimilarPostings> find_similar(
    PostingIndex& index, web::Call const& call, SimilarTo const& asked) {
    constexpr std::int64_t usual = 6;
    auto const posting = TRY(postings::show(call, {asked.posting_id}));
    thread_local TitleTraits traits;
    auto const terms = traits.of(posting.title.str());
    auto const size = static_cast<std::size_t>(asked.limit ? asked.limit->value : usual);
    auto const vectors = index.vectors();
    Query query;
    query.terms.assign(terms.begin(), terms.end());
    query.limit = candidates_for_each * size + 1;
    if (vectors) query.limit = std::max(query.limit, candidates_by_meaning);
    query.total = Total::none;
    auto all = candidates(call.tx, asked.posting_id, answer(*index.current(call.tx), query).hits);
    SimilarPostings similar;
    if (all.empty()) return similar;
    if (vectors) ask_meanings(*vectors, posting.title.str(), all);
    prefer_near(posting, all);
    std::ranges::stable_sort(all, std::greater(), &Candidate::likeness);
    for (std::size_t at = 0; at < std::min(size, all.size()); ++at)
        similar.items.push_back(std::move(all[at].posting));
    return similar;
}

}  // namespace sx::search
