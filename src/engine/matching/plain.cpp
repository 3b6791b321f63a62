#include "engine/matching/plain.hpp"
#include <algorithm>

namespace sx::matching {
namespace {

using rules::Answer, rules::Verdict;

void cut(std::vector<Match>& all, std::size_t most) {
    std::ranges::sort(all, comes_first);
    if (all.size() > most) all.resize(most);
}

}  // namespace

bool comes_first(Match const& one, Match const& other) {
    if (one.score.both != other.score.both) return one.score.both > other.score.both;
    return one.posting->id < other.posting->id;
}

Matches plain_matches(
    std::span<OpenPosting const> open, KnownSeeker const& seeker, Wanted const& wanted,
    Scale const& scale, Day today) {
    Matches found;
    for (auto const& one : open) {
        auto const& posting = *one.posting;
        if (one.closes_at <= wanted.now ||
            std::ranges::find(wanted.without, posting.id) != wanted.without.end())
            continue;
        if (wanted.among && !wanted.among(posting.id)) continue;
        auto const verdicts = rules::verdicts(posting.document, seeker.document, today);
        auto const fails = std::ranges::count(verdicts, Answer::fails, &Verdict::answer);
        if (fails > 1) continue;
        auto const failing = std::ranges::find(verdicts, Answer::fails, &Verdict::answer);
        if (fails == 1 && !can_be_changed(failing->rule)) continue;
        auto score = scale.score(evidence(posting, seeker, verdicts, today));
        score.both = score.both * left_by(wanted.turned_down, posting) / whole;
        (fails == 0 ? found.eligible : found.near).push_back({one.posting, score});
    }
    found.eligible_in_all = std::ssize(found.eligible);
    found.near_in_all = std::ssize(found.near);
    cut(found.eligible, wanted.most);
    cut(found.near, wanted.most_near);
    return found;
}

}  // namespace sx::matching
