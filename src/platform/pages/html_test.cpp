#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/pages/json_ld.hpp"
#include "platform/pages/tags.hpp"

namespace sx::pages {
using namespace tag;

namespace {

std::string shown(Html html) { return std::move(html).str(); }

// Character references back into characters, as a browser would.
std::string read_back(std::string_view markup) {
    constexpr std::pair<std::string_view, char> references[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#13;", '\r'}};
    std::string text;
    while (!markup.empty()) {
        std::size_t taken = 1;
        char read = markup.front();
        for (auto const& [reference, character] : references)
            if (markup.starts_with(reference)) taken = reference.size(), read = character;
        text += read;
        markup.remove_prefix(taken);
    }
    return text;
}

// What is left of a text in HTML: everything but U+0000, which HTML cannot hold.
std::string without_zeros(std::string const& text) {
    std::string kept;
    for (char const c : text)
        if (c == '\0') kept += "\uFFFD";
        else kept += c;
    return kept;
}

struct Tree {  // a leaf has text, a branch has children
    std::string text;
    std::vector<Tree> children;
    friend bool operator==(Tree const&, Tree const&) = default;
};

Html built(Tree const& tree) {
    if (tree.children.empty()) return b(tree.text);
    return ul(css(tree.text), each(tree.children, [](Tree const& child) -> Html {
                  return li(built(child));
              }));
}

std::string_view take_until(std::string_view& from, std::string_view end) {
    auto const at = from.find(end);
    REQUIRE(at != from.npos);
    auto const taken = from.substr(0, at);
    from.remove_prefix(at + end.size());
    return taken;
}

Tree parsed(std::string_view& markup) {
    if (markup.starts_with("<b>")) {
        markup.remove_prefix(3);
        return {read_back(take_until(markup, "</b>")), {}};
    }
    take_until(markup, "<ul class=\"");
    Tree tree{read_back(take_until(markup, "\">")), {}};
    while (!markup.starts_with("</ul>")) {
        take_until(markup, "<li>");
        tree.children.push_back(parsed(markup));
        REQUIRE(take_until(markup, "</li>").empty());
    }
    markup.remove_prefix(5);
    return tree;
}

rc::Gen<Tree> any_tree(int depth) {
    auto const any_text = rc::gen::map(rc::gen::arbitrary<std::string>(), without_zeros);
    auto const leaf = rc::gen::map(any_text, [](std::string text) { return Tree{text, {}}; });
    if (depth == 0) return leaf;
    auto const branch = rc::gen::map(
        rc::gen::pair(
            any_text,
            rc::gen::resize(
                4, rc::gen::nonEmpty(rc::gen::container<std::vector<Tree>>(any_tree(depth - 1))))),
        [](std::pair<std::string, std::vector<Tree>> parts) {
            return Tree{parts.first, parts.second};
        });
    return rc::gen::oneOf(leaf, branch);
}

}  // namespace

TEST_CASE("an element is its name, its attributes and its children in the order written") {
    CHECK(
        shown(p("Hello ", b("you"), css("small"), id("x"))) ==
        R"(<p class="small" id="x">Hello <b>you</b></p>)");
    CHECK(shown(fragment("a", b("b"), "c")) == "a<b>b</b>c");
    CHECK(shown(div()) == "<div></div>");
}

TEST_CASE("void elements have no end tag") {
    CHECK(
        shown(input(type("radio"), name("kind"), checked(true))) ==
        R"(<input type="radio" name="kind" checked>)");
    CHECK(shown(p("a", br(), "b")) == "<p>a<br>b</p>");
}

TEST_CASE("flags are there or not, numbers are digits, conditional parts vanish whole") {
    CHECK(shown(input(checked(false), maxlength(60))) == R"(<input maxlength="60">)");
    CHECK(
        shown(p(when(false, css("x")), when(true, id("y")), when(false, b("no")))) ==
        R"(<p id="y"></p>)");
    CHECK(shown(p(std::optional<std::string>())) == "<p></p>");
    CHECK(shown(p(std::optional<std::string>("a<b"))) == "<p>a&lt;b</p>");
    CHECK(shown(p(Text<1, 9>::stored("a&b"))) == "<p>a&amp;b</p>");
}

TEST_CASE("a range is shown item by item") {
    std::vector<std::string> const names{"甲", "<乙>"};
    CHECK(shown(ul(each(names, [](std::string const& each_name) -> Html {
              return li(each_name);
          }))) == "<ul><li>甲</li><li>&lt;乙&gt;</li></ul>");
}

TEST_CASE("finished markup is not escaped again, wherever it is put") {
    Html whole = p("a & b");
    CHECK(shown(div(whole)) == "<div><p>a &amp; b</p></div>");
    whole += "<";
    whole += b(">");
    CHECK(whole.str() == "<p>a &amp; b</p>&lt;<b>&gt;</b>");
    CHECK(shown(fragment(Trusted("<path d='M0 0'/>"))) == "<path d='M0 0'/>");
}

TEST_CASE("any text comes back from the markup as it went in, and never brings markup along") {
    CHECK(rc::check("text between tags", [](std::string const& text) {
        auto const markup = shown(b(text));
        auto const inner = markup.substr(3, markup.size() - 7);
        RC_ASSERT(inner.find_first_of("<>") == inner.npos);
        RC_ASSERT(read_back(inner) == without_zeros(text));
    }));
    CHECK(rc::check("attribute values", [](std::string const& text) {
        auto const markup = shown(b(css(text)));
        auto const inner = markup.substr(10, markup.size() - 16);
        RC_ASSERT(inner.find_first_of("<>\"") == inner.npos);
        RC_ASSERT(read_back(inner) == without_zeros(text));
    }));
    CHECK(rc::check("whole trees", [] {
        auto const tree = *any_tree(3);
        auto const markup = shown(built(tree));
        std::string_view rest = markup;
        RC_ASSERT(parsed(rest) == tree);
        RC_ASSERT(rest.empty());
    }));
}

TEST_CASE("structured data cannot end its own script") {
    CHECK(
        JsonLd("JobPosting").text("title", "</script><b>\"\\\n").script().str() ==
        R"(<script type="application/ld+json">{"@context":"https://schema.org",)"
        R"("@type":"JobPosting","title":"\u003c/script\u003e\u003cb\u003e\u0022\u005c\u000a"})"
        "</script>");
    CHECK(rc::check("no text holds a tag", [](std::string const& text) {
        RC_ASSERT(
            JsonLd("Thing").text("name", text).str().find_first_of("<>&") == std::string::npos);
    }));
}

TEST_CASE("structured data nests, and money is yuan with its fen") {
    JsonLd const amount =
        JsonLd("QuantitativeValue").yuan("minValue", Money{750000}).yuan("maxValue", Money{1805});
    CHECK(amount.str() == R"({"@type":"QuantitativeValue","minValue":7500,"maxValue":18.05})");
    std::vector<JsonLd> const two{JsonLd("A"), JsonLd("B").number("n", -3)};
    CHECK(
        JsonLd("List").list("items", two).part("one", two[0]).str() ==
        R"({"@type":"List","items":[{"@type":"A"},{"@type":"B","n":-3}],"one":{"@type":"A"}})");
}

}  // namespace sx::pages
