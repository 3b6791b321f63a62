#include "engine/matching/stock.hpp"
#include <utility>
#include "engine/matching/stretches.hpp"
#include "platform/codes/codes.hpp"

namespace sx::matching {
namespace {

std::string key_of(std::vector<WeighedTerm> const& all) {
    std::string text;
    for (auto const& one : all)
        text.append(std::to_string(one.term))
            .append("*")
            .append(std::to_string(one.weight))
            .append(1, ' ');
    return text;
}

std::string key_of(rules::WorkOffer const& terms) {
    auto text = terms.industry.value_or("");
    return text.append(1, '\x1f').append(
        terms.travel ? std::to_string(static_cast<int>(*terms.travel)) : "");
}

}  // namespace

void Market::Stock::add_asks(rules::PostingDocument const& document) {
    auto& slot = slots.back();
    slot.first_ask = static_cast<std::uint32_t>(asked.size());
    for (auto const& ask : asks_of(document.asked)) asked.push_back(asks.number_of(ask));
    slot.asks = static_cast<std::uint16_t>(asked.size() - slot.first_ask);
    auto const preferred = asks_of(document.preferred);
    for (auto const& ask : preferred) asked.push_back(asks.number_of(ask));
    rest.back().preferred = static_cast<std::uint32_t>(preferred.size());
}

void Market::Stock::add_places(std::vector<std::string> const& regions) {
    auto const known = matching::places_of(codes::regions(), regions);
    auto& slot = slots.back();
    slot.first_place = static_cast<std::uint32_t>(places.size());
    slot.places = static_cast<std::uint16_t>(known.size());
    slot.has_unknown_place = known.size() < regions.size();
    places.insert(places.end(), known.begin(), known.end());
}

std::uint32_t Market::Stock::number_of(TitleTrades const& title) {
    auto const first = static_cast<std::uint32_t>(trade_terms.size());
    auto const end = static_cast<std::uint32_t>(first + title.all.size());
    auto const known = trades.all().size();
    auto const number = trades.number_of(key_of(title.all), {first, end, title.length});
    if (number == known) trade_terms.insert(trade_terms.end(), title.all.begin(), title.all.end());
    return number;
}

void Market::Stock::add(std::shared_ptr<KnownPosting const> posting, Instant closes_at) {
    auto const number = static_cast<std::uint32_t>(slots.size());
    auto const& offer = posting->document.facts;
    auto& slot = slots.emplace_back();
    auto& more = rest.emplace_back();
    slot.closes_at = closes_at;
    if (auto const most = offer.salary_max ? offer.salary_max : offer.salary_min)
        slot.pay = most->fen;
    slot.kind = static_cast<std::uint8_t>(offer.kind);
    slot.education = static_cast<std::uint8_t>(least_education(posting->document.asked.education));
    add_asks(posting->document);
    add_places(offer.regions);
    more.trades = number_of(posting->title.trades);
    more.employer = employers.number_of(offer.employer, offer.employer);
    rules::WorkOffer terms_of_work;
    terms_of_work.industry = offer.industry;
    terms_of_work.travel = offer.travel;
    more.terms = terms.number_of(key_of(terms_of_work), terms_of_work);
    for (auto const& term : posting->title.terms)
        titles[term.term].push_back({number, term.weight, posting->title.weight});
    for (auto const word : posting->words) words[word].push_back(number);
    slot_of[posting->id] = number;
    more.posting = std::move(posting);
}

void Market::Stock::remove(std::string const& id) {
    auto const known = slot_of.find(id);
    if (known == slot_of.end()) return;
    slots[known->second].closes_at = Instant::min();
    rest[known->second].posting.reset();
    slot_of.erase(known);
    ++gone;
}

}  // namespace sx::matching
