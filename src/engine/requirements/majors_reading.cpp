#include <algorithm>
#include <array>
#include <string>
#include <vector>
#include "engine/requirements/major_codes.hpp"
#include "engine/requirements/major_lists.hpp"
#include "engine/requirements/major_names.hpp"
#include "engine/requirements/readers.hpp"
#include "engine/requirements/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

// Reads one segment: codes first, then names between them.
class SegmentReader {
public:
    SegmentReader(Reading const& reading, Segment const& segment, bool in_context)
        : reading_(reading),
          segment_(segment),
          in_context_(in_context),
          wanted_(catalogue_wanted(segment)) {}

    std::vector<AskedMajor> read() {
        auto const words = segment_.words;
        for (std::size_t at = 0; at < words.size();) {
            if (words[at] == '(') pass_over_brackets(at);
            if (auto const taken = take(at)) {
                left_begin_ = at;
                at += taken;
                left_ = at;
            } else {
                ends_with_name_before_joint_ =
                    ends_with_name_ && words.substr(at).starts_with("、");
                at += first_character(words.substr(at));
                ends_with_name_ = false;
            }
        }
        return std::move(found_);
    }
    bool ends_with_name() const { return ends_with_name_; }
    bool begins_with_name() const { return begins_with_name_; }

private:
    std::size_t take(std::size_t at) {
        if (auto const code = take_code(at)) return code;
        if (at < quiet_until_) return 0;
        auto const name = take_name(at);
        return name ? name : take_unlisted(at);
    }

    // What explains a major is no further one: "0830环境科学与工程(可授工学、理学学位)",
    // "企业管理(含: 财务管理)", "法学类(法医学除外)". A code inside is ("代码为1051").
    void pass_over_brackets(std::size_t at) {
        constexpr std::array<Words, 4> explaining{"(含", "(可授", "(授予", "(除"};
        auto const rest = segment_.words.substr(at);
        auto const inside = rest.substr(0, std::min(rest.find(')'), rest.size()));
        bool const single = at == left_ && inside.find("、") == inside.npos;
        bool const of_a_code = !found_.empty() && at == left_ && !found_.back().code.empty();
        if (of_a_code || single || taken(rest, explaining) > 0 ||
            inside.find("除外") != inside.npos)
            quiet_until_ = at + inside.size();
    }

    std::size_t take_code(std::size_t at) {
        auto const words = segment_.words;
        auto const whole = reading_.text.text().substr(0, segment_.at + words.size());
        auto const code = code_at(whole, segment_.at + at);
        if (!code) return 0;
        auto const behind = name_behind(*code, at + code->length());
        auto const front = behind.words.empty() ? name_before(segment_.words, at) : Words{};
        auto const name = front.empty() ? behind.words : front;
        auto major = resolved(*code, name, wanted_);
        if (!is_sure(*code, at, name, major)) return 0;
        major.code = capitals(words.substr(at, code->length()));
        bool const named_already = !front.empty() && !found_.empty() &&
                                   found_.back().code.empty() &&
                                   segment_.at + left_ >= place_of(front) + front.size() &&
                                   left_begin_ >= place_of(front) - segment_.at;
        if (named_already) found_.pop_back();
        auto const end = at + code->length() + behind.length;
        keep(std::move(major), front.empty() ? at : place_of(front) - segment_.at, end, name);
        return end - at;
    }

    // Where words of the segment stand in the plain text.
    std::size_t place_of(Words part) const {
        return static_cast<std::size_t>(part.data() - reading_.text.text().data());
    }

    // Where a number could be many things, its name, the word 代码, or a list of majors and the
    // catalogue together must say that it is a code.
    bool is_sure(
        WrittenCode const& code, std::size_t at, Words name, AskedMajor const& major) const {
        auto const front = segment_.words.substr(0, at);
        bool const category = code.digits.size() == 2;
        if (category) return official_length(code.digits, name) > 0;
        if (!name.empty() && longest_major_name(name)) return true;
        if (front.ends_with("代码为") || front.ends_with("代码") || front.ends_with("代码:"))
            return true;
        bool const catalogued =
            !major.entries.empty() && codes::majors().find(major.entries.front())->level > 1;
        auto const behind = segment_.words.substr(at + code.length());
        bool const bracketed = front.ends_with('(') && front.size() > 1 && behind.starts_with(')');
        if (bracketed && catalogued) return true;  // "流行病与卫生统计学(100401)"
        bool const listed = in_context_ && (at == 0 || boundary_before(at));
        return listed && (catalogued || majors_heading(segment_));
    }

    std::size_t take_name(std::size_t at) {
        if (!in_context_ || !boundary_before(at)) return 0;
        auto const name = longest_major_name(segment_.words.substr(at));
        if (!name || !boundary_after(at + name->length)) return 0;
        AskedMajor major;
        std::vector<Words> entries(name->entries.begin(), name->entries.end());
        if (wanted_) {
            auto const elsewhere = [&](Words entry) { return catalogue_of(entry) != *wanted_; };
            if (!std::ranges::all_of(entries, elsewhere)) std::erase_if(entries, elsewhere);
        }
        major.catalogue = catalogue_of(entries.front());
        for (auto const entry : entries)
            if (catalogue_of(entry) != *major.catalogue) major.catalogue.reset();
        major.level = static_cast<MajorLevel>(codes::majors().find(entries.front())->level - 1);
        major.entries.assign(entries.begin(), entries.end());
        keep(std::move(major), at, at + name->length, segment_.words.substr(at, name->length));
        return name->length;
    }

    // A member of a list that no catalogue has: under a heading of majors, or behind one that is
    // known.
    std::size_t take_unlisted(std::size_t at) {
        bool const member = at == 0 || segment_.words.substr(0, at).ends_with("、");
        bool const listed = (segment_.heads && majors_heading(segment_)) ||
                            lists_groups(segment_.words) ||
                            (ends_with_name_before_joint_ && at > 0);
        if (!in_context_ || !member || !listed) return 0;
        auto const length = unlisted_name(segment_.words.substr(at));
        if (length == 0) return 0;
        AskedMajor major;
        major.catalogue = wanted_;
        keep(std::move(major), at, at + length, segment_.words.substr(at, length));
        return length;
    }

    void keep(AskedMajor&& major, std::size_t begin, std::size_t end, Words name) {
        auto const name_at = name.empty() ? segment_.at + begin : place_of(name);
        static_cast<Stated&>(major) =
            stated(reading_, segment_, segment_.at + begin, segment_.at + end);
        major.name = reading_.text.original(name_at, name_at + name.size());
        if (begin == 0) begins_with_name_ = true;
        ends_with_name_ = true;
        found_.push_back(std::move(major));
    }

    // The official name of the code where it stands here ("土木、水利与交通工程"); else up to the
    // next sign, blank or number, without what speaks about it ("0802机械工程专业"). A dash, colon
    // or bracket may stand between ("0809-计算机类"). `length`: bytes with it.
    struct NameBehind {
        Words words;
        std::size_t length;
    };
    NameBehind name_behind(WrittenCode const& code, std::size_t begin) const {
        auto rest = segment_.words.substr(begin);
        bool const closing = begin >= code.length() + 1 && !rest.empty() && rest[0] == ')' &&
                             segment_.words[begin - code.length() - 1] == '(';  // "(0802)机械类"
        bool const sign =
            !rest.empty() && (rest[0] == '-' || rest[0] == ':' || rest[0] == '(' || closing);
        bool const apart = sign && longest_major_name(rest.substr(1));
        if (apart) rest.remove_prefix(1);
        auto const end = std::max(official_length(code.digits, rest), spoken_length(rest, apart));
        return {rest.substr(0, end), end == 0 ? 0 : end + (apart ? 1 : 0)};
    }

    std::size_t spoken_length(Words rest, bool blank_allowed) const {
        constexpr std::array<Words, 6> ends{"专业", "等", "或", "相关", "方向", "以及"};
        auto const at = static_cast<std::size_t>(rest.data() - segment_.words.data());
        std::size_t end = 0;
        while (is_chinese(rest.substr(end)) &&
               (end == 0 || blank_allowed || !reading_.text.blank_before(segment_.at + at + end)) &&
               (end == 0 || taken(rest.substr(end), ends) == 0))
            end += 3;
        return end;
    }

    bool boundary_before(std::size_t at) const {
        return at == 0 || at == left_ || reading_.text.blank_before(segment_.at + at) ||
               may_stand_before(segment_.words.substr(0, at)) || is_digit(segment_.words[at - 1]);
    }
    // The end of a name: also where the next begins at once ("计算机通信专业").
    bool boundary_after(std::size_t at) const {
        if (ends_name(at)) return true;
        auto const next = longest_major_name(segment_.words.substr(at));
        return next && ends_name(at + next->length);
    }
    bool ends_name(std::size_t at) const {
        return at == segment_.words.size() || reading_.text.blank_before(segment_.at + at) ||
               may_stand_behind(segment_.words.substr(at));
    }

    static std::string capitals(Words words) {
        std::string text(words);
        for (auto& c : text)
            if (is_letter(c)) c = static_cast<char>(c - 'a' + 'A');
        return text;
    }

    Reading const& reading_;
    Segment const& segment_;
    bool in_context_;
    std::optional<MajorCatalogue> wanted_;
    std::vector<AskedMajor> found_{};
    std::size_t left_begin_ = 0, left_ = 0;  // the last find, and one past it
    std::size_t quiet_until_ = 0;            // no names before
    bool begins_with_name_ = false, ends_with_name_ = false;
    bool ends_with_name_before_joint_ = false;
};

bool says_any(Segment const& segment) {
    constexpr std::array<Words, 9> phrases{"专业不限",     "不限专业",   "专业要求不限",
                                           "不限制专业",   "专业无要求", "无专业要求",
                                           "专业不作要求", "无专业限制", "专业:不限"};
    if (std::ranges::any_of(phrases, [&](Words one) { return segment.holds(one); })) return true;
    bool const all = segment.words == "不限" || segment.words == "无" ||
                     segment.words == "无要求" || segment.words == "不限专业" ||
                     segment.words == "无限制";
    return all && majors_heading(segment);
}

void add_any(Segment const& segment, AskedMajors& majors) {
    constexpr std::array all{
        MajorCatalogue::bachelor, MajorCatalogue::vocational_bachelor,
        MajorCatalogue::vocational_college, MajorCatalogue::graduate};
    auto const wanted = catalogue_wanted(segment);
    for (auto const one : all)
        if ((!wanted || one == *wanted) &&
            std::ranges::find(majors.any_of, one) == majors.any_of.end())
            majors.any_of.push_back(one);
}

// "汉语言文学、新闻学", "中国语言文学类": nothing else, and names that only majors have: those of a
// discipline, or two official ones.
bool lists_majors(Reading const& reading, Segment const& segment) {
    SegmentReader reader(reading, segment, true);
    auto const found = reader.read();
    if (lists_groups(segment.words)) return true;
    if (!reader.begins_with_name() || !reader.ends_with_name()) return false;
    auto const official = [](auto const& one) { return is_official(one.name); };
    return std::ranges::all_of(found, [](auto const& one) { return one.name.ends_with("类"); }) ||
           std::ranges::count_if(found, official) > 1;
}

// Whether names alone count in each segment: where 专业 is spoken of, and in the neighbours of the
// same sentence that are the rest of that list ("法学,会计学,审计学专业").
std::vector<bool> contexts(Reading const& reading) {
    auto const& all = reading.segments;
    std::vector<bool> spoken(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        spoken[i] = majors_heading(all[i]) || speaks_of_majors(all[i].words) ||
                    lists_majors(reading, all[i]);
    auto const in_list = [&](std::size_t i, std::size_t next, auto end_of) {
        if (all[i].sentence != all[next].sentence || !spoken[next]) return false;
        SegmentReader reader(reading, all[i], true);
        reader.read();
        return end_of(reader);
    };
    for (std::size_t i = all.size(); i-- > 1;)
        if (!spoken[i - 1])
            spoken[i - 1] = in_list(i - 1, i, [](auto const& r) { return r.ends_with_name(); });
    for (std::size_t i = 1; i < all.size(); ++i)
        if (!spoken[i])
            spoken[i] = in_list(
                i, i - 1, [](auto const& r) { return r.begins_with_name() && r.ends_with_name(); });
    return spoken;
}

}  // namespace

void read_majors(Reading const& reading, Requirements& found) {
    constexpr std::array<Words, 7> near{"相关专业",   "相近专业", "相关类", "相似专业",
                                        "相关的专业", "相关学科", "等相关"};
    auto const context = contexts(reading);
    for (std::size_t i = 0; i < reading.segments.size(); ++i) {
        auto const& segment = reading.segments[i];
        if (says_any(segment)) add_any(segment, found.majors);
        for (auto& major : SegmentReader(reading, segment, context[i]).read())
            found.majors.named.push_back(std::move(major));
        bool const related =
            std::ranges::any_of(near, [&](Words one) { return segment.holds(one); });
        if (related && context[i]) found.majors.related = true;
    }
}

}  // namespace sx::engine
