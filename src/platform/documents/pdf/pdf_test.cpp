#include "platform/documents/pdf/pdf.hpp"
#include <doctest/doctest.h>
#include <unistd.h>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace sx;
using namespace sx::documents;

namespace {

// What poppler's program says about a PDF; its last argument is the file.
std::string told_by(std::string const& program, std::string const& pdf) {
    auto const path = (std::filesystem::temp_directory_path() /
                       ("sx-paper-" + std::to_string(::getpid()) + ".pdf"))
                          .string();
    std::ofstream(path, std::ios::binary) << pdf;
    auto* const pipe = ::popen(
        (program + " " + path + (program.starts_with("pdftotext") ? " -" : "")).c_str(), "r");
    std::string said;
    std::array<char, 4096> piece{};
    while (auto const read = std::fread(piece.data(), 1, piece.size(), pipe))
        said.append(piece.data(), read);
    REQUIRE(::pclose(pipe) == 0);
    std::filesystem::remove(path);
    return said;
}

std::string long_text(int sentences) {
    std::string text;
    for (int left = sentences; left > 0; --left)
        text.append("负责示例模块的设计与测试，按时交付并写了总结。");
    return text;
}

Instant const noon = *parse_instant("2026-03-01T04:00:00Z");

}  // namespace

TEST_CASE("what was written can be selected, rare characters too, and its fonts are embedded") {
    Paper paper("个人简历", noon);
    paper.part("𠮷䶮示例");
    paper.masthead({"𠮷䶮示例", "示例大学  ·  软件工程", {"13800000000"}});
    paper.heading("教育经历");
    paper.entry({"Example University", "2022.09 – 2026.06", "软件工程"});
    paper.text("第一行\n第二行");
    auto const pdf = paper.finish();
    CHECK(pdf.starts_with("%PDF-1."));
    auto const text = told_by("pdftotext", pdf);
    for (std::string const words :
         {"𠮷䶮示例", "13800000000", "教育经历", "2022.09 – 2026.06", "第二行"})
        CHECK_MESSAGE(text.find(words) != std::string::npos, words);
    auto const fonts = told_by("pdffonts", pdf);
    CHECK(fonts.find("NotoSansCJK") != std::string::npos);
    CHECK(fonts.find(" no  no ") == std::string::npos);  // embedded, subset
    CHECK(told_by("pdfinfo", pdf).find("595.28 x 841.89 pts (A4)") != std::string::npos);
}

// 300 ideographs and Latin letters, of which many share what the font file says once. With the
// installed font itself this is 0.9 MB.
TEST_CASE("of a font a paper carries what it shows and little more") {
    Paper paper("个人简历", noon);
    paper.part("示例");
    std::string text("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ");
    for (unsigned ideograph = 0x4E00; ideograph < 0x4E00 + 300; ++ideograph) {
        text.push_back(static_cast<char>(0xE0 | ideograph >> 12));
        text.push_back(static_cast<char>(0x80 | (ideograph >> 6 & 0x3F)));
        text.push_back(static_cast<char>(0x80 | (ideograph & 0x3F)));
    }
    paper.text(text);
    auto const pdf = paper.finish();
    CHECK(pdf.size() > 20'000);
    CHECK(pdf.size() < 120'000);
    auto seen = told_by("pdftotext", pdf);
    std::erase(seen, '\n');
    CHECK(seen.find("一丁丂七") != std::string::npos);
}

TEST_CASE("a heading goes to the next page with what it heads") {
    for (int lines = 20; lines < 60; ++lines) {
        Paper paper("个人简历", noon);
        paper.part("示例");
        for (int line = 0; line < lines; ++line) paper.text("一行");
        paper.heading("项目经历");
        paper.entry({"小车", "2025", "组长"});
        paper.text(long_text(8));
        auto const text = told_by("pdftotext -layout", paper.finish());
        auto const heading = text.find("项目经历"), body = text.find("负责示例模块");
        REQUIRE((heading != std::string::npos && body != std::string::npos));
        CHECK_MESSAGE(text.substr(heading, body - heading).find('\f') == std::string::npos, lines);
    }
}

TEST_CASE("parts are numbered by themselves; a page that is alone is not") {
    Paper paper("简历", noon);
    paper.part("甲");
    paper.text(long_text(100));
    paper.part("乙");
    paper.text("短");
    auto text = told_by("pdftotext", paper.finish());
    std::erase(text, ' ');
    CHECK(text.find("甲1/2") != std::string::npos);
    CHECK(text.find("甲2/2") != std::string::npos);
    CHECK(text.find("/1") == std::string::npos);
}

TEST_CASE("no text is lost where a page ends, however long it is") {
    Paper paper("简历", noon);
    paper.part("甲");
    std::string text;
    for (int line = 1; line <= 300; ++line)
        text.append("第").append(std::to_string(line)).append("行\n");
    paper.text(text);
    auto const seen = told_by("pdftotext", paper.finish());
    for (int line = 1; line <= 300; ++line)
        REQUIRE(seen.find("第" + std::to_string(line) + "行") != std::string::npos);
}

TEST_CASE("a picture that is no JPEG is left out") {
    for (std::string const bytes : {"", "GIF89a", "\xff\xd8", "\xff\xd8\xff\xe0"}) {
        Paper paper("简历", noon);
        paper.part("甲");
        paper.masthead({"甲", "", {}, bytes});
        CHECK(told_by("pdfimages -list", paper.finish()).find("jpeg") == std::string::npos);
    }
}
