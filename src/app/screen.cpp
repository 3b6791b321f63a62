#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/screening_lines.hpp"
#include "engine/screening/screener.hpp"
#include "features/screening/in_use.hpp"
#include "platform/wire/json.hpp"
#include "platform/wire/type.hpp"

namespace sx::app {
namespace {

using screening::Screener;

void add_findings(
    Screener const& screener, std::string const& field, std::string const& text,
    std::vector<FindingLine>& lines) {
    for (auto const& finding : screener.screen(text)) {
        auto const& words = screener.rulebook().text(finding.rule);
        lines.push_back(
            {std::string(screener.rulebook().code(finding.rule)),
             finding.severity == screening::Severity::block ? "block" : "warn", field,
             static_cast<std::int64_t>(finding.begin), static_cast<std::int64_t>(finding.end),
             std::string(finding.quote), words.reason, words.instead});
    }
}

template <class Screened, class Ad> std::string screened(Screener const& screener, Ad const& ad) {
    Screened line{ad.id, {}};
    add_findings(screener, "title", ad.title, line.findings);
    add_findings(screener, "text", ad.text, line.findings);
    return wire::write(line);
}

// Whether the id is no text: then it may be a number.
bool has_number(Problem const& problem) {
    return std::ranges::any_of(problem.fields, [](FieldProblem const& field) {
        return field.pointer == "/id" && field.code == "string_expected";
    });
}

std::string answer(Screener const& screener, std::string const& line, JsonLines const& lines) {
    constexpr auto passed_over = wire::Reader::Strangers::passed_over;
    AdLine ad;
    auto const read = wire::read_json(line, wire::type_of<AdLine>(), &ad, passed_over);
    if (read) return screened<ScreenedLine>(screener, ad);
    if (!has_number(read.error())) lines.fail(read.error());
    NumberedAdLine numbered;
    auto const again =
        wire::read_json(line, wire::type_of<NumberedAdLine>(), &numbered, passed_over);
    if (!again) lines.fail(again.error());
    return screened<NumberedScreenedLine>(screener, numbered);
}

[[noreturn]] void refuse_terms(std::string const& file, Problem const& problem) {
    auto what = std::string(file).append(": ").append(problem.code);
    for (auto const& field : problem.fields)
        what.append(", ").append(field.pointer).append(" ").append(field.code);
    throw std::runtime_error(what);
}

// The rules of the program, with the terms of a file as a page of the venue gives it.
screening::Rulebook rulebook_with(std::string const& file) {
    if (file.empty()) return screening::Rulebook::standard();
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) throw std::runtime_error("cannot read " + file);
    screening::TermsForm form;
    auto const read = wire::read_json(
        text.str(), wire::type_of<screening::TermsForm>(), &form,
        wire::Reader::Strangers::passed_over);
    if (!read) refuse_terms(file, read.error());
    auto const terms = screening::checked_terms(form);
    if (!terms) refuse_terms(file, terms.error());
    return screening::with_terms(*terms, screening::edition_with(0)).book;
}

}  // namespace

int screen(Options const& options) {
    if (!options.words.empty())
        throw std::runtime_error("say: screen [--terms FILE] < ADS.jsonl > FINDINGS.jsonl");
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    Screener const screener(rulebook_with(options.terms));
    JsonLines lines(std::cin);
    while (auto const line = lines.next()) std::cout << answer(screener, *line, lines) << "\n";
    if (!std::cout.flush()) throw std::runtime_error("cannot write the findings");
    return 0;
}

}  // namespace sx::app
