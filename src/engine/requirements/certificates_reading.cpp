#include <algorithm>
#include <array>
#include <string>
#include <vector>
#include "engine/requirements/readers.hpp"
#include "engine/requirements/words.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

struct CertificateWord {
    Words word, name;
};
std::vector<CertificateWord> const& known_words() {
    static std::vector<CertificateWord> const words = [] {
        std::vector<CertificateWord> all;
        for (auto const& row : word_table("certificates.tsv")) all.push_back({row[0], row[1]});
        std::ranges::stable_sort(
            all, std::ranges::greater{}, [](auto const& w) { return w.word.size(); });
        return all;
    }();
    return words;
}

// The person must hold it, or it is called by a word that only certificates have.
bool must_be_held(Words front, Words word, Words behind) {
    constexpr std::array<Words, 9> marks{"证",       "资格", "职称",     "执业", "驾照",
                                         "驾驶执照", "从业", "司法考试", "软考"};
    constexpr std::array<Words, 4> joints{"和", "或", "、", "及"};
    constexpr std::array<Words, 8> holding{"持有", "持",   "具有", "具备",
                                           "取得", "获得", "考取", "通过"};
    constexpr std::size_t near = 45;  // bytes: 15 characters
    auto const close = behind.substr(0, near);
    bool const alone =
        front.empty() && (behind.empty() || behind[0] == '(' || taken(behind, joints) > 0);
    if (alone || front.ends_with("执业") || front.ends_with("和") || front.ends_with("或"))
        return true;
    auto const has = [](Words text) {
        return [text](Words one) { return text.find(one) != text.npos; };
    };
    return std::ranges::any_of(marks, has(word)) || std::ranges::any_of(marks, has(close)) ||
           std::ranges::any_of(holding, has(front));
}

// "c1", "a2" before a driving licence.
std::string with_class(Words front, std::string name) {
    auto text = front;
    for (Words const filler : {"及以上", "以上", "型", "类", "照"})
        if (text.ends_with(filler)) text.remove_suffix(filler.size());
    if (text.size() < 2 || !is_digit(text.back()) || !is_letter(text[text.size() - 2])) return name;
    name.insert(0, 1, text.back());
    return name.insert(0, 1, static_cast<char>(text[text.size() - 2] - 'a' + 'A'));
}

class CertificateReader {
public:
    CertificateReader(Reading const& reading, Segment const& segment, Requirements& found)
        : reading_(reading), segment_(segment), found_(found) {}

    void read() {
        for (std::size_t at = 0; at < segment_.words.size();) {
            auto const taken = take_known(at);
            at += taken ? taken : first_character(segment_.words.substr(at));
        }
        take_title();
        if (end_ == 0) take_named();
    }

private:
    std::size_t take_known(std::size_t at) {
        auto const words = segment_.words;
        auto const rest = words.substr(at);
        auto const& all = known_words();
        auto const known =
            std::ranges::find_if(all, [&](auto const& one) { return rest.starts_with(one.word); });
        if (known == all.end()) return 0;
        auto const end = at + known->word.size();
        bool const inside_word =
            is_letter(rest[0]) &&
            ((at > 0 && is_letter(words[at - 1])) || (end < words.size() && is_letter(words[end])));
        if (inside_word || !must_be_held(words.substr(0, at), known->word, words.substr(end)))
            return 0;
        std::string name(known->name);
        if (name == "驾驶证") name = with_class(words.substr(0, at), std::move(name));
        keep(std::move(name), true, at, end);
        return end - at;
    }

    // "中级及以上职称", "副高级专业技术资格".
    void take_title() {
        constexpr std::array<Words, 7> grades{"正高级", "副高级", "高级", "中级",
                                              "初级",   "助理级", "正高"};
        constexpr std::array<Words, 3> titles{"职称", "专业技术职务", "专业技术资格"};
        constexpr std::size_t near = 45;  // bytes: 15 characters
        for (auto const title : titles) {
            auto const at = segment_.words.find(title);
            if (at == segment_.words.npos) continue;
            for (auto const grade : grades) {
                auto const begin = segment_.words.rfind(grade, at);
                if (begin == segment_.words.npos || at - begin > near || begin < end_) continue;
                auto const behind = segment_.words.substr(at + title.size());
                if (!behind.empty() && is_digit(behind[0])) continue;  // "高级职称210人"
                keep(std::string(grade).append("职称"), true, begin, at + title.size());
                return;
            }
        }
    }

    // Whatever one must hold and that ends like a certificate: "持有食品检验员证书".
    void take_named() {
        constexpr std::array<Words, 6> leads{"持有", "取得", "具有", "具备", "考取", "获得"};
        constexpr std::array<Words, 8> ends{"资格证书", "执业证书", "从业证书", "资格证",
                                            "上岗证",   "证书",     "操作证",   "执业证"};
        constexpr std::array<Words, 10> others{"毕业", "学位", "学历", "身份", "户口",
                                               "获奖", "等级", "相关", "语",   "八级"};
        constexpr std::size_t longest = 60;  // bytes: 20 characters
        for (auto const lead : leads) {
            auto const at = segment_.words.find(lead);
            if (at == segment_.words.npos) continue;
            auto const begin = at + lead.size();
            for (auto const end : ends) {
                auto const ending = segment_.words.find(end, begin);
                if (ending == segment_.words.npos || ending == begin || ending - begin > longest)
                    continue;
                auto const name = segment_.words.substr(begin, ending - begin);
                if (std::ranges::any_of(
                        others, [&](Words one) { return name.find(one) != name.npos; }))
                    return;
                auto const whole = ending + end.size();
                keep(
                    reading_.text.original(segment_.at + begin, segment_.at + whole), false, begin,
                    whole);
                return;
            }
        }
    }

    void keep(std::string name, bool known, std::size_t begin, std::size_t end) {
        end_ = end;
        found_.certificates.push_back(
            {stated(reading_, segment_, segment_.at + begin, segment_.at + end), std::move(name),
             known});
    }

    Reading const& reading_;
    Segment const& segment_;
    Requirements& found_;
    std::size_t end_ = 0;  // one past the last find
};

}  // namespace

void read_certificates(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments)
        if (!segment.excepted) CertificateReader(reading, segment, found).read();
}

}  // namespace sx::engine
