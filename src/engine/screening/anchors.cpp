#include <algorithm>
#include <limits>
#include "engine/analysis/letters.hpp"
#include "engine/screening/pattern_tree.hpp"

namespace sx::screening {
namespace {

using Kind = PatternNode::Kind;

constexpr std::size_t most_letters = 24;  // a set with more is no anchor
constexpr std::size_t most_words = 400;

// Longer words are rarer, and so are fewer of them. A word of two letters is worth a thousand of
// one: single letters are met everywhere.
double worth(Anchors const& anchors, Everyday const& everyday) {
    if (anchors.words.empty()) return -1;
    std::size_t shortest = std::numeric_limits<std::size_t>::max();
    double common = 0;
    for (auto const& word : anchors.words) {
        shortest = std::min(shortest, word.size());
        if (everyday.contains(word) || (word.size() == 1 && analysis::is_digit(word[0])))
            common = 900;
    }
    auto const length = static_cast<double>(std::min<std::size_t>(shortest, 3));
    auto const reach = static_cast<double>(anchors.most_before - anchors.least_before);
    return length * 1000 - common - static_cast<double>(anchors.words.size()) - reach * 8;
}

Anchors of_set(PatternNode const& node) {
    Anchors anchors;
    if (node.negated) return anchors;
    for (auto const& [first, last] : node.ranges) {
        if (anchors.words.size() + (last - first) >= most_letters) return {};
        for (auto letter = first; letter <= last; ++letter) anchors.words.push_back({letter});
    }
    return anchors;
}

// Letters that stand side by side are a word.
Anchors of_all(PatternNode const& node, Everyday const& everyday) {
    Anchors best;
    Lengths before;
    std::u32string word;
    auto const consider = [&](Anchors found, Lengths const& where) {
        found.least_before += where.least;
        found.most_before += where.most;
        if (worth(found, everyday) > worth(best, everyday)) best = std::move(found);
    };
    auto const finish = [&] {
        auto const length = static_cast<std::uint32_t>(word.size());
        if (length) consider({{word}, 0, 0}, {before.least - length, before.most - length});
        word.clear();
    };
    for (auto const& part : node.parts) {
        if (part.kind == Kind::letter) {
            word.push_back(part.letter);
        } else if (part.kind != Kind::open && part.kind != Kind::close) {
            finish();
            if (auto found = anchors_of(part, everyday); !found.words.empty())
                consider(std::move(found), before);
        }
        auto const taken = lengths_of(part);
        before.least += taken.least;
        before.most += taken.most;
    }
    finish();
    return best;
}

Anchors of_either(PatternNode const& node, Everyday const& everyday) {
    Anchors united{{}, std::numeric_limits<std::uint32_t>::max(), 0};
    for (auto const& part : node.parts) {
        auto found = anchors_of(part, everyday);
        if (found.words.empty() || united.words.size() + found.words.size() > most_words) return {};
        united.words.insert(united.words.end(), found.words.begin(), found.words.end());
        united.least_before = std::min(united.least_before, found.least_before);
        united.most_before = std::max(united.most_before, found.most_before);
    }
    return united;
}

// Adds the letters that the node may begin with; false where it may also take none.
bool add_beginnings(PatternNode const& node, Beginnings& found) {
    switch (node.kind) {
        case Kind::letter: found.letters += node.letter; return true;
        case Kind::any: found.any = true; return true;
        case Kind::set:
            for (auto const& [first, last] : node.ranges) {
                found.any = found.any || node.negated || last - first >= most_letters;
                for (auto letter = first; letter <= last && !found.any; ++letter)
                    found.letters += letter;
            }
            return true;
        case Kind::words:
            for (auto const& word : *node.words) found.letters += word.front();
            return true;
        case Kind::all:
            for (auto const& part : node.parts)
                if (add_beginnings(part, found)) return true;
            return false;
        case Kind::either: {
            bool takes = true;
            for (auto const& part : node.parts) takes = add_beginnings(part, found) && takes;
            return takes;
        }
        case Kind::repeat: return add_beginnings(node.parts.front(), found) && node.least > 0;
        case Kind::ahead:
        case Kind::behind:
        case Kind::open:
        case Kind::close: break;
    }
    return false;
}

}  // namespace

Beginnings beginnings_of(PatternNode const& node) {
    Beginnings found;
    if (!add_beginnings(node, found)) found.any = true;
    return found;
}

Anchors anchors_of(PatternNode const& node, Everyday const& everyday) {
    switch (node.kind) {
        case Kind::letter: return {{{node.letter}}, 0, 0};
        case Kind::set: return of_set(node);
        case Kind::words: return {*node.words, 0, 0};
        case Kind::all: return of_all(node, everyday);
        case Kind::either: return of_either(node, everyday);
        case Kind::repeat:
            if (node.least == 0) return {};
            return anchors_of(node.parts.front(), everyday);
        case Kind::any:
        case Kind::ahead:
        case Kind::behind:
        case Kind::open:
        case Kind::close: break;
    }
    return {};
}

}  // namespace sx::screening
