#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <charconv>
#include <functional>
#include <map>
#include <stdexcept>
#include "engine/rules/rules.hpp"
#include "platform/base/characters.hpp"
#include "platform/base/embedded.hpp"
#include "platform/codes/codes.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> rule_texts();
}

namespace sx::rules {
namespace {

struct Both {
    std::string_view zh, en;
    std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

// A file of data/rules/: the last two cells are the texts, those before them the key.
std::map<std::string, Both, std::less<>> read(std::string_view file) {
    auto const content =
        std::ranges::find(embedded::rule_texts(), file, &EmbeddedFile::name)->content;
    std::map<std::string, Both, std::less<>> all;
    for (auto const line : split(content, '\n')) {
        if (line.empty()) continue;
        auto const cells = split(line, '\t');
        std::string key(cells[0]);
        for (std::size_t at = 1; at + 2 < cells.size(); ++at) key.append(" ").append(cells[at]);
        all[std::move(key)] = {cells[cells.size() - 2], cells.back()};
    }
    return all;
}

std::string table_name(codes::Table const& table, std::string_view code, Language language) {
    auto const* const entry = table.find(code);
    if (entry == nullptr) return std::string(code);
    auto const english = table.field(*entry, "english");
    return std::string(language == Language::en && !english.empty() ? english : entry->name);
}

std::string listed(std::string_view kind, std::string_view code, Language language) {
    static auto const all = read("terms.tsv");
    auto const found = all.find(std::string(kind).append(" ").append(code));
    return std::string(found == all.end() ? code : found->second.in(language));
}

std::int64_t whole(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string duration(std::int64_t months, Language language) {
    bool const zh = language == Language::zh;
    auto const count = [&](std::int64_t value, std::string_view unit) {
        auto words = std::to_string(value).append(unit);
        if (!zh && value != 1) words.append("s");
        return words;
    };
    auto const years = months / 12, rest = months % 12;
    std::string words;
    if (years > 0 || rest == 0) words = count(years, zh ? " 年" : " year");
    if (years > 0 && rest > 0) words.append(" ");
    if (rest > 0) words.append(count(rest, zh ? " 个月" : " month"));
    return words;
}

std::string yuan(std::int64_t fen, Language language) {
    auto amount = std::to_string(fen / 100);
    for (auto at = amount.size(); at > 3; at -= 3) amount.insert(at - 3, ",");
    return language == Language::zh ? amount.append(" 元/月") : amount.append(" yuan a month");
}

std::string worded(Term const& term, Language language) {
    switch (term.of) {
        case Term::Of::text: return term.code;
        case Term::Of::education: return listed("education", term.code, language);
        case Term::Of::degree: return listed("degree", term.code, language);
        case Term::Of::catalogue: return listed("catalogue", term.code, language);
        case Term::Of::kind: return listed("kind", term.code, language);
        case Term::Of::travel: return listed("travel", term.code, language);
        case Term::Of::language: return listed("language", term.code, language);
        case Term::Of::major: return table_name(codes::majors(), term.code, language);
        case Term::Of::region: return table_name(codes::regions(), term.code, language);
        case Term::Of::industry: return table_name(codes::industries(), term.code, language);
        case Term::Of::months: return duration(whole(term.code), language);
        case Term::Of::yuan: return yuan(whole(term.code), language);
    }
    throw std::logic_error("a term of no kind");
}

// A list that is longer says how many more there are.
std::string worded(std::vector<Term> const& all, Language language) {
    constexpr std::size_t most = 5;
    bool const zh = language == Language::zh;
    std::string words;
    for (std::size_t at = 0; at < std::min(all.size(), most); ++at) {
        if (at > 0) words.append(zh ? "、" : ", ");
        words.append(worded(all[at], language));
    }
    if (all.size() <= most) return words;
    auto const count = std::to_string(all.size() - most);
    return zh ? words.append("等另外 ").append(count).append(" 项")
              : words.append(" and ").append(count).append(" more");
}

void fill(std::string& text, std::string_view hole, std::string_view value) {
    if (auto const at = text.find(hole); at != text.npos) text.replace(at, hole.size(), value);
}

std::string filled(std::string_view with_holes, Verdict const& verdict, Language language) {
    std::string text(with_holes);
    fill(text, "{asked}", worded(verdict.asked, language));
    fill(text, "{has}", worded(verdict.has, language));
    return text;
}

// "region fails", as labels and steps are listed.
std::string key_of(Verdict const& verdict) {
    return std::string(boost::describe::enum_to_string(verdict.rule, ""))
        .append(" ")
        .append(boost::describe::enum_to_string(verdict.answer, ""));
}

}  // namespace

std::string sentence(Verdict const& verdict, Language language) {
    static auto const reasons = read("reasons.tsv");
    auto const found = reasons.find(verdict.reason);
    if (found == reasons.end()) throw std::logic_error("a reason without text");
    return filled(found->second.in(language), verdict, language);
}

std::string label(Verdict const& verdict, Language language) {
    static auto const labels = read("labels.tsv");
    auto const found = labels.find(key_of(verdict));
    if (found == labels.end()) throw std::logic_error("a verdict without label");
    return std::string(found->second.in(language));
}

std::string next_step(Verdict const& verdict, Language language) {
    static auto const steps = read("steps.tsv");
    auto const found = steps.find(key_of(verdict));
    return found == steps.end() ? std::string()
                                : filled(found->second.in(language), verdict, language);
}

}  // namespace sx::rules
