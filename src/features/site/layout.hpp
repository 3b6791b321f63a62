#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "platform/pages/shell.hpp"
#include "platform/web/endpoint.hpp"

// What every page of the site does alike.
namespace sx::site {

web::Document document_of(web::Call const&, pages::Page const&, unsigned status = 200);

// Where to take a list away: `table` is its address with the filters that were asked.
pages::Html take_list(Language, pages::Url const& table);

// To the form for a complaint: `about` names the posting or employer.
pages::Html complain_link(Language, pages::Url const& about);

// For a page of a list: its own address with the filters that were asked, so that each link can
// drop or add one.
class Asked {
public:
    Asked(pages::UrlConstant path, Language language) : path_(path), language_(language) {}
    void add(std::string name, std::string value);  // one with an empty value is not asked
    pages::Url url() const { return url_with("", ""); }
    pages::Url url_without(std::string_view name) const { return url_with(name, ""); }
    // Another value of one parameter, in its place; empty: without it.
    pages::Url url_with(std::string_view name, std::string_view value) const;
    std::span<std::pair<std::string, std::string> const> parameters() const { return parameters_; }
    pages::Url path() const { return pages::Url(path_).in(language_); }
    bool is_narrowed() const { return !parameters_.empty(); }

private:
    pages::UrlConstant path_;
    Language language_;
    std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace sx::site
