#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>
#include "platform/pages/format.hpp"
#include "platform/pages/icons.hpp"
#include "platform/pages/tags.hpp"

// The small parts every page is put together from. All are pure functions of what they are given.
namespace sx::pages {

enum class Tone { plain, blue, kaki, ok, warn, danger };
struct Badge {
    std::string text;
    Tone tone = Tone::plain;
    std::optional<Icon> icon{};  // a state is never said by colour alone
};
Html badge(Badge const&);
Html badges(std::span<Badge const>);  // one line of them; nothing if there are none

struct Crumb {
    std::string name;
    std::optional<Url> to{};  // the page itself has none
};
Html crumbs(Language, std::span<Crumb const>);

struct Link {
    std::string text;
    Url to;
};
// A heading with its section's id, and where there is more of it.
Html section_head(std::string_view id, std::string_view text, std::optional<Link> const& more = {});

struct Fact {
    std::string name;
    std::string value;
};
Html facts(std::span<Fact const>);  // those without a value are left out

// Text from outside as paragraphs: a line is one, and lines that begin with a bullet or a number
// become a list.
Html prose(std::string_view text);

Html note(Tone, Icon, Html content);
Html safety_note(Language);  // an interview costs nothing

// Two rows of a list's date: 3 月 / 22 / 周一.
struct DateBadge {
    std::string above;
    std::string day;
    std::string below;
};
DateBadge date_badge(Language, Day, Instant now);

// One line of a list that leads somewhere.
struct Row {
    Url to;
    std::string title;
    std::string text;
    std::optional<Badge> badge{};
    std::optional<DateBadge> date{};
    std::string pay{};  // instead of the arrow at the end
};
enum class Columns { one, two };  // on a wide screen
Html rows(std::span<Row const>, Columns = Columns::one);

}  // namespace sx::pages
