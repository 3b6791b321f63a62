#include "features/postings/repeating.hpp"
#include <algorithm>
#include "features/postings/records.hpp"
#include "features/postings/repeat_records.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/use_cases.hpp"

namespace sx::postings {
namespace {

constexpr std::int64_t alike_texts = 60;  // percent
constexpr std::int64_t alike_titles = 45;
constexpr std::size_t title_run = 2;  // titles are short
// Four standard errors below, so that the marks pass over hardly any text that is alike.
constexpr std::int64_t alike_marks = alike_texts - 18;
constexpr std::size_t most_shown = 10;

Percent title_likeness(PostingForm const& one, PostingForm const& other) {
    return likeness(
        shingles_of(one.title.str(), title_run), shingles_of(other.title.str(), title_run));
}

Repeats shown(web::Call const& call, Posting const& posting) {
    auto const settings = records::settings(call.tx);
    Repeats repeats;
    for (auto const& [other, likeness] : repeats_of(call.tx, posting)) {
        auto& item = repeats.items.emplace_back();
        item.id = other.id;
        item.title = other.title;
        item.state = other.state;
        item.region_code = other.region_code;
        item.closes_at = other.closes_at;
        item.created_at = other.created_at;
        item.published_at = other.published_at;
        item.likeness = likeness;
        if (other.state == PostingState::published)
            item.refresh_from = refresh_from(other, settings);
    }
    return repeats;
}

}  // namespace

Shingles shingles_of(PostingForm const& form) {
    return shingles_of(std::string(form.title.str()).append("\n").append(form.description.str()));
}

bool is_repeat(PostingForm const& one, PostingForm const& other) {
    return one.kind == other.kind && title_likeness(one, other) >= alike_titles &&
           likeness(shingles_of(one), shingles_of(other)) >= alike_texts;
}

std::vector<Likely> repeats_of(store::Transaction& tx, Posting const& posting) {
    auto const shingles = shingles_of(posting);
    auto const marks = marks_of(shingles);
    std::vector<Likely> repeats;
    for (auto const& candidate : records::marked(tx, posting)) {
        if (candidate.id == posting.revises) continue;
        if (estimate(marks, marks_from(candidate.marks)) < alike_marks) continue;
        auto const other = records::find(tx, candidate.id);
        if (other && is_repeat(posting, *other))
            repeats.push_back({*other, likeness(shingles, shingles_of(*other))});
    }
    std::ranges::stable_sort(
        repeats, [](auto const& a, auto const& b) { return a.likeness > b.likeness; });
    if (repeats.size() > most_shown) repeats.erase(repeats.begin() + most_shown, repeats.end());
    return repeats;
}

Result<Repeats> repeats(web::Call const& call, PostingRef const& ref) {
    auto const posting = TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return shown(call, posting);
}

Result<Repeats> reviewed_repeats(web::Call const& call, PostingRef const& ref) {
    auto const posting = records::find(call.tx, ref.posting_id);
    if (!posting || !posting->submitted_at)
        return refuse(ProblemKind::not_found, "posting_not_found");
    return shown(call, *posting);
}

}  // namespace sx::postings
