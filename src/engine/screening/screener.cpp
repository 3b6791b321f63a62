#include "engine/screening/screener.hpp"
#include <algorithm>
#include <tuple>
#include <utility>
#include "engine/analysis/letters.hpp"
#include "engine/screening/folded_text.hpp"

namespace sx::screening {
namespace {

// Code points before each of some bytes, which are asked for in rising order.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}
    std::size_t before(std::size_t byte) {
        while (at_ < byte) {
            analysis::next_letter(text_, at_);
            ++letters_;
        }
        return letters_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, letters_ = 0;
};

constexpr std::uint32_t all_rules = static_cast<std::uint32_t>(-1);
constexpr std::uint32_t bit(Rule rule) { return 1u << static_cast<unsigned>(rule); }

}  // namespace

Screener::Screener(Rulebook book) : book_(std::move(book)) {
    for (std::uint32_t line = 0; line < book_.lines().size(); ++line) {
        auto const& rule_line = book_.lines()[line];
        auto& triggers = rule_line.verdict == RuleLine::Verdict::pass ? passes_ : findings_;
        triggers.add(line, rule_line);
    }
}

void Screener::Triggers::add(std::uint32_t line, RuleLine const& rule_line) {
    auto const& anchors = rule_line.pattern.anchors();
    auto const rules = rule_line.rule ? bit(*rule_line.rule) : all_rules;
    for (auto const& word : anchors.words) {
        auto const node = words_.add(word);
        auto& begins = letters_[word.front() & 0xFFFF];
        if (word.size() == 1) begins = Begins::words;
        else pairs_[pair_of(word[0], word[1])] = true;
        if (begins == Begins::nothing) begins = Begins::pairs;
        by_node_.resize(std::max(by_node_.size(), words_.nodes()));
        auto& here = by_node_[node];
        if (here.empty() || here.back().line != line)
            here.push_back({line, rules, anchors.least_before, anchors.most_before});
    }
}

bool Screener::Triggers::may_begin(std::u32string_view letters, std::size_t at) const {
    auto const begins = letters_[letters[at] & 0xFFFF];
    if (begins != Begins::pairs) return begins == Begins::words;
    return at + 1 < letters.size() && pairs_[pair_of(letters[at], letters[at + 1])];
}

std::vector<Hit> Screener::Triggers::hits(
    Rulebook const& book, std::u32string_view letters, std::uint32_t rules) const {
    std::vector<Hit> found;
    std::vector<std::uint32_t> next(book.lines().size());  // by line: the first start not tried
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!may_begin(letters, at)) continue;
        auto node = WordTree::root;
        for (auto end = at; end < letters.size(); ++end) {
            node = words_.step(node, letters[end]);
            if (node == WordTree::root) break;
            for (auto const& [line, of, least, most] : by_node_[node]) {
                if (at < least || (of & rules) == 0) continue;
                auto const last = at - least;
                auto start =
                    std::max<std::size_t>(at - std::min<std::size_t>(at, most), next[line]);
                auto const& pattern = book.lines()[line].pattern;
                for (; start <= last; ++start) {
                    if (!pattern.may_begin(letters[start])) continue;
                    if (auto const span = pattern.match(letters, start))
                        found.push_back({*span, line});
                }
                next[line] = std::max(next[line], static_cast<std::uint32_t>(start));
            }
        }
    }
    return found;
}

template <class Finder>
std::vector<Finding> Screener::screen_by(std::string_view text, Finder find) const {
    FoldedText const folded(text);
    auto hits = find(folded.letters());
    if (auto const squeezed = folded.squeezed(); !squeezed.letters.empty())
        add_squeezed(book_, hits, without_passed(book_, find(squeezed.letters)), squeezed.kept);
    if (hits.empty()) return {};
    std::vector<Finding> findings;
    Places places(text);
    for (auto const& [span, line] : weighed(book_, folded.letters(), std::move(hits))) {
        auto const& rule_line = book_.lines()[line];
        auto const first = folded.first_byte(span), last = folded.last_byte(span);
        Finding finding{*rule_line.rule};
        finding.severity =
            rule_line.verdict == RuleLine::Verdict::warn ? Severity::warn : Severity::block;
        finding.quote = text.substr(first, last - first);
        finding.begin = first, finding.end = last;
        finding.line = rule_line.line;
        findings.push_back(finding);
    }
    std::ranges::sort(
        findings, {}, [](Finding const& one) { return std::tuple(one.begin, one.end, one.rule); });
    for (auto& finding : findings) {
        Places inside(finding.quote);
        auto const begin = places.before(finding.begin);
        finding.end = begin + inside.before(finding.quote.size());
        finding.begin = begin;
    }
    return findings;
}

std::vector<Finding> Screener::screen(std::string_view text) const {
    return screen_by(text, [&](std::u32string_view letters) {
        auto hits = findings_.hits(book_, letters, all_rules);
        std::uint32_t rules = 0;
        for (auto const& hit : hits) rules |= bit(*book_.lines()[hit.line].rule);
        if (rules == 0) return hits;
        auto const passed = passes_.hits(book_, letters, rules);
        hits.insert(hits.end(), passed.begin(), passed.end());
        return hits;
    });
}

std::vector<Finding> Screener::screen_exhaustively(std::string_view text) const {
    return screen_by(text, [&](std::u32string_view letters) {
        std::vector<Hit> hits;
        for (std::uint32_t line = 0; line < book_.lines().size(); ++line)
            for (std::size_t start = 0; start < letters.size(); ++start)
                if (auto const span = book_.lines()[line].pattern.match(letters, start))
                    hits.push_back({*span, line});
        return hits;
    });
}

}  // namespace sx::screening
