#include "engine/screening/facts.hpp"
#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>
#include "engine/analysis/letters.hpp"
#include "engine/screening/folded_text.hpp"
#include "engine/screening/tables.hpp"

namespace sx::screening {
namespace {

std::int64_t limit(std::string_view name) {
    static auto const rows = table("limits.tsv");
    for (auto const& row : rows) {
        if (row.cells.at(0) != name) continue;
        std::int64_t value = 0;
        auto const cell = row.cells.at(1);
        std::from_chars(cell.data(), cell.data() + cell.size(), value);
        return value;
    }
    throw std::logic_error("data/screening/limits.tsv has no " + std::string(name));
}

constexpr std::int64_t fen = 100;  // of a yuan

// What a whole month brings: (365 - 104) / 12 paid days of eight hours.
double month_yuan(Money amount, Facts::Unit unit) {
    auto const yuan = static_cast<double>(amount.fen) / fen;
    switch (unit) {
        case Facts::Unit::month: return yuan;
        case Facts::Unit::day: return yuan * 21.75;
        case Facts::Unit::hour: return yuan * 21.75 * 8;
        case Facts::Unit::year: return yuan / 12;
    }
    return yuan;
}

bool blank(std::string_view text) { return FoldedText(text).letters().empty(); }

void add_pay(Facts const& facts, std::vector<Oddity>& found) {
    auto const low = facts.salary_min ? facts.salary_min : facts.salary_max;
    auto const high = facts.salary_max ? facts.salary_max : facts.salary_min;
    if (!low || !high) return;
    if (*low > *high) return found.push_back(Oddity::pay_reversed);
    if (month_yuan(*high, facts.salary_unit) < static_cast<double>(limit("month_least_yuan")))
        found.push_back(Oddity::pay_too_low);
    if (month_yuan(*high, facts.salary_unit) > static_cast<double>(limit("month_most_yuan")))
        found.push_back(Oddity::pay_too_high);
    if (high->fen > low->fen * limit("spread_most")) found.push_back(Oddity::pay_too_wide);
    if (facts.salary_months > limit("months_a_year_most")) found.push_back(Oddity::too_many_months);
}

// Its letters without numbers and signs.
std::u32string words_of(std::string_view text) {
    FoldedText const folded(text);
    std::u32string words;
    for (auto const letter : folded.letters())
        if (analysis::is_chinese(letter) || analysis::is_latin(letter)) words += letter;
    return words;
}

}  // namespace

std::vector<Part> missing_parts(Facts const& facts) {
    std::vector<Part> missing;
    auto const ask = [&](bool said, Part part) {
        if (!said) missing.push_back(part);
    };
    ask(!blank(facts.employer), Part::employer);
    ask(facts.headcount > 0, Part::headcount);
    ask(!blank(facts.conditions), Part::conditions);
    ask(!blank(facts.duties), Part::duties);
    ask(!blank(facts.place), Part::place);
    ask(facts.salary_min || facts.salary_max || facts.negotiable, Part::pay);
    ask(facts.has_validity, Part::validity);
    ask(!facts.reposted || !blank(facts.source), Part::source);
    return missing;
}

std::vector<Oddity> oddities(Facts const& facts) {
    std::vector<Oddity> found;
    add_pay(facts, found);
    if (facts.headcount > limit("headcount_most")) found.push_back(Oddity::too_many_openings);
    if (facts.staff > 0 && facts.headcount > facts.staff * limit("headcount_of_staff"))
        found.push_back(Oddity::more_than_staff);
    return found;
}

std::vector<std::vector<std::size_t>> shared_texts(std::span<EmployerText const> texts) {
    std::map<std::u32string, std::vector<std::size_t>> by_words;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        auto words = words_of(texts[at].text);
        if (words.size() >= static_cast<std::size_t>(limit("shared_letters")))
            by_words[std::move(words)].push_back(at);
    }
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [words, places] : by_words) {
        std::set<std::string_view> employers;
        for (auto const at : places) employers.insert(texts[at].employer);
        if (employers.size() >= static_cast<std::size_t>(limit("shared_employers")))
            groups.push_back(std::move(places));
    }
    std::ranges::sort(groups);
    return groups;
}

}  // namespace sx::screening
