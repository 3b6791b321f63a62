#include "platform/pages/search_pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html find_field(Language language, Find const& find) {
    return div(
        css("find"), label(css("sr"), to_id("q"), find.placeholder),
        input(
            css("field"), id("q"), type("search"), name("q"), value(find.asked), maxlength(80),
            enterkeyhint("search"), placeholder(find.placeholder)),
        button(css("btn go"), type("submit"), words::search.in(language)));
}

Html facet_choice(Facet const& facet, FacetOption const& option) {
    bool const none = option.count == 0;
    return label(
        when(none, css("none")),
        input(
            type(facet.shape == Facet::Shape::several ? "checkbox" : "radio"), name(facet.name),
            value(option.value), checked(option.chosen)),
        option.label, option.count ? Html(span(thousands(*option.count))) : Html());
}

FacetOption any_of(Language language, Facet const& facet) {
    auto const chosen = [](FacetOption const& option) { return option.chosen; };
    bool const nothing = std::none_of(facet.options.begin(), facet.options.end(), chosen);
    return {"", std::string(words::any.in(language)), nothing};
}

Html facet_list(Language language, Facet const& facet) {
    return select(
        css("field"), name(facet.name), aria_label(facet.legend),
        option(value(""), words::any.in(language)),
        each(facet.options, [](FacetOption const& one) -> Html {
            return option(value(one.value), selected(one.chosen), one.label);
        }));
}

Html facet(Language language, Facet const& facet) {
    if (facet.shape == Facet::Shape::list)
        return fieldset(legend(facet.legend), facet_list(language, facet));
    return fieldset(
        legend(facet.legend),
        facet.shape == Facet::Shape::one ? facet_choice(facet, any_of(language, facet)) : Html(),
        each(facet.options, [&](FacetOption const& one) { return facet_choice(facet, one); }));
}

Html chosen_chips(Language language, Search const& search) {
    if (search.chosen.empty()) return {};
    return div(
        css("picked"), role("group"), aria_label(words::chosen.in(language)),
        each(
            search.chosen,
            [&](Link const& chip) -> Html {
                return a(
                    href(chip.to), span(css("sr"), words::remove.in(language)), chip.text,
                    icon(Icon::x));
            }),
        a(css("clear"), href(search.cleared), words::clear.in(language)));
}

Html filters(Language language, Search const& search) {
    auto const chosen = std::to_string(search.chosen.size());
    return aside(
        aria_label(words::filters.in(language)),
        a(css("btn thin full"), href("#facets"), icon(Icon::sliders), words::filter.in(language),
          when(
              !search.chosen.empty(),
              span(css("tag blue"), words::chosen_count.with(language, chosen)))),
        div(css("card facets"), id("facets"),
            each(search.facets, [&](Facet const& one) { return facet(language, one); }),
            p(css("pad"),
              button(css("btn go full"), type("submit"), words::see_results.in(language)),
              a(css("btn bare thin full"), href("#results"), words::fold.in(language)))));
}

Html orders(Language language, std::vector<Order> const& list) {
    if (list.empty()) return {};
    return nav(
        css("sort"), aria_label(words::sort.in(language)), each(list, [](Order const& one) -> Html {
            return a(href(one.to), when(one.current, aria_current("true")), one.text);
        }));
}

}  // namespace

Html find_form(Language language, Find const& find) {
    return form(css("apart"), role("search"), action(find.to), find_field(language, find));
}

Html search_page(Language language, Search const& search) {
    Html const found = section(
        aria_labelledby("results"),
        div(css("lead"),
            h2(id("results"), search.total,
               when(!search.total_more.empty(), small(css("dim"), search.total_more))),
            orders(language, search.orders)),
        search.results, pager(language, search.first, search.next));
    return form(
        css("searching"), role("search"), action(search.find.to), h1(css("sr"), search.title),
        each(
            search.kept,
            [](Kept const& kept) -> Html {
                return input(type("hidden"), name(kept.name), value(kept.value));
            }),
        find_field(language, search.find), chosen_chips(language, search),
        search.facets.empty() ? Html(div(css("grid alone"), found))
                              : Html(div(css("grid side"), filters(language, search), found)));
}

Html pager(Language language, std::optional<Url> const& first, std::optional<Url> const& next) {
    if (!first && !next) return {};
    return nav(
        css("pages"), aria_label(words::pages.in(language)),
        first ? Html(a(href(*first), words::first_page.in(language))) : Html(),
        next ? Html(a(rel("next"), href(*next), words::next_page.in(language))) : Html());
}

Html empty_search(Language language, std::span<Link const> chosen) {
    return div(
        css("card pad nothing"), p(b(words::nothing_found.in(language))),
        chosen.empty()
            ? Html(p(css("dim"), words::try_other_words.in(language)))
            : Html(ul(css("links"), each(chosen, [&](Link const& one) -> Html {
                          return li(a(href(one.to), words::try_without.with(language, one.text)));
                      }))));
}

}  // namespace sx::pages
