#include "engine/screening/terms.hpp"
#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>
#include "engine/analysis/letters.hpp"
#include "engine/screening/folded_text.hpp"
#include "engine/screening/letters.hpp"
#include "engine/screening/screener.hpp"
#include "engine/screening/tables.hpp"

namespace sx::screening {
namespace {

using Verdict = RuleLine::Verdict;

constexpr std::size_t least_characters = 2, least_latin = 3;
// Fewer letters than these are a part of many a longer word: "hr" stands in "three".
constexpr std::size_t own_word = 5;
// Signs that a term may hold: "c++", "3/7", "7-11", "100%".
constexpr std::u32string_view signs_allowed = U"+-/#%&.";
// What parts words, read as folded text has it.
constexpr std::u32string_view signs_beyond = U"·丶…、。\n";

bool is_plain(char32_t letter) {
    if (letter >= 0x80) return signs_beyond.find(letter) == std::u32string_view::npos;
    return analysis::is_latin(letter) || analysis::is_digit(letter) ||
           signs_allowed.find(letter) != std::u32string_view::npos;
}
bool is_word_letter(char32_t letter) {
    return analysis::is_latin(letter) || analysis::is_digit(letter);
}

std::u32string folded(std::string const& phrase) {
    return std::u32string(FoldedText(phrase).letters());
}

std::set<std::u32string> everyday_words() {
    std::set<std::u32string> words;
    for (auto const& row : table("words.tsv")) {
        if (row.cells[0] != "everyday") continue;
        auto const list = letters_of(row.cells[1]);
        for (std::u32string_view rest = list; !rest.empty();) {
            auto const bar = std::min(rest.find(U'|'), rest.size());
            words.emplace(rest.substr(0, bar));
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
    }
    return words;
}

std::optional<TermFault> fault_of_words(std::u32string const& letters) {
    static auto const everyday = everyday_words();
    if (!std::ranges::all_of(letters, is_plain)) return TermFault::signs;
    auto const said = static_cast<std::size_t>(std::ranges::count_if(
        letters, [](char32_t letter) { return letter >= 0x80 || is_word_letter(letter); }));
    bool const latin = std::ranges::none_of(letters, [](char32_t one) { return one >= 0x80; });
    if (said < (latin ? least_latin : least_characters)) return TermFault::too_short;
    if (everyday.contains(letters)) return TermFault::everyday;
    return std::nullopt;
}

// The words as a pattern that finds just them, and no part of a short Latin word or of a number.
std::u32string pattern_of(std::u32string const& letters) {
    auto const latin_letters = static_cast<std::size_t>(
        std::ranges::count_if(letters, [](char32_t one) { return analysis::is_latin(one); }));
    auto const guard = [&](char32_t letter, std::u32string_view look) -> std::u32string {
        if (analysis::is_digit(letter)) return std::u32string(look) + U"[0-9])";
        if (analysis::is_latin(letter) && latin_letters < own_word)
            return std::u32string(look) + U"[a-z])";
        return {};
    };
    std::u32string pattern = guard(letters.front(), U"(?<!") + U"【";
    for (auto const letter : letters) {
        if (letter < 0x80 && !is_word_letter(letter)) pattern += U'\\';
        pattern += letter;
    }
    return pattern + U"】" + guard(letters.back(), U"(?!");
}

std::string utf8(std::u32string_view letters) {
    std::string text;
    for (auto const letter : letters) analysis::append_letter(text, letter);
    return text;
}

struct FoldedTerm {
    std::u32string phrase{};
    std::vector<std::u32string> exceptions{};
};

class Looking {
public:
    explicit Looking(OwnTerms const& own) : own_(own) {
        for (auto const& rule : own.rules) codes_.insert(rule.code);
        for (auto const& term : own.terms) {
            auto& one = folded_.emplace_back(FoldedTerm{folded(term.phrase), {}});
            for (auto const& words : term.exceptions) one.exceptions.push_back(folded(words));
        }
    }

    std::vector<TermMistake> mistakes() {
        std::vector<TermMistake> all;
        for (std::size_t at = 0; at < own_.terms.size(); ++at) {
            if (auto const fault = fault_of(at)) all.push_back({at, std::nullopt, *fault});
            for (std::size_t which = 0; which < folded_[at].exceptions.size(); ++which)
                if (auto const fault = fault_of_exception(at, which))
                    all.push_back({at, which, *fault});
        }
        return all;
    }

private:
    static Screener const& standard() {
        static Screener const screener(Rulebook::standard());
        return screener;
    }

    bool is_own(std::string const& rule) const { return codes_.contains(rule); }

    std::optional<TermFault> fault_of(std::size_t at) {
        auto const& term = own_.terms[at];
        auto const& phrase = folded_[at].phrase;
        if (!is_own(term.rule) && !rule_of(term.rule)) return TermFault::no_such_rule;
        if (auto const fault = fault_of_words(phrase)) return fault;
        if (!said_.insert({term.rule, phrase}).second) return TermFault::repeated;
        bool const found = is_found(at);
        if (term.verdict == Verdict::pass)
            return found ? std::nullopt : std::optional(TermFault::nothing_to_allow);
        return found ? std::optional(TermFault::covered) : std::nullopt;
    }

    // Whether the rule finds something in the phrase without this term; where it forbids or warns,
    // at least as severely.
    bool is_found(std::size_t at) const {
        auto const& term = own_.terms[at];
        bool const any = term.verdict == Verdict::pass;
        for (auto const& finding : standard().screen(term.phrase)) {
            if (code(finding.rule) != term.rule) continue;
            bool const blocks = finding.severity == Severity::block;
            if (any || blocks || term.verdict == Verdict::warn) return true;
        }
        for (std::size_t other = 0; other < own_.terms.size(); ++other) {
            auto const& one = own_.terms[other];
            if (other == at || one.rule != term.rule || one.verdict == Verdict::pass) continue;
            bool const shorter = folded_[other].phrase.size() < folded_[at].phrase.size() &&
                                 !folded_[other].phrase.empty();
            bool const holds =
                folded_[at].phrase.find(folded_[other].phrase) != std::u32string::npos;
            if (shorter && holds && (any || one.verdict >= term.verdict)) return true;
        }
        return false;
    }

    std::optional<TermFault> fault_of_exception(std::size_t at, std::size_t which) {
        auto const& words = folded_[at].exceptions[which];
        if (auto const fault = fault_of_words(words)) return fault;
        auto const& phrase = folded_[at].phrase;
        if (words.size() <= phrase.size() || words.find(phrase) == std::u32string::npos)
            return TermFault::not_in_exception;
        if (!said_.insert({own_.terms[at].rule, words}).second) return TermFault::repeated;
        return std::nullopt;
    }

    OwnTerms const& own_;
    std::set<std::string> codes_{};
    std::vector<FoldedTerm> folded_{};
    std::set<std::pair<std::string, std::u32string>> said_{};
};

}  // namespace

std::vector<TermMistake> mistakes_in(OwnTerms const& own) { return Looking(own).mistakes(); }

Extended with_terms(OwnTerms const& own, std::string version) {
    auto tables = Rulebook::standard_tables();
    tables.version = std::move(version);
    tables.own = own.rules;
    auto line = static_cast<std::uint32_t>(std::ranges::count(tables.patterns, '\n'));
    tables.own_from = line + 1;
    auto const put = [&](OwnTerm const& term, std::string_view verdict, std::string const& phrase) {
        tables.patterns.append(term.rule).append("\t").append(verdict).append("\t");
        tables.patterns.append(utf8(pattern_of(folded(phrase)))).append("\n");
        return ++line;
    };
    constexpr std::string_view verdicts[] = {"pass", "warn", "block"};
    std::vector<std::uint32_t> lines;
    for (auto const& term : own.terms) {
        lines.push_back(put(term, verdicts[static_cast<std::size_t>(term.verdict)], term.phrase));
        for (auto const& words : term.exceptions) put(term, "pass", words);
    }
    auto read = Rulebook::read(tables);
    if (auto* book = std::get_if<Rulebook>(&read)) return {std::move(*book), std::move(lines)};
    throw std::logic_error("terms were taken that cannot be read");
}

}  // namespace sx::screening
