#include "engine/screening/pattern_tree.hpp"
#include <algorithm>
#include <stdexcept>
#include "engine/analysis/letters.hpp"

namespace sx::screening {
namespace {

using Kind = PatternNode::Kind;

constexpr std::uint32_t most_times = 64;  // of a repetition: patterns look around, not far away
constexpr int deepest = 12;               // lists that name lists

PatternNode leaf(Kind kind, char32_t letter = 0) {
    PatternNode node;
    node.kind = kind;
    node.letter = letter;
    return node;
}

class Reading {
public:
    Reading(std::u32string_view source, WordLists const& lists, int depth)
        : source_(source), lists_(lists), depth_(depth) {
        if (depth > deepest) fail("lists name each other in a circle");
    }

    PatternNode whole() {
        auto node = either();
        if (at_ < source_.size()) fail("a bracket closes that was never opened");
        return node;
    }

private:
    [[noreturn]] void fail(std::string const& what) const {
        throw std::invalid_argument(what + ", at sign " + std::to_string(at_ + 1));
    }
    bool ended() {
        while (at_ < source_.size() && source_[at_] == U' ') ++at_;
        return at_ == source_.size();
    }
    bool take(std::u32string_view sign) {
        if (ended() || !source_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    PatternNode either() {
        PatternNode node = leaf(Kind::either);
        do node.parts.push_back(all());
        while (take(U"|"));
        return node.parts.size() == 1 ? std::move(node.parts.front()) : node;
    }

    PatternNode all() {
        PatternNode node = leaf(Kind::all);
        while (!ended() && source_[at_] != U'|' && source_[at_] != U')')
            node.parts.push_back(repeated(one()));
        return node;
    }

    PatternNode repeated(PatternNode part) {
        std::uint32_t least = 1, most = 1;
        if (take(U"?")) {
            least = 0;
        } else if (take(U"{")) {
            least = number();
            most = take(U",") ? number() : least;
            if (!take(U"}") || most < least || most > most_times) fail("{least,most} is expected");
        } else {
            return part;
        }
        PatternNode node = leaf(Kind::repeat);
        node.least = least;
        node.most = most;
        node.sparing = most > 1 && take(U"?");
        node.parts.push_back(std::move(part));
        return node;
    }

    std::uint32_t number() {
        std::uint32_t value = 0;
        auto const begin = at_;
        while (at_ < source_.size() && analysis::is_digit(source_[at_]) && value <= most_times)
            value = value * 10 + static_cast<std::uint32_t>(source_[at_++] - U'0');
        if (at_ == begin) fail("a number is expected");
        return value;
    }

    PatternNode look(Kind kind, bool negated) {
        auto node = leaf(kind);
        node.negated = negated;
        node.parts.push_back(either());
        if (!take(U")")) fail("a bracket is not closed");
        return node;
    }

    PatternNode one() {
        if (take(U"(?=")) return look(Kind::ahead, false);
        if (take(U"(?!")) return look(Kind::ahead, true);
        if (take(U"(?<=")) return look(Kind::behind, false);
        if (take(U"(?<!")) return look(Kind::behind, true);
        if (take(U"(")) {
            auto node = either();
            if (!take(U")")) fail("a bracket is not closed");
            return node;
        }
        if (take(U"<")) return list();
        if (take(U"[")) return set();
        if (take(U"【")) return leaf(Kind::open);
        if (take(U"】")) return leaf(Kind::close);
        if (take(U".")) return leaf(Kind::any);
        if (take(U"\\n")) return leaf(Kind::letter, U'\n');
        if (take(U"\\") && at_ == source_.size()) fail("a letter is expected");
        if (std::u32string_view(U"?{}]>").find(source_[at_]) != std::u32string_view::npos &&
            (at_ == 0 || source_[at_ - 1] != U'\\'))
            fail("a sign stands where a letter is expected");
        return leaf(Kind::letter, source_[at_++]);
    }

    PatternNode set() {
        auto node = leaf(Kind::set);
        node.negated = take(U"^");
        while (at_ < source_.size() && source_[at_] != U']') {
            auto const first = member();
            bool const range =
                at_ + 1 < source_.size() && source_[at_] == U'-' && source_[at_ + 1] != U']';
            if (range) ++at_;
            auto const last = range ? member() : first;
            if (last < first) fail("a range ends before it begins");
            node.ranges.emplace_back(first, last);
        }
        if (at_ == source_.size()) fail("a set is not closed");
        ++at_;
        return node;
    }
    char32_t member() {
        if (source_[at_] != U'\\') return source_[at_++];
        if (++at_ == source_.size()) fail("a letter is expected");
        auto const letter = source_[at_++];
        return letter == U'n' ? U'\n' : letter;
    }

    PatternNode list() {
        auto const end = source_.find(U'>', at_);
        if (end == source_.npos) fail("a list's name is not closed");
        auto const found = lists_.find(source_.substr(at_, end - at_));
        if (found == lists_.end()) fail("there is no list of that name");
        at_ = end + 1;
        std::u32string_view const text = found->second;
        if (text.find_first_of(U"()[]<>{}?\\. ") != text.npos)
            return Reading(text, lists_, depth_ + 1).whole();
        std::vector<std::u32string> words;
        for (std::size_t begin = 0; begin <= text.size();) {
            auto const bar = std::min(text.find(U'|', begin), text.size());
            if (bar == begin) fail("a list has an empty word");
            words.emplace_back(text.substr(begin, bar - begin));
            begin = bar + 1;
        }
        auto node = leaf(Kind::words);
        node.words = std::make_shared<std::vector<std::u32string> const>(std::move(words));
        return node;
    }

    std::u32string_view source_;
    WordLists const& lists_;
    int depth_;
    std::size_t at_ = 0;
};

}  // namespace

PatternNode read_pattern(std::u32string_view source, WordLists const& lists) {
    return Reading(source, lists, 0).whole();
}

Lengths lengths_of(PatternNode const& node) {
    switch (node.kind) {
        case Kind::letter:
        case Kind::any:
        case Kind::set: return {1, 1};
        case Kind::ahead:
        case Kind::behind:
        case Kind::open:
        case Kind::close: return {0, 0};
        case Kind::words: {
            auto const [least, most] =
                std::ranges::minmax(*node.words, {}, [](auto const& word) { return word.size(); });
            return {
                static_cast<std::uint32_t>(least.size()), static_cast<std::uint32_t>(most.size())};
        }
        case Kind::repeat: {
            auto const part = lengths_of(node.parts.front());
            return {part.least * node.least, part.most * node.most};
        }
        case Kind::all: {
            Lengths sum;
            for (auto const& part : node.parts) {
                auto const one = lengths_of(part);
                sum.least += one.least;
                sum.most += one.most;
            }
            return sum;
        }
        case Kind::either: break;
    }
    auto widest = lengths_of(node.parts.front());
    for (auto const& part : node.parts) {
        auto const one = lengths_of(part);
        widest.least = std::min(widest.least, one.least);
        widest.most = std::max(widest.most, one.most);
    }
    return widest;
}

}  // namespace sx::screening
