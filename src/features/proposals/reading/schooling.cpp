#include <algorithm>
#include <array>
#include <unordered_map>
#include "features/proposals/reading/entries.hpp"
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

using codes::Education;
using seekers::Schooling;

constexpr std::size_t most_schoolings = 8, longest_head = 120;
constexpr auto longest_study = std::chrono::days(3653);  // a graduation may lie so far ahead

struct School {
    std::string_view name;        // as the line says it
    codes::Entry const* entry{};  // in the official table
};

// The longest name of the table that the text says: 华中科技大学 rather than 科技大学.
std::optional<School> listed_school(std::string_view text) {
    std::optional<School> found;
    for (auto const& entry : codes::universities().all()) {
        if (found && entry.name.size() <= found->name.size()) continue;
        auto const at = text.find(entry.name);
        if (at != std::string_view::npos)
            found = School{text.substr(at, entry.name.size()), &entry};
    }
    return found;
}

bool names_school(std::string_view cell) {
    for (auto const& [kind, word] : known_words()) {
        if (kind != "school") continue;
        bool const chinese = !is_latin(word.front());
        if (chinese ? cell.ends_with(word) && cell.size() > word.size()
                    : find_word(cell, word).has_value())
            return true;
    }
    return false;
}

std::optional<School> school_in(std::string_view line) {
    if (length_of(line) > longest_head) return std::nullopt;
    if (auto const listed = listed_school(line)) return listed;
    for (auto const cell : cells_of(line, Apart::loosely)) {
        auto const both = at_colon(cell);
        auto const name = unwrapped(both ? both->second : cell);
        if (names_school(name) && length_of(name) <= 60) return School{name};
    }
    return std::nullopt;
}

std::optional<Education> level_in(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Education>, 6> levels{{
        {"doctor", Education::doctor},
        {"master", Education::master},
        {"bachelor", Education::bachelor},
        {"vocational_college", Education::vocational_college},
        {"senior_high", Education::senior_high},
        {"junior_high", Education::junior_high},
    }};
    for (auto const& [kind, level] : levels)
        if (holds(text, kind)) return level;
    return std::nullopt;
}

std::string_view catalogue_of(std::optional<Education> level) {
    if (level == Education::vocational_college) return "vocational_college";
    if (level == Education::master || level == Education::doctor) return "graduate";
    return "bachelor";
}

// Of the majors with that name the one that fits the level.
codes::Entry const* listed_major(std::string_view name, std::optional<Education> level) {
    static auto const by_name = [] {
        std::unordered_multimap<std::string_view, codes::Entry const*> all;
        for (auto const& entry : codes::majors().all()) all.emplace(entry.name, &entry);
        return all;
    }();
    auto const [first, last] = by_name.equal_range(name);
    codes::Entry const* found = nullptr;
    for (auto at = first; at != last; ++at) {
        auto const* const entry = at->second;
        bool const fits = codes::majors().field(*entry, "catalogue") == catalogue_of(level);
        bool const finer = !found || entry->level > found->level;
        if (fits && finer) found = entry;
    }
    return found;
}

std::string_view without_major_word(std::string_view cell) {
    cell = unwrapped(cell);
    constexpr std::string_view word = "专业";
    if (cell.ends_with(word) && cell.size() > word.size()) cell.remove_suffix(word.size());
    return unwrapped(cell);
}

bool may_be_major(std::string_view cell) {
    auto const points = length_of(cell);
    if (points < 2 || points > 40 || names_school(cell) || level_in(cell)) return false;
    for (std::string_view const other :
         {"系", "校区", "GPA", "绩点", "排名", "全日制", "统招", "市"})
        if (cell.ends_with(other) || cell.starts_with(other)) return false;
    return std::ranges::none_of(cell, is_digit) && cell.find("。") == std::string_view::npos;
}

class SchoolingReader {
public:
    SchoolingReader(std::vector<Line> const& lines, Pages& pages, Day today)
        : lines_(lines), pages_(pages), today_(today) {}

    std::optional<SchoolingProposal> read() {
        for (auto const& line : lines_) take_head(line);
        if (!school_) return std::nullopt;
        for (auto const& line : lines_) take_level(line);
        put_school();
        put_major();
        put_days();
        put(out_.text, told(body_), out_);
        out_.source = pages_.cite(lines_);
        return out_;
    }

private:
    void take_head(Line const& line) {
        bool heads = false;
        if (!school_ && !after_bullet(line.text)) {
            school_ = school_in(line.text);
            heads = school_.has_value();
        }
        if (!period_ && !after_bullet(line.text)) {
            period_ = find_period(line.text);
            heads = heads || (period_ && length_of(line.text) <= longest_head);
        }
        if (auto const labelled = after_label(line.text, {"专业", "major"})) {
            label_ = first_cell(*labelled);
            heads = heads || length_of(line.text) <= 30;
        }
        auto const next = !heads && school_ && !label_ && body_.empty() && !at_colon(line.text) &&
                          !after_bullet(line.text) && length_of(line.text) <= 30;
        if (heads || next) head_.push_back(line);
        else body_.push_back(line);
    }
    static std::string_view first_cell(std::string_view text) {
        auto const cells = cells_of(text, Apart::loosely);
        return cells.empty() ? text : cells.front();
    }
    void take_level(Line const& line) {
        auto const level = level_in(line.text);
        if (!level || length_of(line.text) > longest_head || after_bullet(line.text)) return;
        if (!out_.education) out_.education = level;
    }
    void put_school() {
        put_name(out_.university_name, school_->name);
        if (school_->entry)
            out_.university_code = codes::UniversityCode::stored(std::string(school_->entry->code));
        else doubt(out_, Doubt::school_unknown);
        if (out_.education || !school_->entry) return;
        // What most who study there finish with.
        bool const college =
            codes::universities().field(*school_->entry, "education") == "vocational_college";
        out_.education = college ? Education::vocational_college : Education::bachelor;
        doubt(out_, Doubt::level_guessed);
    }
    static void put_name(std::optional<Text<1, 100>>& target, std::string_view name) {
        target = Text<1, 100>::stored(std::string(first_points(name, 100)));
    }
    std::vector<std::string_view> candidates() const {
        std::vector<std::string_view> all;
        if (label_) all.push_back(without_major_word(*label_));
        for (auto const& line : head_) {
            auto const period = find_period(line.text);
            auto const cells = period ? without_period(line.text, *period, Apart::loosely)
                                      : cells_of(line.text, Apart::loosely);
            for (auto const cell : cells)
                for (auto const part : split_at(cell, {"（", "(", "）", ")", "/", "·", "，", ","}))
                    if (auto const name = after_school(part); may_be_major(name))
                        all.push_back(name);
        }
        return all;
    }
    // "武汉大学软件工程专业" and "Bachelor of Software Engineering" hold it in the middle.
    std::string_view after_school(std::string_view part) const {
        if (auto const at = part.find(school_->name); at != std::string_view::npos) {
            auto const before = part.substr(0, at);
            part = part.substr(at + school_->name.size());
            if (trimmed(part).empty()) part = before;
        }
        for (std::string_view const joint : {" in ", " of "})
            if (auto const at = part.find(joint); at != std::string_view::npos)
                part = part.substr(at + joint.size());
        return without_major_word(part);
    }
    void put_major() {
        auto const all = candidates();
        for (auto const name : all)
            if (auto const* const entry = listed_major(name, out_.education)) {
                put_name(out_.major_name, name);
                out_.major_code = codes::MajorCode::stored(std::string(entry->code));
                return;
            }
        if (all.empty()) return;
        put_name(out_.major_name, all.front());
        doubt(out_, Doubt::major_unknown);
    }
    // A school year begins in September and ends in June.
    void put_days() {
        if (!period_ || !period_->first) return;
        using namespace std::chrono;
        auto first = period_->first, last = period_->last;
        bool const years = period_->precision == Doubt::year_only;
        if (!period_->is_range) std::swap(first, last);
        if (years && first) first = year_month_day(*first).year() / September / 1;
        if (years && last) last = year_month_day(*last).year() / June / 30;
        if (first && *first <= today_) out_.starts_on = first;
        if (last && *last <= today_ + longest_study && (!first || *first <= *last))
            out_.graduates_on = last;
        if (period_->precision) doubt(out_, *period_->precision);
    }

    std::vector<Line> const& lines_;
    Pages& pages_;
    Day today_;
    SchoolingProposal out_;
    std::optional<School> school_;
    std::optional<Period> period_;
    std::optional<std::string_view> label_;
    std::vector<Line> head_, body_;
};

// A line begins another schooling when it says again what the one before has said already.
class Grouping {
public:
    bool begins(std::string_view line) {
        bool const heads = !after_bullet(line) && length_of(line) <= longest_head;
        bool const school = heads && !at_colon(line) && school_in(line).has_value();
        auto const period = heads ? find_period(line) : std::nullopt;
        bool const time = period && period->is_range;
        bool const again = (school && school_) || (time && time_);
        if (again) school_ = time_ = false;
        school_ = school_ || school;
        time_ = time_ || time;
        return again;
    }

private:
    bool school_ = false, time_ = false;
};

}  // namespace

void read_education(Pages& pages, Day today, Proposals& proposals) {
    for (auto const& block : pages.blocks()) {
        if (block.part != "education") continue;
        Grouping grouping;
        std::vector<std::vector<Line>> groups(1);
        for (auto const& line : block.lines) {
            if (grouping.begins(line.text)) groups.emplace_back();
            groups.back().push_back(line);
        }
        for (auto const& group : groups)
            if (proposals.education.size() < most_schoolings)
                if (auto schooling = SchoolingReader(group, pages, today).read())
                    proposals.education.push_back(*std::move(schooling));
    }
}

}  // namespace sx::proposals
