#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include "engine/matching/asks.hpp"
#include "engine/matching/market.hpp"

namespace sx::matching {

// Values that many postings share, once each.
template <class Value> class Shared {
public:
    std::uint32_t number_of(std::string key, Value value) {
        auto const next = static_cast<std::uint32_t>(all_.size());
        auto const [known, is_new] = numbers_.emplace(std::move(key), next);
        if (is_new) all_.push_back(std::move(value));
        return known->second;
    }
    std::vector<Value> const& all() const { return all_; }
    std::uint32_t const* find(std::string const& key) const {
        auto const known = numbers_.find(key);
        return known == numbers_.end() ? nullptr : &known->second;
    }

private:
    std::vector<Value> all_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

// What a title is about, in Stock::trade_terms.
struct TradeList {
    std::uint32_t first = 0, end = 0;
    std::int64_t length = 0;  // squared
};

// A posting as numbers: what everybody who asks compares.
struct Slot {
    Instant closes_at{};            // Instant::min(): gone
    std::int64_t pay = -1;          // fen, the most that is offered; -1: not said
    std::uint32_t first_ask = 0;    // in Stock::asked
    std::uint32_t first_place = 0;  // in Stock::places
    std::uint16_t asks = 0;         // from there: those that must hold
    std::uint16_t places = 0;       // from there
    std::uint8_t kind = 0;          // rules::WorkKind
    std::uint8_t education = 0;     // codes::Education, the least that is asked for
    bool has_unknown_place = false;
};
// And what only those whom it may suit do.
struct SlotRest {
    std::shared_ptr<KnownPosting const> posting;  // none: gone
    std::uint32_t preferred = 0;                  // so many asks after those that must hold
    std::uint32_t trades = 0, employer = 0, terms = 0;
};

struct TitleEntry {
    std::uint32_t slot = 0;
    std::int32_t weight = 0, whole_weight = 0;  // of the term, of the title
};

// The market's postings in the order in which they came; a slot is never used again. Lists of slots
// rise.
struct Market::Stock {
    std::vector<Slot> slots;
    std::vector<SlotRest> rest;  // of each
    std::vector<Asks::Number> asked;
    Asks asks;
    std::vector<std::uint32_t> places;  // in codes::regions(), of the work
    std::vector<WeighedTerm> trade_terms;
    Shared<TradeList> trades;
    Shared<std::string> employers;
    Shared<rules::WorkOffer> terms;                                     // industry and travel
    std::unordered_map<std::uint64_t, std::vector<TitleEntry>> titles;  // by term
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> words;
    std::unordered_map<std::string, std::uint32_t> slot_of;  // by id
    std::size_t gone = 0;

    void add(std::shared_ptr<KnownPosting const>, Instant closes_at);
    void remove(std::string const& id);

private:
    void add_asks(rules::PostingDocument const&);
    void add_places(std::vector<std::string> const& regions);
    std::uint32_t number_of(TitleTrades const&);
};

}  // namespace sx::matching
