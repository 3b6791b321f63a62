#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include "platform/base/instant.hpp"

// Papers to print: A4, Chinese and Latin in one typeface that is embedded, text that can be
// selected. Needs the fonts of the package fonts-noto-cjk.
namespace sx::documents {

struct Masthead {
    std::string title;
    std::string subtitle{};
    std::vector<std::string> lines{};
    std::optional<std::string> picture{};  // the bytes of a JPEG; stands square at the right
};

struct Entry {
    std::string title;
    std::string aside{};  // at the right, e.g. from when to when
    std::string under{};
};

// A paper is written from top to bottom. A heading or an entry never stands alone at the foot of a
// page, nor a single line of a text on either side of a break. Not for several threads.
class Paper {
public:
    Paper(std::string const& title, Instant made_at);
    Paper(Paper const&) = delete;
    ~Paper();

    // What follows begins on a fresh page, is numbered by itself and stands in the outline.
    void part(std::string const& name);
    void masthead(Masthead const&);
    void heading(std::string const& text);
    void entry(Entry const&);
    void text(std::string const& text);  // line ends are kept
    void link(std::string const& url);   // the address itself, and it leads there

    // The whole PDF; nothing can be written after it.
    std::string finish();

private:
    class Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace sx::documents
