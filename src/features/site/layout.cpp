#include "features/site/layout.hpp"

namespace sx::site {

web::Document document_of(web::Call const& call, pages::Page const& page, unsigned status) {
    return {pages::document(call.venue, page).str(), status};
}

void Asked::add(std::string name, std::string value) {
    if (!value.empty()) parameters_.emplace_back(std::move(name), std::move(value));
}

pages::Url Asked::url_without(std::string_view name) const {
    auto url = path();
    for (auto const& [asked, value] : parameters_)
        if (asked != name) url = url.with(asked, value);
    return url;
}

}  // namespace sx::site
