#include "features/site/layout.hpp"
#include "features/site/words.hpp"
#include "platform/pages/tags.hpp"

namespace sx::site {

web::Document document_of(web::Call const& call, pages::Page const& page, unsigned status) {
    return {pages::document(call.venue, page).str(), status};
}

pages::Html take_list(Language language, pages::Url const& table) {
    using namespace pages;
    using namespace pages::tag;
    return p(
        css("small sec near"), words::take_list.in(language), " ",
        a(href(table.with("format", "xlsx")), "Excel"), " · ",
        a(href(table.with("format", "csv")), "CSV"));
}

pages::Html complain_link(Language language, pages::Url const& about) {
    using namespace pages::tag;
    return p(css("small"), a(href(about), words::complain.in(language)));
}

void Asked::add(std::string name, std::string value) {
    if (!value.empty()) parameters_.emplace_back(std::move(name), std::move(value));
}

pages::Url Asked::url_with(std::string_view name, std::string_view value) const {
    auto url = path();
    bool stands = value.empty();
    auto const add = [&](std::string_view one, std::string_view its_value) {
        if (!its_value.empty()) url = url.with(one, its_value);
    };
    for (auto const& [asked, its_value] : parameters_) {
        add(asked, asked == name ? value : std::string_view(its_value));
        stands |= asked == name;
    }
    if (!stands) add(name, value);
    return url;
}

}  // namespace sx::site
