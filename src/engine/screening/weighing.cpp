#include "engine/screening/weighing.hpp"
#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace sx::screening {
namespace {

using Verdict = RuleLine::Verdict;

bool overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

bool same_rule(Rulebook const& book, Hit const& one, Hit const& other) {
    auto const &first = book.lines()[one.line].rule, &second = book.lines()[other.line].rule;
    return !first || !second || first == second;
}

std::uint32_t length(Hit const& hit) { return hit.span.end - hit.span.begin; }

// Hits in the order of their beginnings, so that those near a place are found without a walk
// through all: a text may be made of nothing else.
class Ordered {
public:
    explicit Ordered(std::vector<Hit> hits) : hits_(std::move(hits)) {
        std::ranges::sort(hits_, {}, [](Hit const& hit) { return hit.span.begin; });
        for (auto const& hit : hits_) longest_ = std::max(longest_, length(hit));
    }
    // Whether one that overlaps the span is so.
    template <class So> bool any_over(Span span, So so) const {
        auto const from = span.begin - std::min(span.begin, longest_);
        auto one = std::ranges::lower_bound(
            hits_, from, {}, [](Hit const& hit) { return hit.span.begin; });
        for (; one != hits_.end() && one->span.begin < span.end; ++one)
            if (overlap(one->span, span) && so(*one)) return true;
        return false;
    }

private:
    std::vector<Hit> hits_;
    std::uint32_t longest_ = 0;
};

// What stands between two hits of a rule, the first before the second.
enum class Between : std::uint8_t { nothing, list, comma, more };
Between between(std::u32string_view letters, Span first, Span second) {
    if (second.begin < first.end) return Between::nothing;
    auto const sign = letters.substr(first.end, second.begin - first.end);
    if (sign == U"、" || sign == U"/" || sign == U"和" || sign == U"且") return Between::list;
    return sign.empty() || sign == U"," ? Between::comma : Between::more;
}

}  // namespace

std::vector<Hit> without_passed(Rulebook const& book, std::vector<Hit> hits) {
    auto const passes = [&](Hit const& hit) {
        return book.lines()[hit.line].verdict == Verdict::pass;
    };
    std::vector<Hit> passed;
    std::ranges::copy_if(hits, std::back_inserter(passed), passes);
    Ordered const allowed(std::move(passed));
    std::erase_if(hits, [&](Hit const& hit) {
        return passes(hit) || allowed.any_over(hit.span, [&](Hit const& pass) {
            return same_rule(book, hit, pass);
        });
    });
    return hits;
}

// A hit that goes across two such signs or more has read a word that was taken apart; what the
// text seemed to say inside it was never said.
void add_squeezed(
    Rulebook const& book, std::vector<Hit>& hits, std::vector<Hit> squeezed,
    std::vector<std::uint32_t> const& kept) {
    Ordered const plain(hits);
    std::vector<Hit> added;
    for (auto& hit : squeezed) {
        Span const span{kept[hit.span.begin], kept[hit.span.end - 1] + 1};
        auto const signs = span.end - span.begin - length(hit);
        hit.span = span;
        auto const in_the_way = [&](Hit const& other) {
            bool const inside = span.begin <= other.span.begin && other.span.end <= span.end;
            return same_rule(book, hit, other) && !(signs > 1 && inside);
        };
        if (signs == 0 || plain.any_over(span, in_the_way)) continue;
        added.push_back(hit);
    }
    Ordered const across(added);
    std::erase_if(hits, [&](Hit const& hit) {
        return across.any_over(
            hit.span, [&](Hit const& other) { return same_rule(book, hit, other); });
    });
    hits.insert(hits.end(), added.begin(), added.end());
}

std::vector<Hit> weighed(Rulebook const& book, std::u32string_view letters, std::vector<Hit> hits) {
    auto const verdict = [&](Hit const& hit) { return book.lines()[hit.line].verdict; };
    hits = without_passed(book, std::move(hits));
    std::ranges::sort(hits, {}, [&](Hit const& hit) {
        return std::tuple(
            book.lines()[hit.line].rule, hit.span.begin, hit.span.end, verdict(hit), hit.line);
    });
    std::vector<Hit> findings;
    std::uint32_t longest = 0;  // of the hits that make up the last finding
    for (auto const& hit : hits) {
        auto const joint = findings.empty() || !same_rule(book, findings.back(), hit)
                               ? Between::more
                               : between(letters, findings.back().span, hit.span);
        if (joint == Between::more) {
            findings.push_back(hit);
            longest = length(hit);
            continue;
        }
        auto& last = findings.back();
        bool const stricter = verdict(hit) > verdict(last);
        bool const milder = verdict(hit) < verdict(last);
        auto const is_own = [&](Hit const& one) { return book.lines()[one.line].own; };
        bool const prevails = is_own(hit) || (milder && !is_own(last));
        bool const longer = length(hit) > longest || (length(hit) == longest && prevails);
        bool const read_on = hit.span.end > last.span.end;
        bool const rules = joint == Between::nothing
                               ? read_on || (hit.span.end == last.span.end && longer)
                           : joint == Between::list ? stricter || milder
                                                    : stricter;
        if (rules) last.line = hit.line;
        longest = std::max(longest, length(hit));
        last.span.end = std::max(last.span.end, hit.span.end);
    }
    return findings;
}

}  // namespace sx::screening
