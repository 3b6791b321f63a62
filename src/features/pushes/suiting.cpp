#include "features/pushes/suiting.hpp"
#include <algorithm>

namespace sx::pushes {
namespace {

constexpr std::size_t most_reasons = 3;

std::vector<std::string> fitting(std::vector<recommendations::MatchReason> const& reasons) {
    std::vector<std::string> sentences;
    for (auto const& reason : reasons)
        if (reason.side == recommendations::ReasonSide::fits && sentences.size() < most_reasons)
            sentences.push_back(reason.text);
    return sentences;
}

}  // namespace

std::vector<Suiting::Suited> Recommended::best(
    store::Transaction& tx, access::AccountId const& seeker, Among const& among, std::int64_t most,
    Instant now) {
    std::vector<Suited> all;
    recommendations::MatchFilter const filter{among, static_cast<std::size_t>(most)};
    for (auto const& match : recommendations::matches_of(ready_, tx, seeker, filter, now))
        all.push_back({match.posting_id, match.score.both});
    return all;
}

Suiting::Reasons Recommended::reasons(
    store::Transaction& tx, access::AccountId const& seeker,
    std::vector<postings::PostingId> const& postings, Instant now) {
    auto const among = [&](std::string const& id) {
        return std::ranges::find(postings, id, &postings::PostingId::text) != postings.end();
    };
    Reasons all;
    for (auto const& match :
         recommendations::reasoned_matches_of(ready_, tx, seeker, {among, postings.size()}, now)) {
        auto const zh = fitting(match.zh), en = fitting(match.en);
        auto& reasons = all[match.posting_id.text];
        for (std::size_t at = 0; at < std::min(zh.size(), en.size()); ++at)
            reasons.push_back({zh[at], en[at]});
    }
    return all;
}

bool Recommended::is_turned_down(
    store::Transaction& tx, access::AccountId const& seeker, postings::PostingId const& posting) {
    return recommendations::dislikes(tx, seeker, posting);
}

}  // namespace sx::pushes
