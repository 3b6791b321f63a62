#include "platform/pages/posting_pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html pay_line(std::string_view style, Language language, Pay const& pay) {
    auto const months = pay_months_text(language, pay);
    return p(css(style), pay_text(language, pay), when(!months.empty(), small(months)));
}

// The title with every place where the searched text stands marked. ASCII letters match in either
// case.
Html marked(std::string_view title, std::string_view searched) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    auto const same = [&](char a, char b) { return lower(a) == lower(b); };
    Html whole;
    while (!searched.empty()) {
        auto const found =
            std::search(title.begin(), title.end(), searched.begin(), searched.end(), same);
        if (found == title.end()) break;
        auto const before = static_cast<std::size_t>(found - title.begin());
        whole += title.substr(0, before);
        whole += Html(mark(title.substr(before, searched.size())));
        title.remove_prefix(before + searched.size());
    }
    whole += title;
    return whole;
}

Html posting_row(Language language, PostingRow const& row, std::string_view searched) {
    return li(
        css("post"),
        div(css("line"), h3(a(href(row.to), marked(row.title, searched))),
            pay_line("pay", language, row.pay)),
        p(css("who"), row.employer, when(!row.place.empty(), "　"), row.place), badges(row.badges),
        p(css("meta"), each(row.dates, [](std::string const& date) -> Html { return span(date); }),
          when(!row.soon.empty(), span(css("soon"), icon(Icon::clock), row.soon))));
}

Html apply_button(Language language, std::string_view style, Url const& to) {
    return a(css(style), href(to), icon(Icon::send), words::apply.in(language));
}

Html keep_button(Language language, std::string_view style, Url const& to) {
    return a(css(style), href(to), icon(Icon::bookmark), words::keep.in(language));
}

}  // namespace

Html posting_rows(Language language, std::span<PostingRow const> list, std::string_view searched) {
    return div(css("card"), ul(css("rows"), each(list, [&](PostingRow const& row) {
                                   return posting_row(language, row, searched);
                               })));
}

Html posting_head(Language language, PostingHead const& head) {
    return section(
        css("card pad posting"), badges(head.badges), h1(head.title),
        pay_line("pay", language, head.pay),
        p(css("dim small"), head.employer, when(!head.updated.empty(), "　"), head.updated),
        facts(head.facts));
}

Html apply_card(Language language, PostingActs const& acts) {
    return div(
        css("card pad wide"), apply_button(language, "btn go full", acts.apply),
        keep_button(language, "btn full below", acts.keep),
        p(css("small dim below"), words::apply_hint.in(language)));
}

Html apply_bar(Language language, PostingActs const& acts) {
    return section(
        css("bar thin"), aria_label(words::apply_acts.in(language)),
        keep_button(language, "btn", acts.keep), apply_button(language, "btn go", acts.apply));
}

Html posting_layout(PostingLayout const& layout) {
    return div(
        css("grid post-page"), layout.head, aside(css("stick grid close"), layout.beside),
        div(css("grid top-down"), layout.rest));
}

}  // namespace sx::pages
