#include <algorithm>
#include <array>
#include "features/proposals/reading/entries.hpp"
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

using seekers::SkillLevel, seekers::SpokenLevel;

constexpr std::size_t most_skills = 30, most_certificates = 30, most_languages = 10;
constexpr std::size_t longest_chinese_skill = 12, longest_skill = 30, longest_certificate = 40;

bool has_chinese(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const point = point_at(text, at);
        if (is_han(point.value)) return true;
        at += point.length;
    }
    return false;
}

// What says how well, at the front of the words: "熟练掌握 Python".
struct LevelWord {
    SkillLevel level;
    std::size_t length;
};
std::optional<LevelWord> level_at_front(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, SkillLevel>, 4> kinds{{
        {"skill_expert", SkillLevel::expert},
        {"skill_proficient", SkillLevel::proficient},
        {"skill_able", SkillLevel::able},
        {"skill_aware", SkillLevel::aware},
    }};
    for (auto const& [kind, level] : kinds)
        for (auto const& known : known_words())
            if (known.kind == kind && find_word(text, known.word) == 0)
                return LevelWord{level, known.word.size()};
    return std::nullopt;
}

class SkillReader {
public:
    SkillReader(Pages& pages, Proposals& proposals) : pages_(pages), out_(proposals.skills) {}

    void read(Line const& line) {
        line_ = &line;
        auto const text = without_bullet(line.text);
        auto const both = at_colon(text);
        for (auto const sentence : split_at(both ? both->second : text, {"；", ";", "。"})) {
            level_.reset();
            for (auto const part :
                 split_at(sentence, {"、", "，", ", ", ",", "/", "|", "｜", "\t", "  "}))
                take(part);
        }
    }

private:
    void take(std::string_view part) {
        part = unwrapped(part);
        for (std::string_view const modest : {"能够", "能", "Able to use "})
            if (part.starts_with(modest)) part = trimmed(part.substr(modest.size()));
        while (auto const found = level_at_front(part)) {
            level_ = level_ && part.data() == after_level_ ? level_ : found->level;
            part = trimmed(part.substr(found->length));
            after_level_ = part.data();
        }
        for (std::string_view const filler : {"in ", "with ", "使用", "运用"})
            if (part.starts_with(filler)) part = trimmed(part.substr(filler.size()));
        if (auto const open = std::min(part.find("（"), part.find('('));
            open != std::string_view::npos) {
            auto const inside = unwrapped(part.substr(open));
            if (auto const found = level_at_front(inside)) level_ = found->level;
            part = trimmed(part.substr(0, open));
        }
        if (part.ends_with("等") && part.size() > 3) part.remove_suffix(3);
        part = unwrapped(part);
        if (part.empty() || holds(part, "certificate")) return;
        if (has_chinese(part)
                ? length_of(part) <= longest_chinese_skill && part.find(' ') == part.npos
                : length_of(part) <= longest_skill)
            add(part);
        else take_from_prose(part);
    }
    // Of a Chinese sentence the words in Latin letters: languages, tools, devices.
    void take_from_prose(std::string_view part) {
        if (!has_chinese(part)) return;
        for (std::size_t at = 0; at < part.size();) {
            if (!is_latin(part[at])) {
                at += point_at(part, at).length;
                continue;
            }
            auto end = at;
            while (end < part.size() &&
                   (is_latin(part[end]) || is_digit(part[end]) ||
                    std::string_view("+#.-").find(part[end]) != std::string_view::npos))
                ++end;
            add(unwrapped(part.substr(at, end - at)));
            at = end;
        }
    }
    void add(std::string_view name) {
        auto const same = [&](SkillProposal const& one) { return one.skill.str() == name; };
        if (name.empty() || out_.size() >= most_skills || std::ranges::any_of(out_, same)) return;
        SkillProposal proposal;
        put(proposal.skill, name, proposal);
        proposal.level = level_;
        proposal.source = pages_.cite({*line_});
        out_.push_back(std::move(proposal));
    }

    Pages& pages_;
    std::vector<SkillProposal>& out_;
    Line const* line_ = nullptr;
    std::optional<SkillLevel> level_;
    char const* after_level_ = nullptr;
};

// "CET-6（520 分）", "2023.06 全国计算机等级考试二级"
std::optional<CertificateProposal> certificate_from(std::string_view part, Day today) {
    CertificateProposal out;
    std::string_view name = part;
    if (auto const period = find_period(part)) {
        auto const cells = without_period(part, *period);
        if (cells.empty()) return std::nullopt;
        name = cells.front();
        if (period->first && *period->first <= today) {
            out.issued_on = period->first;
            if (period->precision) doubt(out, *period->precision);
        }
    }
    for (std::string_view const open : {"（", "(", "：", ":"})
        if (auto const at = name.find(open); at != std::string_view::npos && at > 0) {
            auto const inside = unwrapped(name.substr(at));
            // "英语（CET-6）" is named by what stands inside.
            bool const names =
                holds(inside, "certificate") && !holds(name.substr(0, at), "certificate");
            if (!std::ranges::any_of(inside, is_digit) || names) continue;
            put(out.text, inside, out);
            name = name.substr(0, at);
            break;
        }
    name = unwrapped(name);
    if (name.empty() || std::ranges::all_of(name, is_digit)) return std::nullopt;
    put(out.name, name, out);
    return out;
}

void read_certificates(
    Line const& line, bool every, Pages& pages, Day today, std::vector<CertificateProposal>& all) {
    auto const text = without_bullet(line.text);
    auto const both = at_colon(text);
    bool const labelled = both && (holds(both->second, "certificate") ||
                                   !holds(both->first, "certificate"));  // "CET-6：520"
    for (auto const part : split_at(
             labelled ? both->second : text,
             {"、", "，", "；", ";", "。", "|", "｜", "\t", "  "})) {
        auto const bare = unwrapped(part);
        bool const fits = length_of(bare) <= longest_certificate;
        if (!fits || (!every && !holds(bare, "certificate"))) continue;
        auto proposal = certificate_from(trimmed(part), today);
        if (!proposal || all.size() >= most_certificates) continue;
        auto const same = [&](auto const& one) { return one.name == proposal->name; };
        if (std::ranges::any_of(all, same)) continue;
        proposal->source = pages.cite({line});
        all.push_back(*std::move(proposal));
    }
}

std::optional<SpokenLevel> spoken_level(std::string_view text, LanguageProposal& proposal) {
    constexpr std::array<std::pair<std::string_view, SpokenLevel>, 5> kinds{{
        {"spoken_native", SpokenLevel::native},
        {"spoken_fluent", SpokenLevel::fluent},
        {"spoken_working", SpokenLevel::working},
        {"spoken_everyday", SpokenLevel::everyday},
        {"spoken_basic", SpokenLevel::basic},
    }};
    for (auto const& [kind, level] : kinds)
        if (auto const hit = first_of_kind(text, kind)) {
            if (holds(hit->word, "certificate")) doubt(proposal, Doubt::level_guessed);
            return level;
        }
    return std::nullopt;
}

void read_languages(Line const& line, Pages& pages, std::vector<LanguageProposal>& all) {
    std::vector<Hit> hits;
    for (auto const& [kind, word] : known_words())
        if (kind == "language")
            if (auto const at = find_word(line.text, word)) hits.push_back({word, *at});
    std::ranges::sort(hits, {}, &Hit::at);
    for (std::size_t at = 0; at < hits.size() && all.size() < most_languages; ++at) {
        auto const end = at + 1 < hits.size() ? hits[at + 1].at : line.text.size();
        auto const said = line.text.substr(hits[at].at, end - hits[at].at);
        LanguageProposal proposal;
        put(proposal.name, said.substr(0, hits[at].word.size()), proposal);
        auto const same = [&](auto const& one) { return one.name == proposal.name; };
        if (std::ranges::any_of(all, same)) continue;
        auto const level = spoken_level(said, proposal);
        proposal.level = level.value_or(SpokenLevel::everyday);
        if (!level) doubt(proposal, Doubt::level_guessed);
        proposal.source = pages.cite({line});
        all.push_back(std::move(proposal));
    }
}

// "英语：CET-6，流利" in a list of skills.
bool tells_of_language(std::string_view line) {
    auto const text = without_bullet(line);
    bool const level = holds(text, "spoken_native") || holds(text, "spoken_fluent") ||
                       holds(text, "spoken_everyday") || holds(text, "certificate");
    return level && length_of(text) <= 60 && holds(text, "language");
}

}  // namespace

void read_abilities(Pages& pages, Day today, Proposals& proposals) {
    SkillReader skills(pages, proposals);
    for (auto const& block : pages.blocks())
        for (auto const& line : block.lines) {
            bool const speaks = block.part == "languages" ||
                                (block.part == "skills" && tells_of_language(line.text));
            if (block.part == "certificates" || block.part == "prizes" || block.part == "skills" ||
                speaks)
                read_certificates(
                    line, block.part == "certificates", pages, today, proposals.certificates);
            if (speaks) read_languages(line, pages, proposals.languages);
            else if (block.part == "skills") skills.read(line);
        }
}

}  // namespace sx::proposals
