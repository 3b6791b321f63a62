#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// Texts as matching compares them. Terms stand by the hash of their words (64 bits, FNV-1a), so
// that no dictionary grows with what strangers write. All functions are safe from every thread.
namespace sx::matching {

// A part of a whole in thousandths: scores are whole numbers (ADR 15).
using Part = std::int32_t;
inline constexpr Part whole = 1000;

struct WeighedTerm {
    std::uint64_t term = 0;
    std::int32_t weight = 0;  // in hundredths
    friend bool operator==(WeighedTerm const&, WeighedTerm const&) = default;
};

// What a title is about; `term` is the trade's place among the trades.
struct TitleTrades {
    std::vector<WeighedTerm> all;
    std::int64_t length = 0;  // squared
};

// A title taken apart by meaning::TitleReader.
struct TitleTerms {
    std::vector<WeighedTerm> terms;  // by term
    TitleTrades trades;
    std::int32_t weight = 0;  // of all terms
};
TitleTerms title_terms(std::string_view title);

// Of two titles' weights the part that both have in common, by Dice.
Part overlap(std::int32_t in_common, std::int32_t one, std::int32_t other);
// How alike two lists of trades are: the same trade counts whole, one of the same field a third.
Part trade_likeness(TitleTrades const&, TitleTrades const&);
// The same for one title beside many.
class TradeLikeness {
public:
    explicit TradeLikeness(TitleTrades const&);
    Part to(std::span<WeighedTerm const> all, std::int64_t length) const;

private:
    std::vector<std::int64_t> by_trade_;  // what a trade of weight 1 has in common
    std::int64_t length_ = 0;
};
// Words in common, or else that both are about the same trade, which counts less.
Part title_likeness(TitleTerms const&, TitleTerms const&);
inline constexpr Part same_trade = 700;  // what whole likeness of trades is worth among titles

// The words of a text, each once, rising; without those that say nothing.
std::vector<std::uint64_t> words_of(std::string_view text);

}  // namespace sx::matching
