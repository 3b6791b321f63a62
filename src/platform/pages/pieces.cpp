#include "platform/pages/pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

std::string_view tone_style(Tone tone) {
    switch (tone) {
        case Tone::plain: return "tag";
        case Tone::blue: return "tag blue";
        case Tone::kaki: return "tag kaki";
        case Tone::ok: return "tag ok";
        case Tone::warn: return "tag warn";
        case Tone::danger: return "tag danger";
    }
    return "tag";
}

std::string_view trimmed(std::string_view line) {
    auto const first = line.find_first_not_of(" \t\r");
    if (first == line.npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

// The item's text if the line begins like one: "- x", "• x", "1. x", "2、x", "（3）x".
std::optional<std::string_view> list_item(std::string_view line) {
    for (std::string_view const bullet : {"- ", "* ", "•", "·", "●", "■", "◆"})
        if (line.starts_with(bullet)) return trimmed(line.substr(bullet.size()));
    auto rest = line;
    for (std::string_view const open : {"（", "("})
        if (rest.starts_with(open)) rest.remove_prefix(open.size());
    auto const digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits == rest.npos || digits > 2) return std::nullopt;
    rest.remove_prefix(digits);
    for (std::string_view const stop : {"、", "．", ". ", "）", ")", "：", "，"})
        if (rest.starts_with(stop)) return trimmed(rest.substr(stop.size()));
    bool const letter_follows = rest.starts_with('.') && rest.size() > 1 &&
                                (rest[1] < '0' || rest[1] > '9');  // "1.熟悉", but not "1.5 年"
    if (letter_follows) return trimmed(rest.substr(1));
    return std::nullopt;
}

Html row(Row const& row) {
    return li(a(
        css(row.pay.empty() ? "row" : "row paid"), href(row.to),
        row.date ? Html(span(css("date"), row.date->above, b(row.date->day), row.date->below))
                 : Html(),
        div(h3(row.title, when(row.badge.has_value(), " "), row.badge ? badge(*row.badge) : Html()),
            when(!row.text.empty(), p(css("small dim"), row.text))),
        row.pay.empty() ? Html(span(css("go"), icon(Icon::chevron_right)))
                        : Html(span(css("pay"), row.pay))));
}

}  // namespace

Html badge(Badge const& badge) {
    return span(
        css(tone_style(badge.tone)),
        when(badge.icon.has_value(), icon(badge.icon.value_or(Icon::x))), badge.text);
}

Html badges(std::span<Badge const> list) {
    if (list.empty()) return {};
    return p(css("tags"), each(list, [](Badge const& one) { return badge(one); }));
}

Html crumbs(Language language, std::span<Crumb const> path) {
    return nav(
        css("crumb"), aria_label(words::you_are_here.in(language)),
        each(path, [](Crumb const& crumb) -> Html {
            if (crumb.to) return a(href(*crumb.to), crumb.name);
            return span(aria_current("page"), crumb.name);
        }));
}

Html section_head(
    std::string_view name_id, std::string_view text, std::optional<Link> const& more) {
    return div(
        css("head"), h2(id(name_id), text), more ? Html(a(href(more->to), more->text)) : Html());
}

Html facts(std::span<Fact const> list) {
    return dl(css("facts"), each(list, [](Fact const& fact) -> Html {
                  if (fact.value.empty()) return {};
                  return div(dt(fact.name), dd(fact.value));
              }));
}

Html prose(std::string_view text) {
    Html whole;
    Html items;
    auto const end_list = [&] {
        if (!items.empty()) whole += Html(ul(items));
        items = Html();
    };
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (auto const item = list_item(line)) {
            items += Html(li(*item));
            continue;
        }
        end_list();
        whole += Html(p(line));
    }
    end_list();
    return whole;
}

Html note(Tone tone, Icon which, Html content) {
    auto const style = tone == Tone::warn     ? "note warn"
                       : tone == Tone::danger ? "note danger"
                                              : "note";
    return p(css(style), icon(which), span(content));
}

Html safety_note(Language language) {
    return note(
        Tone::warn, Icon::shield_check,
        fragment(
            b(words::no_fees.in(language)), when(language == Language::en, " "),
            words::no_fees_more.in(language)));
}

DateBadge date_badge(Language language, Day day, Instant now) {
    std::chrono::year_month_day const date(day);
    auto const number = std::to_string(unsigned(date.day()));
    if (auto near = near_day_text(language, day, now); near != day_text(language, day, now))
        return {near, number, weekday_text(language, day)};
    return {month_text(language, day), number, weekday_text(language, day)};
}

Html rows(std::span<Row const> list, Columns columns) {
    return div(
        css("card"), ul(css(columns == Columns::two ? "rows cols" : "rows"),
                        each(list, [](Row const& one) { return row(one); })));
}

}  // namespace sx::pages
