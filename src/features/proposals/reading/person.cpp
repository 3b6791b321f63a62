#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>
#include "features/proposals/reading/periods.hpp"
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

constexpr std::size_t longest_labelled = 120;

// A mainland mobile number, in groups or not, with the country's code or not.
std::optional<std::string> phone_in(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!is_digit(line[at]) || (at > 0 && is_digit(line[at - 1]))) continue;
        std::string digits;
        auto end = at;
        for (; end < line.size() && digits.size() < 14; ++end) {
            bool const between = (line[end] == ' ' || line[end] == '-') && end + 1 < line.size() &&
                                 is_digit(line[end + 1]);
            if (is_digit(line[end])) digits += line[end];
            else if (!between) break;
        }
        if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
        if (digits.size() == 11 && !IsPhone::problem_of(digits)) return digits;
    }
    return std::nullopt;
}

std::optional<std::string_view> email_in(std::string_view line) {
    auto const fits = [](char c) {
        return is_latin(c) || is_digit(c) ||
               std::string_view("._%+-").find(c) != std::string_view::npos;
    };
    for (auto at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
        auto first = at, last = at + 1;
        while (first > 0 && fits(line[first - 1])) --first;
        while (last < line.size() && fits(line[last])) ++last;
        while (last > at && !is_latin(line[last - 1])) --last;
        auto const email = line.substr(first, last - first);
        if (!IsEmail::problem_of(email)) return email;
    }
    return std::nullopt;
}

// What stands behind one of the labels in this line, up to the next label.
std::optional<std::string_view> labelled(
    std::string_view line, std::initializer_list<std::string_view> labels) {
    if (length_of(line) > longest_labelled) return std::nullopt;
    for (auto const cell : cells_of(line, Apart::widely))
        if (auto const said = after_label(cell, labels)) {
            auto const words = cells_of(*said, Apart::loosely);
            return words.empty() ? *said : words.front();
        }
    return std::nullopt;
}

bool is_chinese_name(std::string_view text) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const point = point_at(text, at);
        if (!is_han(point.value) && point.value != ' ' && point.value != 0xB7) return false;
        points += is_han(point.value) ? 1 : 0;
        at += point.length;
    }
    if (points < 2 || points > 4 || heading(text)) return false;
    return text.find("简历") == std::string_view::npos && !holds(text, "title") &&
           !holds(text, "school") && !holds(text, "organisation");
}

// "Lin Shili", "LIN SHILI"
bool is_english_name(std::string_view text) {
    auto const words = split_at(text, {" "});
    if (words.size() < 2 || words.size() > 3 || heading(text) || holds(text, "title")) return false;
    return std::ranges::all_of(words, [](std::string_view word) {
        return word.front() >= 'A' && word.front() <= 'Z' && word.size() <= 20 &&
               std::ranges::all_of(word, is_latin);
    });
}

template <class Proposal, class Fill>
void propose(std::vector<Proposal>& to, Pages& pages, Line const& line, Fill const& fill) {
    Proposal proposal;
    fill(proposal);
    proposal.source = pages.cite({line});
    to.push_back(std::move(proposal));
}

void read_name(Pages& pages, Proposals& proposals) {
    constexpr std::size_t first_lines = 3;
    auto const take = [&](Line const& line, std::string_view name, bool guessed) {
        propose(proposals.basics, pages, line, [&](BasicsProposal& out) {
            out.full_name = Text<1, 40>::stored(std::string(first_points(name, 40)));
            if (guessed) doubt(out, Doubt::parts_guessed);
        });
    };
    for (auto const& line : pages.lines())
        if (auto const name = labelled(line.text, {"姓名", "name"}))
            return take(line, unwrapped(*name), false);
    for (auto const& line : pages.lines()) {
        if (line.number >= first_lines) return;
        for (auto const cell : cells_of(line.text, Apart::widely))
            if (is_chinese_name(cell) || is_english_name(cell)) return take(line, cell, true);
    }
}

bool is_retired(codes::Entry const& region) {
    return !codes::regions().field(region, "retired").empty();
}

// "武汉" is 武汉市. The longest name counts, but a city rather than the province before it; of a
// province and a city that are called the same, the province.
codes::Entry const* region_in(std::string_view text) {
    constexpr std::uint8_t city = 2;
    codes::Entry const* best = nullptr;
    std::string_view said;
    for (auto const& region : codes::regions().all()) {
        if (region.level > city || is_retired(region)) continue;
        auto name = region.name;
        for (std::string_view const ending : {"市", "省"})
            if (name.ends_with(ending) && name.size() > 2 * ending.size())
                name.remove_suffix(ending.size());
        auto const at = text.find(name);
        if (at == std::string_view::npos) continue;
        bool const whole = text.substr(at).starts_with(region.name);
        auto const found = text.substr(at, whole ? region.name.size() : name.size());
        bool const closer = best && found.data() != said.data() &&
                            codes::regions().is_below(region.code, best->code);
        if (found.size() <= said.size() && !closer) continue;
        said = found;
        best = &region;
    }
    return best;
}

codes::RegionCode code_of(codes::Entry const& region) {
    return codes::RegionCode::stored(std::string(region.code));
}

void read_place(Pages& pages, Proposals& proposals) {
    for (auto const& line : pages.lines()) {
        auto const said = labelled(
            line.text, {"现居", "现居地", "现居住地", "居住地", "所在地", "所在城市", "现居城市",
                        "居住城市", "location", "address", "住址", "地址"});
        auto const* const region = said ? region_in(*said) : nullptr;
        if (!region) continue;
        return propose(proposals.basics, pages, line, [&](BasicsProposal& out) {
            out.lives_in = code_of(*region);
        });
    }
}

// "8k-12k", "8000-12000 元/月", "1-1.5万"; nothing that is paid by the day or the year.
std::optional<std::pair<Money, Money>> salary_in(std::string_view text) {
    for (std::string_view const other : {"天", "日", "年", "时"})
        if (text.find(other) != std::string_view::npos) return std::nullopt;
    struct Amount {
        double value = 0, unit = 1;
    };
    std::vector<Amount> amounts;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            at += point_at(text, at).length;
            continue;
        }
        Amount amount;
        double place = 0;
        for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && place == 0)); ++at) {
            if (text[at] == '.') place = 1;
            else if (place > 0) amount.value += (place /= 10) * (text[at] - '0');
            else amount.value = amount.value * 10 + (text[at] - '0');
            if (amount.value > 1e6) return std::nullopt;
        }
        auto const rest = text.substr(at);
        if (rest.starts_with('k') || rest.starts_with('K') || rest.starts_with("千"))
            amount.unit = 1e3;
        if (rest.starts_with("万")) amount.unit = 1e4;
        amounts.push_back(amount);
    }
    if (amounts.size() != 2) return std::nullopt;
    auto &first = amounts[0], &last = amounts[1];
    if (first.unit < last.unit) first.unit = last.unit;  // "8-12K"
    auto const low = first.value * first.unit, high = last.value * last.unit;
    if (low < 500 || high < low || high > 1e6) return std::nullopt;
    return std::pair(
        Money{static_cast<std::int64_t>(low) * 100}, Money{static_cast<std::int64_t>(high) * 100});
}

class IntentReader {
public:
    IntentReader(Pages& pages, Day today, Proposals& proposals)
        : pages_(pages), today_(today), out_(proposals.intent) {}

    void read_labels(Line const& line) {
        if (length_of(line.text) > longest_labelled) return;
        for (auto const cell : cells_of(line.text, Apart::widely)) {
            if (auto const said = after_label(
                    cell, {"求职意向", "应聘岗位", "应聘职位", "意向岗位", "意向职位", "期望职位",
                           "期望岗位", "目标岗位", "求职岗位", "objective"}))
                take_titles(line, *said);
            if (auto const said = after_label(
                    cell, {"期望城市", "意向城市", "期望地点", "意向地点", "工作地点", "工作城市",
                           "期望工作地"}))
                take_regions(line, *said);
            if (auto const said = after_label(
                    cell, {"期望薪资", "期望月薪", "薪资要求", "期望薪酬", "薪资期望", "期望待遇"}))
                take_salary(line, *said);
            if (auto const said = after_label(cell, {"到岗时间", "到岗", "入职时间"}))
                take_start(line, *said);
        }
    }
    // Behind the heading: positions, a place, a salary, in one line.
    void read_first(Line const& line) {
        if (at_colon(line.text) || length_of(line.text) > 60) return;
        for (auto const cell : cells_of(line.text, Apart::widely)) {
            if (salary_in(cell)) take_salary(line, cell);
            else if (auto const* region = region_in(cell); region && length_of(cell) <= 6)
                take_regions(line, cell);
            else take_titles(line, cell);
        }
    }

private:
    void take_titles(Line const& line, std::string_view said) {
        for (auto const part : split_at(said, {"、", "/", "，", ",", "；", ";", "|"})) {
            auto const title = unwrapped(part);
            bool const fits = length_of(title) >= 2 && length_of(title) <= 20 &&
                              std::ranges::none_of(title, is_digit) &&
                              title.find('@') == std::string_view::npos;
            if (!fits || ++titles_ > 10) continue;
            propose(out_, pages_, line, [&](IntentProposal& proposal) {
                proposal.wanted_titles.push_back(Text<1, 40>::stored(std::string(title)));
            });
        }
    }
    void take_regions(Line const& line, std::string_view said) {
        for (auto const part : split_at(said, {"、", "/", "，", ",", " ", "；"}))
            if (auto const* const region = region_in(part); region && ++regions_ <= 10)
                propose(out_, pages_, line, [&](IntentProposal& proposal) {
                    proposal.wanted_regions.push_back(code_of(*region));
                });
    }
    void take_salary(Line const& line, std::string_view said) {
        auto const salary = salary_in(said);
        if (!salary || std::exchange(salary_, true)) return;
        propose(out_, pages_, line, [&](IntentProposal& proposal) {
            proposal.wanted_salary_min = salary->first;
            proposal.wanted_salary_max = salary->second;
        });
    }
    void take_start(Line const& line, std::string_view said) {
        auto const period = find_period(said);
        constexpr auto furthest = std::chrono::days(731);
        if (!period || *period->first > today_ + furthest || std::exchange(start_, true)) return;
        propose(out_, pages_, line, [&](IntentProposal& proposal) {
            proposal.available_from = period->first;
            if (period->precision) doubt(proposal, *period->precision);
        });
    }

    Pages& pages_;
    Day today_;
    std::vector<IntentProposal>& out_;
    unsigned titles_ = 0, regions_ = 0;
    bool salary_ = false, start_ = false;
};

}  // namespace

void read_person(Pages& pages, Proposals& proposals) {
    read_name(pages, proposals);
    for (auto const& line : pages.lines())
        if (auto const phone = phone_in(line.text)) {
            propose(proposals.basics, pages, line, [&](BasicsProposal& out) {
                out.phone = Phone::stored(*phone);
            });
            break;
        }
    for (auto const& line : pages.lines())
        if (auto const email = email_in(line.text)) {
            propose(proposals.basics, pages, line, [&](BasicsProposal& out) {
                out.email = Email::stored(std::string(*email));
            });
            break;
        }
    read_place(pages, proposals);
}

void read_intent(Pages& pages, Day today, Proposals& proposals) {
    IntentReader reader(pages, today, proposals);
    for (auto const& block : pages.blocks()) {
        bool const intent = block.part == "intent";
        if (intent && !block.lines.empty()) reader.read_first(block.lines.front());
        if (intent || block.part == "basics" || block.part.empty())
            for (auto const& line : block.lines) reader.read_labels(line);
    }
}

void read_introduction(Pages& pages, Proposals& proposals) {
    for (auto const& block : pages.blocks()) {
        if (block.part != "introduction" || block.lines.empty()) continue;
        IntroductionProposal proposal;
        std::string text;
        for (auto const& line : block.lines)
            text.append(text.empty() ? "" : "\n").append(without_bullet(line.text));
        put(proposal.introduction, text, proposal);
        proposal.source = pages.cite(block.lines);
        proposals.introduction.push_back(std::move(proposal));
    }
}

}  // namespace sx::proposals
