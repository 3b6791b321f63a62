#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include "features/imports/reading.hpp"
#include "features/imports/scan.hpp"
#include "platform/base/text.hpp"
#include "platform/codes/codes.hpp"

namespace sx::imports {
namespace {

using codes::Entry;

bool strip(std::string_view& text, std::string_view ending) {
    if (!text.ends_with(ending)) return false;
    text.remove_suffix(ending.size());
    return true;
}

bool strip_any(std::string_view& text, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(
        endings, [&](std::string_view ending) { return strip(text, ending); });
}

bool is_name(std::string_view text) { return code_points(text).value_or(0) >= 2; }

// "恩施土家族苗族" to "恩施"; "内蒙古" stays.
void strip_peoples(std::string_view& place) {
    auto shorter = place;
    while (strip_any(
               shorter,
               {"蒙古族",   "蒙古",   "回族",   "藏族",   "维吾尔",   "苗族", "彝族",     "壮族",
                "布依族",   "朝鲜族", "满族",   "侗族",   "瑶族",     "白族", "土家族",   "哈尼族",
                "哈萨克族", "哈萨克", "傣族",   "黎族",   "傈僳族",   "佤族", "畲族",     "拉祜族",
                "水族",     "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族",
                "羌族",     "布朗族", "撒拉族", "毛南族", "仡佬族",   "锡伯", "塔吉克",   "怒族",
                "鄂温克族", "独龙族", "裕固族", "保安族", "普米族",   "各族"}) &&
           is_name(shorter))
        place = shorter;
}

// "恩施土家族苗族自治州" is called 恩施, and also 恩施州; "浦东新区" 浦东. Empty when nothing can
// be left out.
struct ShortNames {
    std::string_view place;
    std::string with_rank;
};

ShortNames short_names(std::string_view name) {
    auto place = name;
    bool const prefecture = strip(place, "自治州");
    if (prefecture || strip_any(place, {"自治县", "自治旗", "自治区"})) strip_peoples(place);
    else
        strip_any(
            place, {"特别行政区", "新区", "林区", "地区", "省", "市", "盟", "区", "县", "旗"});
    if (place == name || !is_name(place)) return {};
    return {place, prefecture ? std::string(place).append("州") : std::string()};
}

// How sure a name is: what a region is called now goes before what it, or a region now gone, was
// called once.
enum class Standing { current, former, retired };

struct Named {
    Entry const* region;  // a current one
    Standing standing;
    bool in_full;
};

class Names {
public:
    Names() {
        for (auto const& entry : codes::regions().all()) add(entry);
    }

    std::vector<Named> const* find(std::string_view name) const {
        auto const found = by_name_.find(name);
        return found == by_name_.end() ? nullptr : &found->second;
    }

private:
    struct Hash {
        using is_transparent = void;  // so that a look-up needs no string of its own
        std::size_t operator()(std::string_view name) const {
            return std::hash<std::string_view>()(name);
        }
    };

    void add(Entry const& entry) {
        auto const& regions = codes::regions();
        if (!regions.field(entry, "retired").empty()) {
            auto const* successor = regions.find(regions.field(entry, "successor"));
            if (successor) add_name(entry.name, {successor, Standing::retired, true});
            return;
        }
        add_name(entry.name, {&entry, Standing::current, true});
        auto former = regions.field(entry, "former_names");
        while (!former.empty()) {
            auto const end = std::min(former.find('|'), former.size());
            add_name(former.substr(0, end), {&entry, Standing::former, true});
            former.remove_prefix(std::min(end + 1, former.size()));
        }
    }

    // By the normalised name, as texts are looked up: 周至县 is "周-县".
    void add_name(std::string_view official, Named named) {
        auto const name = normalised(official);
        by_name_[name].push_back(named);
        auto const shorter = short_names(name);
        named.in_full = false;
        if (!shorter.place.empty()) by_name_[std::string(shorter.place)].push_back(named);
        if (!shorter.with_rank.empty()) by_name_[shorter.with_rank].push_back(named);
        if (name.ends_with("区") && !name.ends_with("新区") && !shorter.place.empty())
            by_name_[std::string(shorter.place).append("新区")].push_back(
                named);  // 龙华新区 became 龙华区
    }

    std::unordered_map<std::string, std::vector<Named>, Hash, std::equal_to<>> by_name_;
};

Names const& names() {
    static Names const built;
    return built;
}

bool is_within(Entry const* region, Entry const* area) {
    if (!area) return true;
    return region >= area && region < codes::regions().all().data() + area->end;
}

// The one region meant: in the area, surest and highest first; none when two are equal.
Entry const* choose(std::vector<Named> const& candidates, Entry const* area, bool in_full_only) {
    Named const* best = nullptr;
    bool tie = false;
    for (auto const& one : candidates) {
        if (one.region == area || !is_within(one.region, area) || (in_full_only && !one.in_full))
            continue;
        auto const rank = [](Named const& n) { return std::pair(n.standing, n.region->level); };
        if (!best || rank(one) < rank(*best)) {
            best = &one;
            tie = false;
        } else if (rank(one) == rank(*best) && one.region != best->region) {
            tie = true;
        }
    }
    return best && !tie ? best->region : nullptr;
}

bool is_separator(std::string_view text) {
    constexpr std::array<std::string_view, 7> separators{"-", "·", "/", ",", "、", "|", "_"};
    return std::ranges::any_of(separators, [&](std::string_view s) { return text.starts_with(s); });
}

// Where code points begin, up to the longest name there is.
std::vector<std::size_t> name_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 1; at <= text.size() && ends.size() < 16; ++at)
        if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            ends.push_back(at);
    return ends;
}

// A short name that goes on may be part of a street's: 中山 of 中山西路, 宝山 of 宝山路. Provinces
// name no streets of their own city, so theirs may stand before anything but a street.
enum class Caution {
    usual,
    strict
};  // strict: for a place outside the area that all are known to lie in

bool may_go_on(std::string_view after, Entry const* region, Caution caution) {
    if (after.empty() || is_separator(after) || after.starts_with("市") || after.starts_with("省"))
        return true;
    for (auto const street :
         {"路", "街", "大道", "东路", "西路", "南路", "北路", "中路", "一路", "二路", "道"})
        if (after.starts_with(street)) return false;
    return caution == Caution::usual && region->level == 1;
}

struct Step {
    Entry const* region;
    std::size_t length;
};

// The longest name at the beginning of the text that means one region of the area.
std::optional<Step> next_region(std::string_view text, Entry const* area, Caution caution) {
    auto const ends = name_ends(text);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        auto const* candidates = names().find(text.substr(0, *end));
        if (!candidates) continue;
        if (auto const* full = choose(*candidates, area, true)) return Step{full, *end};
        auto const* region = choose(*candidates, area, false);
        if (!region) continue;
        auto const after = text.substr(*end);
        bool const goes_deeper = !after.empty() && next_region(after, region, caution);
        if (goes_deeper || may_go_on(after, region, caution)) return Step{region, *end};
    }
    return std::nullopt;
}

void skip_separators(std::string_view& text) {
    while (is_separator(text))
        text.remove_prefix(text.starts_with("、") ? 3 : text.starts_with("·") ? 2 : 1);
}

// Municipalities and cities name themselves twice: "上海市/上海市/浦东新区".
bool skip_repeated(std::string_view& text, Entry const* region) {
    for (auto const& name :
         {std::string(region->name), std::string(short_names(region->name).place)}) {
        if (name.empty() || !text.starts_with(name)) continue;
        text.remove_prefix(name.size());
        return true;
    }
    return false;
}

// "上海·海淀区": what follows is in full the name of places, none of which lies there. Some cities
// have no counties but call their parts like other cities' ("东莞·东城区").
bool contradicts(std::string_view rest, Entry const* region) {
    auto const* named = names().find(rest);
    if (!named || codes::regions().below(region->code).size() == 1) return false;
    return std::ranges::any_of(
        *named, [](Named const& one) { return one.in_full && one.standing == Standing::current; });
}

std::optional<Place::Scope> scope_without_region(std::string_view text) {
    if (text.starts_with("全国")) return Place::Scope::nationwide;
    if (text.starts_with("异地招聘") || text == "国外" || text == "海外")
        return Place::Scope::elsewhere;
    return std::nullopt;
}

}  // namespace

Reading<Place> read_place(std::string_view cell, std::string_view within) {
    auto const text = normalised(cell);
    if (says_nothing(text)) return Outcome::absent;
    if (auto const scope = scope_without_region(text)) return Place{.scope = *scope};
    auto const* area = codes::regions().find(within);
    auto const* region = area;
    std::string_view rest = text;
    auto const take_step = [&](Entry const* from, Caution caution = Caution::usual) {
        auto const step = next_region(rest, from, caution);
        if (!step) return false;
        region = step->region;
        rest.remove_prefix(step->length);
        return true;
    };
    // The first name may also be that of the whole area, or lie outside it.
    bool named = take_step(area) || (area && skip_repeated(rest, area)) ||
                 (area && take_step(nullptr, Caution::strict));
    while (named) {
        skip_separators(rest);
        named = take_step(region) || skip_repeated(rest, region);
    }
    if (!region || contradicts(rest, region)) return Outcome::not_understood;
    return Place{.region_code = std::string(region->code), .rest = std::string(rest)};
}

}  // namespace sx::imports
