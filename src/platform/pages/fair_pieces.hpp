#pragma once
#include "platform/pages/pieces.hpp"

// The head of a fair, its figures and its stages.
namespace sx::pages {

struct BandAct {
    std::string text;
    Url to;
    Icon icon;
};
struct BandCount {
    Remaining left;
    std::string of_what;  // 后集中招聘结束
    std::string when;     // 4 月 15 日 24:00 截止
    Instant until{};      // to which a script counts the seconds down
};
struct FairBand {
    std::string now{};  // 正在进行：网络集中招聘; empty: nothing is going on
    std::string title;
    std::string slogan;
    std::vector<BandAct> acts{};  // the first is the main one
    std::optional<BandCount> count{};
};
Html fair_band(FairBand const&);

// A title in as many phrases as it needs lines on a phone, broken before a word like 春季 or 网络
// that begins one, or at a blank. Joined they are the title again.
std::vector<std::string> heading_phrases(std::string_view title);

struct Figure {
    std::string member;  // its name in the figures' JSON, for the script that refreshes them
    std::string label;   // says what is counted and in what unit
    std::int64_t number;
};
struct Figures {
    std::vector<Figure> list;  // the first is shown large
    Instant as_of;
    std::optional<Url> refresh{};     // JSON with the same members and as_of
    std::string topic{};              // live news of which a script hears the same at once
    std::vector<Fact> definitions{};  // what each counts, a tap away
};
Html figures(Language, Figures const&, Instant now);

enum class Standing { done, on, ahead };
struct Stage {
    std::string name;
    std::vector<std::string> lines;  // when, and what happens
    Standing standing;
};
Html stages(Language, std::span<Stage const>);

}  // namespace sx::pages
