#include "engine/matching/titles.hpp"
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include "engine/analysis/analyzer.hpp"
#include "engine/meaning/titles.hpp"

namespace sx::matching {
namespace {

constexpr double hundredths = 100;
// Likeness of two trades of one field in hundredths, as in engine/meaning.
constexpr std::int64_t same_field = 35;

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (unsigned char const byte : text) hash = (hash ^ byte) * 0x100000001b3;
    return hash;
}

// A reader remembers every term that it has met, so it begins anew before that grows large.
meaning::TitleReader& reader() {
    constexpr std::size_t most_terms = 50'000;
    thread_local std::optional<meaning::TitleReader> kept;
    if (!kept || kept->terms().size() > most_terms) kept.emplace();
    return *kept;
}

// The number of each trade's field.
std::vector<std::size_t> const& fields() {
    static std::vector<std::size_t> const all = [] {
        auto const names = meaning::TitleReader().fields();
        std::vector<std::size_t> numbers;
        for (auto const& name : names)
            numbers.push_back(
                static_cast<std::size_t>(std::ranges::find(names, name) - names.begin()));
        return numbers;
    }();
    return all;
}

std::int32_t rounded(float weight) {
    return static_cast<std::int32_t>(std::lround(static_cast<double>(weight) * hundredths));
}

// In hundredths, so that no order of adding up makes a difference.
std::int64_t alike(std::uint64_t one, std::uint64_t other) {
    if (one == other) return 100;
    return fields()[one] == fields()[other] ? same_field : 0;
}

std::int64_t product(std::vector<WeighedTerm> const& one, std::vector<WeighedTerm> const& other) {
    std::int64_t sum = 0;
    for (auto const& a : one)
        for (auto const& b : other) sum += alike(a.term, b.term) * a.weight * b.weight;
    return sum;
}

Part cosine(std::int64_t in_common, std::int64_t length, std::int64_t other) {
    if (in_common <= 0) return 0;
    auto const lengths = std::sqrt(static_cast<double>(length) * static_cast<double>(other));
    return std::min(
        whole, static_cast<Part>(std::lround(static_cast<double>(in_common) / lengths * whole)));
}

}  // namespace

TitleTerms title_terms(std::string_view title) {
    auto& reading = reader();
    auto const read = reading.read(title);
    TitleTerms all;
    for (auto const& part : read.terms) {
        auto const weight = rounded(part.weight);
        all.terms.push_back({hash_of(reading.terms()[part.number]), weight});
        all.weight += weight;
    }
    std::ranges::sort(all.terms, {}, &WeighedTerm::term);
    auto& trades = all.trades.all;
    for (auto const& part : read.trades) trades.push_back({part.number, rounded(part.weight)});
    all.trades.length = product(trades, trades);
    return all;
}

Part overlap(std::int32_t in_common, std::int32_t one, std::int32_t other) {
    return one + other > 0 ? whole * 2 * in_common / (one + other) : 0;
}

Part trade_likeness(TitleTrades const& one, TitleTrades const& other) {
    return cosine(product(one.all, other.all), one.length, other.length);
}

TradeLikeness::TradeLikeness(TitleTrades const& title)
    : by_trade_(title.all.empty() ? 0 : fields().size()), length_(title.length) {
    for (std::size_t trade = 0; trade < by_trade_.size(); ++trade)
        for (auto const& one : title.all) by_trade_[trade] += alike(one.term, trade) * one.weight;
}

Part TradeLikeness::to(std::span<WeighedTerm const> all, std::int64_t length) const {
    if (by_trade_.empty()) return 0;
    std::int64_t in_common = 0;
    for (auto const& one : all) in_common += by_trade_[one.term] * one.weight;
    return cosine(in_common, length_, length);
}

Part title_likeness(TitleTerms const& one, TitleTerms const& other) {
    std::int32_t in_common = 0;
    for (auto a = one.terms.begin(), b = other.terms.begin();
         a != one.terms.end() && b != other.terms.end();) {
        if (a->term == b->term) in_common += std::min(a->weight, b->weight);
        auto const term = a->term;
        if (term <= b->term) ++a;
        if (b->term <= term) ++b;
    }
    auto const trades = trade_likeness(one.trades, other.trades) * same_trade / whole;
    return std::max(overlap(in_common, one.weight, other.weight), trades);
}

std::vector<std::uint64_t> words_of(std::string_view text) {
    thread_local analysis::Analyzer analyzer;
    std::vector<std::uint64_t> words;
    for (auto const& token : analyzer.tokens(text, analysis::Grain::terms))
        if (token.kind != analysis::Kind::number && !analysis::is_stop_word(token.text))
            words.push_back(hash_of(token.text));
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace sx::matching
