#pragma once
#include "platform/pages/shell.hpp"
#include "platform/web/endpoint.hpp"

// What every page of the site does alike.
namespace sx::site {

web::Document document_of(web::Call const&, pages::Page const&, unsigned status = 200);

// For a page of a list: its own address with the filters that were asked, so that each link can
// drop or add one.
class Asked {
public:
    Asked(pages::UrlConstant path, Language language) : path_(path), language_(language) {}
    void add(std::string name, std::string value);  // one with an empty value is not asked
    pages::Url url() const { return url_without(""); }
    pages::Url url_without(std::string_view name) const;
    pages::Url path() const { return pages::Url(path_).in(language_); }
    bool is_narrowed() const { return !parameters_.empty(); }

private:
    pages::UrlConstant path_;
    Language language_;
    std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace sx::site
