#include "platform/files/kinds.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>

namespace sx::files {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t mebibyte = 1024 * 1024;

constexpr std::array pictures{Kind::png, Kind::jpeg};
constexpr std::array scans{Kind::png, Kind::jpeg, Kind::pdf};
constexpr std::array papers{Kind::pdf, Kind::docx};
constexpr std::array tables{Kind::xlsx, Kind::csv};
constexpr std::array rules{
    Rule{Purpose::licence, 5 * mebibyte, scans, "scan_expected"},
    Rule{Purpose::picture, 5 * mebibyte, pictures, "picture_expected"},
    Rule{Purpose::banner, 5 * mebibyte, pictures, "picture_expected"},
    Rule{Purpose::photo, 2 * mebibyte, pictures, "picture_expected"},
    Rule{Purpose::attachment, largest_file, papers, "paper_expected"},
    Rule{Purpose::table, largest_file, tables, "table_expected"},
    Rule{Purpose::evidence, 5 * mebibyte, scans, "scan_expected"}};

struct KindFacts {
    Kind kind;
    std::string_view media_type;
    std::array<std::string_view, 2> endings;  // the first is given to a name that has neither
};
constexpr std::array kinds{
    KindFacts{Kind::png, "image/png", {".png", ".png"}},
    KindFacts{Kind::jpeg, "image/jpeg", {".jpg", ".jpeg"}},
    KindFacts{Kind::pdf, "application/pdf", {".pdf", ".pdf"}},
    KindFacts{
        Kind::docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        {".docx", ".docx"}},
    KindFacts{
        Kind::xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        {".xlsx", ".xlsx"}},
    KindFacts{Kind::csv, "text/csv", {".csv", ".txt"}}};

KindFacts const& facts_of(Kind kind) {
    auto const found = std::ranges::find(kinds, kind, &KindFacts::kind);
    if (found == kinds.end()) throw std::logic_error("no such kind of file");
    return *found;
}

bool holds(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

// In UTF-8 and in GB 18030 no byte of a character is a control character.
bool plain_text(std::string_view bytes) {
    return !bytes.empty() && std::ranges::none_of(bytes, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool ends_like(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() &&
           std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower);
}

}  // namespace

std::optional<Kind> recognise(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Kind::png;
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Kind::jpeg;
    if (bytes.starts_with("%PDF-"sv)) return Kind::pdf;
    if (bytes.starts_with("PK\x03\x04"sv)) {  // the names inside a zip are not compressed
        if (holds(bytes, "xl/workbook.xml")) return Kind::xlsx;
        if (holds(bytes, "word/document.xml")) return Kind::docx;
        return std::nullopt;
    }
    return plain_text(bytes) ? std::optional(Kind::csv) : std::nullopt;
}

std::string_view media_type_of(Kind kind) { return facts_of(kind).media_type; }

Rule const& rule_of(Purpose purpose) {
    auto const found = std::ranges::find(rules, purpose, &Rule::purpose);
    if (found == rules.end()) throw std::logic_error("no rule for such a file");
    return *found;
}

std::string clean_name(std::string_view name, Kind kind) {
    auto const folder = name.find_last_of("/\\");
    if (folder != std::string_view::npos) name.remove_prefix(folder + 1);
    std::string clean;
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) clean += c;
    }
    auto const& endings = facts_of(kind).endings;
    if (clean.empty()) clean = "file";
    if (std::ranges::none_of(endings, [&](auto ending) { return ends_like(clean, ending); }))
        clean += endings.front();
    return clean;
}

}  // namespace sx::files
