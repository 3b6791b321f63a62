#include "engine/matching/market.hpp"
#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include "engine/matching/stock.hpp"
#include "engine/matching/stretches.hpp"
#include "platform/codes/codes.hpp"

namespace sx::matching {
namespace {

using rules::Rule;

// What one person's way through the market writes down.
struct Notes {
    std::vector<AskAnswer> asks;
    std::vector<AskAnswer> regions;   // by place in codes::regions(): whether work may be there
    std::vector<Place> nearness;      // and how near it is to where the person lives
    std::vector<std::int32_t> terms;  // how many rules they fail; -1: not looked at yet
    std::vector<Part> trade_wanted, trade_past;  // by list of trades; -1: not looked at yet
    std::vector<Part> title;                     // by slot: words in common
    std::vector<std::int32_t> in_common;         // by slot, 0 between titles
    std::vector<std::uint8_t> skills;            // by slot: how many it speaks of
    struct Touched {
        std::uint32_t slot = 0;
        std::int32_t weight = 0;  // of its title
    };
    std::vector<Touched> touched;
};

struct Placed {
    Score score;
    std::uint32_t slot = 0;
};

// How near each place of codes::regions() is to where somebody lives.
std::vector<Place> nearness_to(std::optional<std::string> const& lives_in) {
    auto const all = codes::regions().all();
    std::vector<Place> near(all.size(), Place::elsewhere);
    if (!lives_in) return near;
    // Provinces stand at the top, so the rest is far from everything below theirs.
    for (std::size_t top = 0; top < all.size(); top = all[top].end)
        if (place_of(*lives_in, all[top].code) != Place::elsewhere)
            for (auto at = top; at < all[top].end; ++at)
                near[at] = place_of(*lives_in, all[at].code);
    return near;
}

using Slots = std::vector<std::uint32_t>;

// Of two rising lists; steps in the longer one from one of the shorter to the next.
Slots in_both(Slots const& shorter, Slots const& longer) {
    Slots both;
    auto from = longer.begin();
    for (auto const slot : shorter) {
        auto step = std::ptrdiff_t{1};
        while (longer.end() - from > step && from[step] < slot) from += step, step *= 2;
        from = std::lower_bound(from, from + std::min(longer.end() - from, step + 1), slot);
        if (from == longer.end()) break;
        if (*from == slot) both.push_back(slot);
    }
    return both;
}

// Those that hold all of these words.
Slots holding_all(
    std::unordered_map<std::uint64_t, Slots> const& words,
    std::vector<std::uint64_t> const& asked) {
    std::vector<Slots const*> lists;
    for (auto const word : asked) {
        auto const known = words.find(word);
        if (known == words.end()) return {};
        lists.push_back(&known->second);
    }
    std::ranges::sort(lists, {}, [](Slots const* list) { return list->size(); });
    auto slots = in_both(*lists[0], *lists[1]);
    for (std::size_t at = 2; at < lists.size(); ++at) slots = in_both(slots, *lists[at]);
    return slots;
}

}  // namespace

// One person's way through the market.
class Market::Walk {
public:
    Walk(
        Stock const& stock, Scale const& scale, KnownSeeker const& seeker, Wanted const& wanted,
        Day today)
        : stock_(stock), scale_(scale), seeker_(seeker), wanted_(wanted), today_(today) {
        begin();
        for (auto const& title : seeker.wanted) look_for(title);
        for (auto const& skill : seeker.skills) look_for(skill);
    }

    Matches all() {
        Matches found;
        for (std::uint32_t at = 0; at < stock_.slots.size(); ++at) look_at(at, found);
        found.eligible = listed(eligible_);
        found.near = listed(near_);
        return found;
    }

private:
    void begin() {
        stock_.asks.begin(seeker_.document.facts, notes_.asks);
        notes_.terms.assign(stock_.terms.all().size(), -1);
        notes_.trade_wanted.assign(stock_.trades.all().size(), -1);
        notes_.trade_past.assign(stock_.trades.all().size(), -1);
        notes_.title.assign(stock_.slots.size(), 0);
        notes_.in_common.resize(stock_.slots.size());
        notes_.skills.assign(stock_.slots.size(), 0);
        note_regions();
        for (auto const& title : seeker_.wanted) wanted_trades_.emplace_back(title.trades);
        for (auto const& title : seeker_.past) past_trades_.emplace_back(title.trades);
        if (auto const level = seeker_.document.facts.education)
            level_ = static_cast<std::uint8_t>(*level);
        auto const& asked = seeker_.document.asked;
        wants_regions_ = !asked.regions.empty();
        if (asked.salary_least) salary_least_ = asked.salary_least->fen;
        kinds_.fill(asked.kinds.empty());
        for (auto const kind : asked.kinds) kinds_[static_cast<std::size_t>(kind)] = true;
        for (auto const& employer : asked.excluded_employers)
            if (auto const* const number = stock_.employers.find(employer))
                excluded_.push_back(*number);
        for (auto const& id : wanted_.without)
            if (auto const known = stock_.slot_of.find(id); known != stock_.slot_of.end())
                without_.push_back(known->second);
        std::ranges::sort(without_);
    }

    void note_regions() {
        auto const all = codes::regions().all();
        notes_.nearness = nearness_to(seeker_.document.facts.lives_in);
        notes_.regions.assign(all.size(), AskAnswer::fails);
        auto const& wanted = seeker_.document.asked.regions;
        // Work that is said to be in a wider region may be in the wanted one.
        for (auto at : places_of(codes::regions(), wanted))
            for (; at != codes::Entry::no_parent; at = all[at].parent)
                notes_.regions[at] = AskAnswer::unknown;
        for (auto const& inside : at_or_below(codes::regions(), wanted))
            std::fill(
                notes_.regions.begin() + inside.first, notes_.regions.begin() + inside.end,
                AskAnswer::holds);
    }

    void look_for(TitleTerms const& title) {
        notes_.touched.clear();
        for (auto const& term : title.terms) {
            auto const known = stock_.titles.find(term.term);
            if (known == stock_.titles.end()) continue;
            for (auto const& entry : known->second) {
                auto& sum = notes_.in_common[entry.slot];
                if (sum == 0) notes_.touched.push_back({entry.slot, entry.whole_weight});
                sum += std::min(term.weight, entry.weight);
            }
        }
        for (auto const& [slot, weight] : notes_.touched) {
            auto& sum = notes_.in_common[slot];
            auto const part = overlap(sum, title.weight, weight);
            notes_.title[slot] = std::max(notes_.title[slot], part);
            sum = 0;
        }
    }
    void look_for(std::vector<std::uint64_t> const& skill) {
        if (skill.size() == 1) {
            auto const known = stock_.words.find(skill.front());
            if (known == stock_.words.end()) return;
            for (auto const slot : known->second) ++notes_.skills[slot];
        } else {
            for (auto const slot : holding_all(stock_.words, skill)) ++notes_.skills[slot];
        }
    }

    enum class Standing { out, near, eligible };
    // Out is what fails on two hard rules, or on one that nobody can change.
    Standing standing(std::uint32_t at) {
        auto const& slot = stock_.slots[at];
        // Added up without a branch for each: nobody could foresee them.
        int fails = int{!kinds_[slot.kind]} + (int{slot.pay >= 0} & int{slot.pay < salary_least_}) +
                    (int{wants_regions_} & int{in_regions(slot) == AskAnswer::fails});
        if ((int{slot.education > level_} | int{fails > 1}) != 0) return Standing::out;
        for (auto const ask : std::span(stock_.asked).subspan(slot.first_ask, slot.asks))
            if (answer(ask) == AskAnswer::fails &&
                (++fails > 1 || !can_be_changed(stock_.asks.rule(ask))))
                return Standing::out;
        auto const& rest = stock_.rest[at];
        if (std::ranges::find(excluded_, rest.employer) != excluded_.end()) return Standing::out;
        auto const& asked = seeker_.document.asked;
        if (!asked.excluded_industries.empty() || asked.travel_most)
            fails += terms_failing(rest.terms);
        return fails > 1 ? Standing::out : fails == 1 ? Standing::near : Standing::eligible;
    }

    void look_at(std::uint32_t at, Matches& found) {
        if (stock_.slots[at].closes_at <= wanted_.now) return;
        auto const stands = standing(at);
        if (stands == Standing::out || std::ranges::binary_search(without_, at)) return;
        if (wanted_.among && !wanted_.among(stock_.rest[at].posting->id)) return;
        bool const eligible = stands == Standing::eligible;
        ++(eligible ? found.eligible_in_all : found.near_in_all);
        keep(at, eligible ? eligible_ : near_, eligible ? wanted_.most : wanted_.most_near);
    }

    // The best so far as a heap, the worst of them on top.
    void keep(std::uint32_t at, std::vector<Placed>& best, std::size_t most) {
        if (most == 0) return;
        bool const full = best.size() == most;
        auto const evidence = evidence_of(at);
        if (full && !scale_.may_reach(best.front().score.both, evidence)) return;
        Placed placed{scale_.score(evidence), at};
        auto const first = [this](Placed const& a, Placed const& b) { return is_first(a, b); };
        if (full && placed.score.both < best.front().score.both) return;
        if (!wanted_.turned_down.empty())
            placed.score.both =
                placed.score.both * left_by(wanted_.turned_down, *stock_.rest[at].posting) / whole;
        if (full && !is_first(placed, best.front())) return;
        if (full) {
            std::ranges::pop_heap(best, first);
            best.pop_back();
        }
        best.push_back(placed);
        std::ranges::push_heap(best, first);
    }
    bool is_first(Placed const& one, Placed const& other) const {
        if (one.score.both != other.score.both) return one.score.both > other.score.both;
        return stock_.rest[one.slot].posting->id < stock_.rest[other.slot].posting->id;
    }
    std::vector<Match> listed(std::vector<Placed>& best) const {
        std::ranges::sort(
            best, [this](Placed const& a, Placed const& b) { return is_first(a, b); });
        std::vector<Match> all;
        for (auto const& one : best) all.push_back({stock_.rest[one.slot].posting, one.score});
        return all;
    }

    Evidence evidence_of(std::uint32_t at) {
        auto const& slot = stock_.slots[at];
        auto const& rest = stock_.rest[at];
        auto const& facts = seeker_.document.facts;
        auto const& asked = seeker_.document.asked;
        auto const nearest = nearness(at);
        Evidence found;
        found.title = std::max(
            notes_.title[at],
            trade_part(notes_.trade_wanted, wanted_trades_, rest.trades) * same_trade / whole);
        found.region = region_part(slot, nearest);
        found.town = nearest == Place::same_town ? whole : 0;
        found.kind = asked.kinds.empty() ? whole / 2 : kinds_[slot.kind] ? whole : 0;
        found.salary = salary_part(
            asked.salary_least, slot.pay >= 0 ? std::optional(Money{slot.pay}) : std::nullopt);
        found.skills = skills_part(notes_.skills[at], seeker_.skills.size());
        found.experience = trade_part(notes_.trade_past, past_trades_, rest.trades);
        found.education =
            education_part(static_cast<codes::Education>(slot.education), facts.education);
        found.major = whole / 2;
        auto const asks = std::span(stock_.asked).subspan(slot.first_ask);
        for (auto const ask : asks.first(slot.asks)) {
            auto const says = answer(ask);
            if (says == AskAnswer::unknown) ++found.unknown;
            if (stock_.asks.rule(ask) == Rule::major)
                found.major = says == AskAnswer::holds     ? whole
                              : says == AskAnswer::unknown ? whole / 2
                                                           : 0;
        }
        int hold = 0, all = 0;
        for (auto const ask : asks.subspan(slot.asks, rest.preferred)) {
            auto const says = answer(ask);
            all += says != AskAnswer::none;
            hold += says == AskAnswer::holds;
        }
        found.reciprocity = all == 0 ? whole / 2 : whole * hold / all;
        return found;
    }

    AskAnswer answer(Asks::Number ask) {
        auto& known = notes_.asks[ask];
        if (known == AskAnswer::not_yet)
            known = stock_.asks.answer(ask, seeker_.document.facts, today_);
        return known;
    }
    std::span<std::uint32_t const> places_of_work(Slot const& slot) const {
        return std::span(stock_.places).subspan(slot.first_place, slot.places);
    }
    // Whether the work may be where the person wants to be.
    AskAnswer in_regions(Slot const& slot) const {
        bool const nowhere = slot.places == 0 && !slot.has_unknown_place;
        auto says = nowhere ? AskAnswer::unknown : AskAnswer::fails;
        for (auto const at : places_of_work(slot)) says = std::max(says, notes_.regions[at]);
        return says;
    }
    Place nearness(std::uint32_t at) const {
        auto const& slot = stock_.slots[at];
        auto const& lives_in = seeker_.document.facts.lives_in;
        if (slot.has_unknown_place)
            return place_of(lives_in, stock_.rest[at].posting->document.facts.regions);
        auto nearest = Place::elsewhere;
        for (auto const place : places_of_work(slot))
            nearest = std::max(nearest, notes_.nearness[place]);
        return nearest;
    }
    Part region_part(Slot const& slot, Place nearest) const {
        if (!wants_regions_) return nearest == Place::elsewhere ? whole / 4 : whole;
        auto const says = in_regions(slot);
        return says == AskAnswer::holds ? whole : says == AskAnswer::unknown ? whole / 2 : 0;
    }
    std::int32_t terms_failing(std::uint32_t number) {
        auto& fails = notes_.terms[number];
        if (fails >= 0) return fails;
        rules::AskedOfWork asked;
        asked.excluded_industries = seeker_.document.asked.excluded_industries;
        asked.travel_most = seeker_.document.asked.travel_most;
        auto const verdicts = rules::verdicts(asked, stock_.terms.all()[number]);
        fails = static_cast<std::int32_t>(
            std::ranges::count(verdicts, rules::Answer::fails, &rules::Verdict::answer));
        return fails;
    }
    Part trade_part(
        std::vector<Part>& known, std::vector<TradeLikeness> const& titles, std::uint32_t number) {
        auto& part = known[number];
        if (part >= 0) return part;
        part = 0;
        auto const& list = stock_.trades.all()[number];
        auto const terms = std::span(stock_.trade_terms).subspan(list.first, list.end - list.first);
        for (auto const& title : titles) part = std::max(part, title.to(terms, list.length));
        return part;
    }

    // Each thread's own, from one person to the next.
    static Notes& kept() {
        thread_local Notes notes;
        return notes;
    }

    Notes& notes_ = kept();
    Stock const& stock_;
    Scale const& scale_;
    KnownSeeker const& seeker_;
    Wanted const& wanted_;
    Day const today_;
    std::vector<TradeLikeness> wanted_trades_, past_trades_;
    std::vector<std::uint32_t> excluded_, without_;
    std::array<bool, 5> kinds_{};  // that will do
    std::int64_t salary_least_ = 0;
    bool wants_regions_ = false;
    std::uint8_t level_ = 0xFF;  // codes::Education; unsaid, it reaches everything
    std::vector<Placed> eligible_, near_;
};

Market::Market(learning::Weights const& weights)
    : scale_(weights), stock_(std::make_unique<Stock>()) {}
Market::~Market() = default;

void Market::put(KnownPosting posting, Instant closes_at) {
    auto const kept = std::make_shared<KnownPosting const>(std::move(posting));
    std::unique_lock const lock(mutex_);
    stock_->remove(kept->id);
    stock_->add(kept, closes_at);
    renew();
}

void Market::remove(std::string const& id) {
    std::unique_lock const lock(mutex_);
    stock_->remove(id);
    renew();
}

// What is gone still stands in the lists; once it is a quarter, all are written anew.
void Market::renew() {
    constexpr std::size_t few = 1000, share = 4;
    if (stock_->gone < few || stock_->gone * share < stock_->slots.size()) return;
    auto fresh = std::make_unique<Stock>();
    for (std::size_t at = 0; at < stock_->slots.size(); ++at)
        if (auto const& posting = stock_->rest[at].posting)
            fresh->add(posting, stock_->slots[at].closes_at);
    stock_ = std::move(fresh);
}

std::size_t Market::size() const {
    std::shared_lock const lock(mutex_);
    return stock_->slot_of.size();
}

Matches Market::matches(KnownSeeker const& seeker, Wanted const& wanted, Day today) const {
    std::shared_lock const lock(mutex_);
    return Walk(*stock_, scale_, seeker, wanted, today).all();
}

}  // namespace sx::matching
