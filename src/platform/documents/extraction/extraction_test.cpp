#include "platform/documents/extraction/extraction.hpp"
#include <doctest/doctest.h>
#include <linux/landlock.h>
#include <rapidcheck.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <chrono>
#include <cstdio>
#include <thread>
#include "platform/documents/extraction/child.hpp"
#include "platform/documents/extraction/docx.hpp"

using namespace sx;
using namespace sx::documents;
using namespace std::chrono_literals;

namespace {

std::filesystem::path reader_program() {
    auto const tests = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    return tests.parent_path() / "document-reader";
}

// Without Landlock there is no cage, and the reader rightly reads nothing.
bool kernel_has_cages() {
    auto const version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) std::puts("skipped: this kernel has no Landlock");
    return version >= 1;
}

std::string number(std::size_t value, std::size_t width) {
    std::string bytes;
    for (; width > 0; --width, value >>= 8) bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

struct Part {
    std::string name, content;
};

// A zip whose parts are stored as they are.
std::string zip(std::vector<Part> const& parts) {
    std::string bytes, directory;
    for (auto const& [name, content] : parts) {
        auto const facts = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 8) +
                           number(content.size(), 4) + number(content.size(), 4) +
                           number(name.size(), 2) + number(0, 2);
        directory +=
            "PK\x01\x02" + number(20, 2) + facts + number(0, 10) + number(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + facts + name + content;
    }
    auto const count = number(parts.size(), 2);
    auto const start = bytes.size();
    return bytes + directory + "PK\x05\x06" + number(0, 4) + count + count +
           number(directory.size(), 4) + number(start, 4) + number(0, 2);
}

std::string docx(std::string const& body) {
    return zip(
        {{"word/document.xml",
          "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}
std::string paragraph(std::string const& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

// A PDF of one page. `text` is what the page draws; the font is one of the fourteen that every
// reader has.
std::string pdf(std::string const& text, std::string const& trailer = {}) {
    std::vector<std::string> const objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</L 5 0 "
        "R/C 6 0 R>>>>>>",
        "<</Length " + std::to_string(text.size()) + ">>stream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[7 "
        "0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
        "/Ordering(GB1)/Supplement 4>>/FontDescriptor 8 0 R>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 "
        "900]/ItalicAngle "
        "0/Ascent 880/Descent -120/StemV 90>>"};
    std::string bytes = "%PDF-1.4\n", places;
    for (std::size_t at = 0; at < objects.size(); ++at) {
        auto place = std::to_string(bytes.size());
        places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        bytes += std::to_string(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    auto const start = std::to_string(bytes.size());
    auto const size = std::to_string(objects.size() + 1);
    return bytes + "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer\n<</Size " +
           size + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string refusal_of(Result<std::string> const& text) {
    return text ? "read: " + *text : text.error().code;
}

}  // namespace

TEST_CASE("a document's paragraphs are lines, and the cells of a row stand beside each other") {
    auto const table = "<w:tbl><w:tr><w:tc>" + paragraph("学校") + "</w:tc><w:tc>" +
                       paragraph("示例大学") + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("专业") +
                       "</w:tc><w:tc>" + paragraph("一") + paragraph("二") +
                       "</w:tc></w:tr></w:tbl>";
    auto const text = read_docx(docx(
        paragraph("教育经历") + table +
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:delText>gone</w:delText>"
        "</w:r></w:p>"));
    REQUIRE(text);
    CHECK(*text == "教育经历\n学校\t示例大学\n专业\t一\n二\nA\tB\nC\n");
}

TEST_CASE("text boxes are read once, although a document holds each of them twice") {
    auto const box = "<w:txbxContent>" + paragraph("电话 13800000000") + "</w:txbxContent>";
    auto const text = read_docx(docx(
        "<w:p><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
        "</mc:Fallback></mc:AlternateContent></w:p>"));
    REQUIRE(text);
    CHECK(*text == "电话 13800000000\n\n");
}

TEST_CASE("what a header says stands before the body") {
    auto const text = read_docx(zip(
        {{"word/document.xml", "<d><p><t>正文</t></p></d>"},
         {"word/header1.xml", "<h><p><t>林示例</t></p></h>"}}));
    CHECK(refusal_of(text) == "read: 林示例\n正文\n");
}

TEST_CASE("a document that is none, has a password or swells is refused") {
    CHECK(refusal_of(read_docx("PK")) == "sheet_damaged");
    CHECK(refusal_of(read_docx(zip({{"word/other.xml", "<a/>"}}))) == "sheet_damaged");
    CHECK(refusal_of(read_docx(docx("<w:p>"))) == "sheet_damaged");
    CHECK(refusal_of(read_docx("\xD0\xCF\x11\xE0 and more")) == "sheet_encrypted");
    auto const entity = zip({{"word/document.xml", "<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"}});
    CHECK(refusal_of(read_docx(entity)) == "sheet_damaged");
    auto const long_one = docx(paragraph(std::string(2000, 'x')));
    CHECK(refusal_of(read_docx(long_one, {.inflated_bytes = 1000})) == "sheet_too_large");
    CHECK(refusal_of(read_docx(long_one, {.text_bytes = 1000})) == "sheet_too_large");
}

TEST_CASE("whatever one byte of a document becomes, its text stays within the limit") {
    auto const good = docx(paragraph("林示例") + paragraph("示例大学"));
    CHECK(rc::check("one byte changed", [&] {
        auto bytes = good;
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        auto const text = read_docx(bytes, {.text_bytes = 64});
        bool const within = !text || text->size() <= 64;
        RC_ASSERT(within);
    }));
}

TEST_CASE("the reader's cage holds") {
    if (!kernel_has_cages()) return;
    CHECK(TextReader(reader_program()).works());
    CHECK_FALSE(TextReader("/nowhere/document-reader").works());
    CHECK_FALSE(TextReader("/bin/false").works());
}

TEST_CASE("PDF and DOCX are read in the child, Chinese without embedded fonts too") {
    if (!kernel_has_cages()) return;
    TextReader reader(reader_program());
    auto const drawn =
        "BT /L 12 Tf 72 720 Td (Example University) Tj 200 0 Td (2022.09 - 2026.06) "
        "Tj ET BT /C 12 Tf 72 700 Td <793A4F8B59275B66> Tj ET";
    auto const text = reader.text_of(DocumentKind::pdf, pdf(drawn));
    REQUIRE(text);
    CAPTURE(*text);
    CHECK(text->find("Example University  ") != std::string::npos);
    CHECK(text->find("2022.09 - 2026.06") != std::string::npos);
    CHECK(text->find("示例大学") != std::string::npos);
    CHECK(text->ends_with("\f"));
    CHECK(
        refusal_of(reader.text_of(DocumentKind::docx, docx(paragraph("林示例")))) ==
        "read: 林示例\n");
}

TEST_CASE("what cannot be read says why") {
    if (!kernel_has_cages()) return;
    TextReader reader(reader_program());
    auto const refused = [&](DocumentKind kind, std::string const& bytes) {
        return refusal_of(reader.text_of(kind, bytes));
    };
    CHECK(refused(DocumentKind::pdf, "%PDF-1.4\nnothing") == "document_damaged");
    CHECK(refused(DocumentKind::pdf, pdf("0 0 100 100 re f")) == "document_without_text");
    auto const locked =
        pdf("q Q", "/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + std::string(64, 'A') +
                       ">/U<" + std::string(64, 'B') + ">>>/ID[<00><00>]");
    CHECK(refused(DocumentKind::pdf, locked) == "document_encrypted");
    CHECK(refused(DocumentKind::docx, "PK\x03\x04") == "document_damaged");
    CHECK(refused(DocumentKind::docx, "\xD0\xCF\x11\xE0") == "document_encrypted");
    CHECK(refused(DocumentKind::docx, docx(paragraph(" "))) == "document_without_text");
    CHECK(
        refused(DocumentKind::docx, docx(paragraph(std::string(400'001, 'x')))) ==
        "document_too_long");
    TextReader missing("/nowhere/document-reader");
    CHECK(
        refusal_of(missing.text_of(DocumentKind::pdf, pdf("q Q"))) ==
        "document_reading_unavailable");
}

TEST_CASE("a child that is slow, loud or dies is ended, and does not take us with it") {
    using End = ChildOutcome::End;
    auto const began = std::chrono::steady_clock::now();
    CHECK(run_child("/bin/sleep", "20", "", {200ms, 100}).end == End::too_slow);
    CHECK(std::chrono::steady_clock::now() - began < 5s);
    CHECK(run_child("/usr/bin/yes", "loud", "", {5s, 100}).end == End::too_long);
    // It goes away without having heard a megabyte.
    auto const deaf = run_child("/bin/false", "", std::string(1 << 20, 'x'), {5s, 100});
    CHECK(deaf.end == End::exited);
    CHECK(deaf.status == 1);
    // And it hears a megabyte that is told in pieces.
    CHECK(
        run_child("/usr/bin/wc", "-c", std::string(1 << 20, 'x'), {5s, 100}).output == "1048576\n");
    // Nothing of our environment and files comes along.
    CHECK(run_child("/usr/bin/env", "-0", "", {5s, 100}).output.empty());
    CHECK(run_child("/bin/ls", "/proc/self/fd", "", {5s, 100}).output == "0\n1\n2\n3\n");
}

TEST_CASE("few read at a time, and who would wait too long is told at once") {
    TextReader reader(reader_program(), {.patience = 2s, .most_running = 0, .most_waiting = 1});
    std::string first;
    std::thread waits([&] { first = refusal_of(reader.text_of(DocumentKind::docx, "")); });
    std::this_thread::sleep_for(300ms);
    auto const began = std::chrono::steady_clock::now();
    CHECK(refusal_of(reader.text_of(DocumentKind::docx, "")) == "too_many_documents");
    CHECK(std::chrono::steady_clock::now() - began < 1s);
    waits.join();
    CHECK(first == "too_many_documents");
}
