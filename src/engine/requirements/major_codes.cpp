#include "engine/requirements/major_codes.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include "engine/requirements/major_names.hpp"
#include "engine/requirements/plain_text.hpp"
#include "platform/codes/codes.hpp"

namespace sx::engine {
namespace {

// The first digits of the catalogues: 普通高等学校本科专业目录 and 研究生教育学科专业目录 01 to 14,
// 职业教育专业目录 2021 21 to 39 (本科) and 41 to 59 (专科), before it 51 to 69 (专科, 2015).
bool begins_like_a_code(std::string_view digits) {
    int const first = (digits[0] - '0') * 10 + (digits[1] - '0');
    return (first >= 1 && first <= 14) || (first >= 21 && first <= 39) ||
           (first >= 41 && first <= 69);
}

// "0101年", "30人" are counts; 070401天体物理 and 0704天文学类 are not.
bool is_count(std::string_view digits, std::string_view next) {
    constexpr std::array<std::string_view, 14> units{"元", "万", "年", "届", "人", "名", "个",
                                                     "周", "岁", "月", "天", "分", "级", "号"};
    auto const possible = std::span(units).first(digits.size() == 6 ? 2 : units.size());
    bool const unit =
        std::ranges::any_of(possible, [&](std::string_view one) { return next.starts_with(one); });
    return unit && !longest_major_name(next);
}

std::string_view marks_at(std::string_view rest) {
    std::size_t length = 0;
    while (length < std::min<std::size_t>(rest.size(), 2) && is_letter(rest[length])) ++length;
    auto const letters = rest.substr(0, length);
    if (length == 1 && rest.size() > 1 && is_digit(rest[1])) return rest.substr(0, 2);
    bool const known =
        letters == "t" || letters == "k" || letters == "tk" || letters == "kt" || letters == "h";
    return known ? letters : std::string_view{};
}

// Whether what follows belongs to the number: "0809-计算机类" is a code, "0710-8222511" is none.
bool goes_on(std::string_view next) {
    if (next.empty()) return false;
    if (next[0] == '-' || next[0] == ':') return !is_chinese(next.substr(1));
    return is_digit(next[0]) || is_letter(next[0]) || next[0] == '.' || next[0] == '%';
}

// The entry for these digits in a catalogue, or the nearest above it.
codes::Entry const* entry_of(std::string_view digits, MajorCatalogue catalogue) {
    std::string code(catalogue == MajorCatalogue::graduate ? "G" : "");
    if (digits.size() % 2 == 1)
        if (auto const* entry = codes::majors().find(digits)) return entry;
    for (auto length = digits.size() / 2 * 2; length >= 2; length -= 2)
        if (auto const* entry = codes::majors().find(code + std::string(digits.substr(0, length))))
            return entry;
    return nullptr;
}

bool own_discipline(std::string_view marks) { return !marks.empty() && is_digit(marks.back()); }

// Of a code that the table does not hold; "030500" is another way to write 0305.
MajorLevel level_of(WrittenCode const& code) {
    if (own_discipline(code.marks)) return MajorLevel::major;
    if (code.digits.size() == 4 || code.digits.ends_with("00")) return MajorLevel::discipline;
    return code.digits.size() == 2 ? MajorLevel::category : MajorLevel::major;
}

// "法学" is what people call 0301法学类 as well.
bool nearly_named(codes::Entry const& entry, std::string_view name) {
    return has_name(entry.code, name) || has_name(entry.code, std::string(name).append("类"));
}

MajorCatalogue catalogue_for(
    WrittenCode const& code, std::string_view name, std::optional<MajorCatalogue> wanted) {
    if (code.prefix == "a") return MajorCatalogue::graduate;
    if (code.prefix == "b") return MajorCatalogue::bachelor;
    if (code.prefix == "c" || code.digits >= "41") return MajorCatalogue::vocational_college;
    if (code.digits >= "21") return MajorCatalogue::vocational_bachelor;
    if (own_discipline(code.marks)) return MajorCatalogue::graduate;
    if (!code.marks.empty()) return MajorCatalogue::bachelor;
    auto const* bachelor = codes::majors().find(std::string(code.digits));
    auto const* graduate = codes::majors().find(std::string("G").append(code.digits));
    auto const named = [&](codes::Entry const* entry) {
        return entry && nearly_named(*entry, name);
    };
    if (wanted && named(*wanted == MajorCatalogue::graduate ? graduate : bachelor))
        return *wanted == MajorCatalogue::graduate ? MajorCatalogue::graduate
                                                   : MajorCatalogue::bachelor;
    bool const bachelor_named = bachelor && has_name(bachelor->code, name);
    bool const graduate_named = graduate && has_name(graduate->code, name);
    if (bachelor_named != graduate_named)
        return bachelor_named ? MajorCatalogue::bachelor : MajorCatalogue::graduate;
    if (wanted)
        return *wanted == MajorCatalogue::graduate ? MajorCatalogue::graduate
                                                   : MajorCatalogue::bachelor;
    if (!bachelor) return MajorCatalogue::graduate;
    // Disciplines of bachelors end in 类, those of graduates never do.
    bool const named_otherwise = code.digits.size() == 4 && !name.empty() && !name.ends_with("类");
    return named_otherwise && graduate ? MajorCatalogue::graduate : MajorCatalogue::bachelor;
}

}  // namespace

std::optional<WrittenCode> code_at(std::string_view text, std::size_t at) {
    constexpr std::size_t no_prefix = 0, one_letter = 1;
    bool const lettered = text[at] >= 'a' && text[at] <= 'c';
    auto const front = text.substr(0, at);
    if (!front.empty() && (is_digit(front.back()) || is_letter(front.back()))) return std::nullopt;
    if (!front.empty() && (front.back() == '.' || front.back() == '+')) return std::nullopt;
    bool const dashed = front.ends_with('-');  // "计算机类-0809", but not "0710-8222511"
    if (dashed && front.size() > 1 && is_digit(front[front.size() - 2])) return std::nullopt;
    auto const rest = text.substr(at + (lettered ? one_letter : no_prefix));
    auto const length = std::min(rest.find_first_not_of("0123456789"), rest.size());
    auto const digits = rest.substr(0, length);
    bool const beyond = length == 7 && codes::majors().find(digits);  // 0502101塔玛齐格特语
    if (length != 2 && length != 4 && length != 6 && !beyond) return std::nullopt;
    if (lettered ? length == 2 : !begins_like_a_code(digits)) return std::nullopt;
    auto const marks = marks_at(rest.substr(length));
    auto const next = rest.substr(length + marks.size());
    if (goes_on(next) || is_count(digits, next)) return std::nullopt;
    return WrittenCode{text.substr(at, lettered ? one_letter : no_prefix), digits, marks};
}

AskedMajor resolved(
    WrittenCode const& code, std::string_view name, std::optional<MajorCatalogue> wanted) {
    AskedMajor major;
    major.catalogue = catalogue_for(code, name, wanted);
    auto const* entry = entry_of(code.digits, *major.catalogue);
    if (entry) major.entries.emplace_back(entry->code);
    bool const exact = entry && entry->code.ends_with(code.digits) && !own_discipline(code.marks);
    major.level = exact ? static_cast<MajorLevel>(entry->level - 1) : level_of(code);
    return major;
}

MajorCatalogue catalogue_of(std::string_view entry) {
    if (entry.starts_with('G')) return MajorCatalogue::graduate;
    if (entry >= "41") return MajorCatalogue::vocational_college;
    return entry >= "21" ? MajorCatalogue::vocational_bachelor : MajorCatalogue::bachelor;
}

}  // namespace sx::engine
