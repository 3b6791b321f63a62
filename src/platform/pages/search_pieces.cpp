#include "platform/pages/search_pieces.hpp"
#include <algorithm>
#include "platform/pages/words.hpp"

namespace sx::pages {
namespace {

using namespace tag;

Html find_field(Language language, Find const& find, Html const& suggestions = {}) {
    return div(
        css("find"), label(css("sr"), to_id("q"), find.placeholder),
        input(
            css("field"), id("q"), type("search"), name("q"), value(find.asked), maxlength(80),
            enterkeyhint("search"), placeholder(find.placeholder)),
        suggestions, button(css("btn go"), type("submit"), words::search.in(language)));
}

Html suggestion_list(Language language, Suggesting const& suggesting) {
    return ul(
        css("suggestions"), id("suggestions"), role("listbox"), hidden(),
        aria_label(words::suggestions.in(language)), data_suggestions(suggesting.from),
        data_title(suggesting.title), data_employer(suggesting.employer),
        data_occupation(suggesting.occupation));
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

// Its look says how deep it stands; more than three levels no tree has.
std::string_view depth_style(int depth) {
    constexpr std::string_view styles[] = {"opt", "opt d1", "opt d2", "opt d3"};
    return styles[std::clamp(depth, 0, 3)];
}

Html facet_link(Language language, Facet const& facet, FacetOption const& option) {
    auto const count = option.count ? Html(fragment(" ", span(thousands(*option.count)))) : Html();
    bool const leads_on = option.to && (option.chosen || option.count != 0);
    if (!leads_on) return li(span(css(depth_style(option.depth)), option.label, count));
    auto const own_id = std::string(facet.name).append("-").append(option.value);
    return li(
        a(css(depth_style(option.depth)), id(own_id), rel("nofollow"), href(*option.to),
          when(option.chosen, aria_current("true")),
          when(option.chosen, span(css("sr"), words::remove.in(language))), option.label, count));
}

Html facet_links(Language language, Facet const& facet) {
    auto const own_id = std::string("facet-").append(facet.name);
    auto const is_chosen = [](FacetOption const& option) { return option.chosen; };
    bool const unfolded =
        !facet.folded || std::any_of(facet.options.begin(), facet.options.end(), is_chosen);
    return details(
        id(own_id), is_open(unfolded), summary(facet.legend),
        ul(css("opts"), role("list"), aria_label(facet.legend),
           each(
               facet.options,
               [&](FacetOption const& one) { return facet_link(language, facet, one); })),
        facet.other ? Html(p(a(href(facet.other->to), facet.other->text))) : Html());
}

Html facet(Language language, Facet const& facet) {
    if (facet.shape == Facet::Shape::links) return facet_links(language, facet);
    if (facet.shape == Facet::Shape::list)
        return fieldset(legend(facet.legend), facet_list(language, facet));
    return fieldset(
        legend(facet.legend),
        facet.shape == Facet::Shape::one ? facet_choice(facet, any_of(language, facet)) : Html(),
        each(facet.options, [&](FacetOption const& one) { return facet_choice(facet, one); }));
}

// Closes the sheet that the filters are on a phone; where they are fields, it asks first.
Html see_results(Language language, Search const& search) {
    auto const is_link = [](Facet const& one) { return one.shape == Facet::Shape::links; };
    if (std::all_of(search.facets.begin(), search.facets.end(), is_link))
        return p(
            css("pad foot-of-sheet thin"),
            a(css("btn go full"), href("#results"), words::see_total.with(language, search.total)));
    return p(
        css("pad foot-of-sheet"),
        button(css("btn go full"), type("submit"), words::see_results.in(language)),
        a(css("btn bare thin full"), href("#results"), words::fold.in(language)));
}

Html filters(Language language, Search const& search) {
    auto const chosen = std::to_string(search.chosen.size());
    return aside(
        aria_label(words::filters.in(language)),
        a(css("btn thin full"), href("#facets"), data_part("filter"), icon(Icon::sliders),
          words::filter.in(language),
          when(
              !search.chosen.empty(),
              span(css("tag blue"), words::chosen_count.with(language, chosen)))),
        div(css("card facets"), id("facets"),
            div(data_part("facets"),
                each(search.facets, [&](Facet const& one) { return facet(language, one); }),
                see_results(language, search))));
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

Html chosen_chips(Language language, std::span<Link const> chosen, Url const& cleared) {
    if (chosen.empty()) return {};
    return div(
        css("picked"), role("group"), aria_label(words::chosen.in(language)),
        each(
            chosen,
            [&](Link const& chip) -> Html {
                return a(
                    href(chip.to), span(css("sr"), words::remove.in(language)), chip.text,
                    icon(Icon::x));
            }),
        a(css("clear"), data_words(""), href(cleared), words::clear.in(language)));
}

Html search_page(Language language, Search const& search) {
    Html const found = section(
        aria_labelledby("results"), data_part("found"),
        div(css("lead"),
            h2(id("results"), tabindex(-1), search.total,
               when(!search.total_more.empty(), small(css("dim"), search.total_more))),
            orders(language, search.orders)),
        search.note, search.results, pager(language, search.first, search.next), search.after);
    auto const suggestions =
        search.suggesting ? suggestion_list(language, *search.suggesting) : Html();
    return form(
        css("searching"), role("search"), action(search.find.to), h1(css("sr"), search.title),
        find_field(language, search.find, suggestions),
        div(data_part("kept"), each(
                                   search.kept,
                                   [](Kept const& kept) -> Html {
                                       return input(
                                           type("hidden"), name(kept.name), value(kept.value));
                                   })),
        p(css("sr"), role("status"), data_told(words::updating.in(language)),
          data_failed(words::not_updated.in(language))),
        div(data_part("chosen"), chosen_chips(language, search.chosen, search.cleared)),
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
