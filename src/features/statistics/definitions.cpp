#include "features/statistics/definitions.hpp"
#include <array>
#include <map>
#include <stdexcept>
#include "platform/base/embedded.hpp"

namespace sx {
namespace embedded {
std::span<EmbeddedFile const> figure_texts();
}
namespace statistics {
namespace {

struct Said {
    std::string_view zh, en, zh_meaning, en_meaning;
};
using Texts = std::map<std::string_view, Said>;

std::string_view cut(std::string_view& text, char end) {
    auto const part = text.substr(0, text.find(end));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

// Figure, both names, both meanings; a tab between, a line each, the first one names them.
Texts read_texts() {
    Texts texts;
    auto table = embedded::figure_texts().front().content;
    cut(table, '\n');
    while (!table.empty()) {
        auto line = cut(table, '\n');
        auto const figure = cut(line, '\t');
        auto& said = texts[figure];
        for (auto* part : {&said.zh, &said.en, &said.zh_meaning, &said.en_meaning})
            *part = cut(line, '\t');
    }
    return texts;
}

Texts const& texts() {
    static Texts const known = read_texts();
    return known;
}

FigureDefinition in(Language language, std::string_view figure, Said const& said) {
    bool const zh = language == Language::zh;
    return {
        std::string(figure), std::string(zh ? said.zh : said.en),
        std::string(zh ? said.zh_meaning : said.en_meaning)};
}

}  // namespace

FigureDefinition definition_of(std::string_view figure, Language language) {
    auto const found = texts().find(figure);
    if (found == texts().end())
        throw std::logic_error(std::string("no such figure: ").append(figure));
    return in(language, figure, found->second);
}

std::vector<FigureDefinition> every_definition(Language language) {
    std::vector<FigureDefinition> all;
    for (auto const& [figure, said] : texts()) all.push_back(in(language, figure, said));
    return all;
}

}  // namespace statistics
}  // namespace sx
