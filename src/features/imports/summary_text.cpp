#include <algorithm>
#include "features/imports/imports.hpp"

namespace sx::imports {
namespace {

constexpr std::size_t most_examples = 5;  // of each column

// How many columns of a terminal it takes: Chinese characters, three bytes long or more, take two.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) width += byte >= 0xE0 ? 2 : 1;
    }
    return width;
}

enum class Side { left, right };

std::string padded(std::string text, std::size_t width, Side side) {
    auto const shown = width_of(text);
    if (shown >= width) return text.append(" ");
    text.insert(side == Side::right ? 0 : text.size(), width - shown, ' ');
    return text;
}

// Rounded down, so that only everything is 100.00 %.
std::string share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "–";
    auto const hundredths = part * 10000 / whole;
    auto const fraction = std::to_string(100 + hundredths % 100).substr(1);
    return std::to_string(hundredths / 100).append(".").append(fraction).append(" %");
}

void add_examples(
    std::vector<ImportRemark> const& remarks, ImportTally const& tally, std::string& text) {
    std::vector<std::string> shown;
    for (auto const& remark : remarks) {
        if (remark.target != tally.target || remark.column != tally.column) continue;
        if (std::ranges::find(shown, remark.text) != shown.end()) continue;
        shown.push_back(remark.text);
        text.append("      row ")
            .append(std::to_string(remark.row))
            .append(": ")
            .append(remark.text);
        text.append("\n");
        if (shown.size() == most_examples) break;
    }
}

void add_line(std::string& text, ImportRemark const& remark, std::string_view column) {
    text.append(std::to_string(remark.row))
        .append("\t")
        .append(wire::name(remark.target))
        .append("\t")
        .append(column)
        .append("\t")
        .append(remark.text)
        .append("\n");
}

}  // namespace

std::string as_text(ImportSummary const& summary) {
    auto const number = [](std::int64_t value) { return std::to_string(value); };
    auto const refused = static_cast<std::int64_t>(summary.refusals.size());
    std::string text = summary.name;
    text.append(summary.stopped ? " (stopped): " : ": ")
        .append(number(summary.report.rows))
        .append(" rows; ")
        .append(number(summary.added))
        .append(" added for review, ")
        .append(number(summary.known))
        .append(" known already, ")
        .append(number(refused))
        .append(" refused for want of a title or an employer; ")
        .append(number(summary.to_read))
        .append(" of those added say what a rule forbids\n\n    ")
        .append(padded("field", 20, Side::left))
        .append(padded("column", 26, Side::left))
        .append(padded("present", 9, Side::right))
        .append(padded("understood", 12, Side::right))
        .append("\n");
    for (auto const& tally : summary.report.columns) {
        text.append("    ")
            .append(padded(std::string(wire::name(tally.target)), 20, Side::left))
            .append(padded(tally.column, 26, Side::left))
            .append(padded(number(tally.present), 9, Side::right))
            .append(padded(number(tally.understood), 12, Side::right))
            .append(padded(share(tally.understood, tally.present), 11, Side::right))
            .append("\n");
        add_examples(summary.report.remarks, tally, text);
    }
    return text;
}

std::string as_lines(ImportSummary const& summary) {
    std::string text;
    for (auto const& refusal : summary.refusals) add_line(text, refusal, "row refused");
    for (auto const& remark : summary.report.remarks) add_line(text, remark, remark.column);
    return text;
}

}  // namespace sx::imports
