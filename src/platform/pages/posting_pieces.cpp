#include "platform/pages/posting_pieces.hpp"
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html pay_line(std::string_view style, Language language, Pay const& pay) {
    auto const months = pay_months_text(language, pay);
    return p(css(style), pay_text(language, pay), when(!months.empty(), small(months)));
}

Html shown(Runs const& runs) {
    Html whole;
    for (auto const& run : runs)
        if (run.found) whole += Html(mark(run.text));
        else whole += run.text;
    return whole;
}

Html posting_row(Language language, PostingRow const& row) {
    return li(
        css("post"),
        div(css("line"), h3(a(href(row.to), shown(row.title))), pay_line("pay", language, row.pay)),
        p(css("who"), shown(row.employer), when(!row.place.empty(), "　"), row.place),
        badges(row.badges),
        row.excerpt.empty() ? Html() : Html(p(css("excerpt"), shown(row.excerpt))),
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

Html posting_rows(Language language, std::span<PostingRow const> list) {
    return div(css("card"), ul(css("rows"), each(list, [&](PostingRow const& row) {
                                   return posting_row(language, row);
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
