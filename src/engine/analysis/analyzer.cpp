#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/dictionary.hpp"
#include "engine/analysis/letters.hpp"

namespace sx::analysis {

std::span<Token const> Analyzer::tokens(std::string_view text, Grain grain) {
    read(text);
    tokens_.clear();
    position_ = 0;
    auto const end = letters_.size() - 1;
    for (std::size_t place = 0; place < end;) {
        auto const letter = code(place);
        if (is_chinese(letter)) {
            place = cut_chinese(place, grain);
        } else if (auto const after = cut_latin(place, grain); after > place) {
            place = after;
        } else {
            position_ += letter == ' ' ? 0 : 1;
            ++place;
        }
    }
    return tokens_;
}

void Analyzer::read(std::string_view text) {
    normal_.clear();
    letters_.clear();
    for (std::size_t at = 0; at < text.size();) {
        auto const offset = static_cast<std::uint32_t>(at);
        auto const letter = normal_letter(next_letter(text, at));
        letters_.push_back({letter, static_cast<std::uint32_t>(normal_.size()), offset});
        append_letter(normal_, letter);
    }
    letters_.push_back(
        {U' ', static_cast<std::uint32_t>(normal_.size()),
         static_cast<std::uint32_t>(text.size())});
}

void Analyzer::take(std::size_t begin, std::size_t end, std::uint32_t span, Kind kind) {
    auto const &first = letters_[begin], &after = letters_[end];
    std::string_view const text(normal_.data() + first.at, after.at - first.at);
    tokens_.push_back({text, first.offset, after.offset - first.offset, position_, span, kind});
}

// The most probable way to cut a stretch of Chinese: the product of the words' probabilities is
// greatest. From the end backwards: best_[at] is what the rest from `at` can reach, by a first word
// that ends at word_end_[at] (Viterbi over the graph of dictionary words).
void Analyzer::find_words(std::size_t begin, std::size_t end) {
    auto const& dictionary = Dictionary::shared();
    auto const length = static_cast<std::uint32_t>(end - begin);
    best_.assign(length + 1, 0);
    word_end_.assign(length + 1, 0);
    matches_.clear();
    for (auto at = length; at-- > 0;) {
        best_[at] = dictionary.unknown() + best_[at + 1];
        word_end_[at] = at + 1;
        auto node = dictionary.none;
        for (auto to = at; to < length;) {
            node = dictionary.step(node, code(begin + to++));
            if (node == dictionary.none) break;
            auto const probability = dictionary.word(node);
            if (probability == 0) continue;
            if (to > at + 1) matches_.push_back({at, to});
            if (probability + best_[to] <= best_[at]) continue;
            best_[at] = probability + best_[to];
            word_end_[at] = to;
        }
    }
}

std::size_t Analyzer::cut_chinese(std::size_t begin, Grain grain) {
    auto end = begin;
    while (is_chinese(code(end))) ++end;
    find_words(begin, end);
    std::uint32_t word_end = 0;
    for (std::uint32_t at = 0; at < end - begin; ++at, ++position_) {
        auto const place = begin + at;
        auto taken = at;  // the end of what was taken last here
        if (at == word_end) {
            taken = word_end = word_end_[at];
            take(place, begin + word_end, word_end - at, Kind::word);
        }
        for (; !matches_.empty() && matches_.back().begin == at; matches_.pop_back()) {
            auto const to = matches_.back().end;  // the longest first
            if (grain == Grain::words || to > word_end || to == taken) continue;
            take(place, begin + to, to - at, Kind::part);
            taken = to;
        }
        if (grain == Grain::all && place + 2 <= end && taken != at + 2)
            take(place, place + 2, 2, Kind::bigram);
    }
    return end;
}

}  // namespace sx::analysis
