#include "engine/screening/pattern.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace sx::screening {

using Kind = PatternNode::Kind;

Pattern::Pattern(std::u32string_view source, WordLists const& lists, Everyday const& everyday) {
    auto const tree = read_pattern(source, lists);
    anchors_ = anchors_of(tree, everyday);
    if (anchors_.words.empty())
        throw std::invalid_argument("it holds no word that must stand in what it matches");
    auto const beginnings = beginnings_of(tree);
    if (beginnings.any) begins_.fill(static_cast<std::uint64_t>(-1));
    for (auto const letter : beginnings.letters)
        begins_[letter >> 6 & 3] |= std::uint64_t{1} << (letter & 63);
    put(tree);
    steps_.push_back({});
}

void Pattern::put(PatternNode const& node) {
    auto const add = [&](Act act) -> Step& { return steps_.emplace_back(Step{act}); };
    switch (node.kind) {
        case Kind::letter: add(Act::letter).letter = node.letter; return;
        case Kind::any: add(Act::any); return;
        case Kind::set:
            add(Act::set).to = static_cast<std::uint32_t>(sets_.size());
            sets_.push_back({node.ranges, node.negated});
            return;
        case Kind::words: {
            add(Act::words).to = static_cast<std::uint32_t>(words_.size());
            auto& words = words_.emplace_back();
            for (auto const& word : *node.words) {
                auto const end = words.tree.add(word);
                words.ends.resize(std::max(words.ends.size(), words.tree.nodes()));
                words.ends[end] = true;
                words.longest = std::max(words.longest, static_cast<std::uint32_t>(word.size()));
            }
            return;
        }
        case Kind::all:
            for (auto const& part : node.parts) put(part);
            return;
        case Kind::either: put_either(node); return;
        case Kind::repeat: put_repeat(node); return;
        case Kind::ahead:
        case Kind::behind: put_look(node); return;
        case Kind::open: add(Act::open); return;
        case Kind::close: add(Act::close); return;
    }
}

void Pattern::put_either(PatternNode const& node) {
    std::vector<std::uint32_t> exits;
    for (std::size_t part = 0; part < node.parts.size(); ++part) {
        bool const last = part + 1 == node.parts.size();
        auto const fork = here();
        if (!last) steps_.push_back({Act::fork, false, 0, fork + 1, 0});
        put(node.parts[part]);
        if (last) break;
        exits.push_back(here());
        steps_.push_back({Act::jump});
        steps_[fork].other = here();
    }
    for (auto const exit : exits) steps_[exit].to = here();
}

void Pattern::put_repeat(PatternNode const& node) {
    for (std::uint32_t time = 0; time < node.least; ++time) put(node.parts.front());
    std::vector<std::uint32_t> forks;
    for (auto time = node.least; time < node.most; ++time) {
        forks.push_back(here());
        steps_.push_back({Act::fork, false, 0, here() + 1, 0});
        put(node.parts.front());
    }
    for (auto const fork : forks) {
        steps_[fork].other = here();
        if (node.sparing) std::swap(steps_[fork].to, steps_[fork].other);
    }
}

void Pattern::put_look(PatternNode const& node) {
    auto const look = here();
    steps_.push_back(
        {node.kind == Kind::ahead ? Act::ahead : Act::behind, node.negated, 0, look + 1, 0,
         lengths_of(node.parts.front())});
    put(node.parts.front());
    steps_.push_back({});
    steps_[look].other = here();
}

bool Pattern::Letters::has(char32_t letter) const {
    bool const listed = std::ranges::any_of(
        ranges, [&](auto const& range) { return range.first <= letter && letter <= range.second; });
    return listed != negated;
}

struct Pattern::Trying {
    Pattern const& pattern;
    std::u32string_view text;
    int left = most_steps;
    Span span{};
    std::size_t end = 0;       // where the last run was done
    std::size_t wanted = any;  // where it must be, looking back
    static constexpr std::size_t any = static_cast<std::size_t>(-1);

    bool words(Words const& list, std::uint32_t step, std::size_t at) {
        std::array<std::uint8_t, 64> lengths{};
        std::size_t count = 0;
        auto node = WordTree::root;
        for (std::uint32_t taken = 0; taken < list.longest && at + taken < text.size(); ++taken) {
            node = list.tree.step(node, text[at + taken]);
            if (node == WordTree::root) break;
            if (list.ends[node] && count < lengths.size())
                lengths[count++] = static_cast<std::uint8_t>(taken + 1);
        }
        while (count > 0)
            if (run(step + 1, at + lengths[--count])) return true;
        return false;
    }

    bool look(Step const& step, std::size_t at) {
        auto const outer = std::exchange(wanted, step.act == Act::ahead ? any : at);
        bool found = step.act == Act::ahead && run(step.to, at);
        if (step.act == Act::behind)
            for (auto length = step.behind.least;
                 !found && length <= step.behind.most && length <= at; ++length)
                found = run(step.to, at - length);
        wanted = outer;
        return found != step.negated;
    }

    bool run(std::uint32_t number, std::size_t at) {
        while (--left > 0) {
            auto const& step = pattern.steps_[number];
            switch (step.act) {
                case Act::letter:
                    if (at == text.size() || text[at] != step.letter) return false;
                    ++at;
                    break;
                case Act::any:
                    if (at == text.size() || ends_sentence(text[at])) return false;
                    ++at;
                    break;
                case Act::set:
                    if (at == text.size() || !pattern.sets_[step.to].has(text[at])) return false;
                    ++at;
                    break;
                case Act::words: return words(pattern.words_[step.to], number, at);
                case Act::fork:
                    if (run(step.to, at)) return true;
                    number = step.other;
                    continue;
                case Act::jump: number = step.to; continue;
                case Act::ahead:
                case Act::behind:
                    if (!look(step, at)) return false;
                    number = step.other;
                    continue;
                case Act::open: span.begin = static_cast<std::uint32_t>(at); break;
                case Act::close: span.end = static_cast<std::uint32_t>(at); break;
                case Act::done: end = at; return wanted == any || wanted == at;
            }
            ++number;
        }
        return false;
    }
};

std::optional<Span> Pattern::match(std::u32string_view text, std::size_t at) const {
    constexpr auto unset = static_cast<std::uint32_t>(-1);
    Trying trying{*this, text};
    trying.span = {static_cast<std::uint32_t>(at), unset};
    if (!trying.run(0, at) || trying.left <= 0) return std::nullopt;
    if (trying.span.end == unset) trying.span.end = static_cast<std::uint32_t>(trying.end);
    if (trying.span.begin >= trying.span.end) return std::nullopt;
    return trying.span;
}

}  // namespace sx::screening
