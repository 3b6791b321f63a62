#include "platform/documents/extraction/docx.hpp"
#include <algorithm>
#include "platform/documents/sheets/xml.hpp"
#include "platform/documents/sheets/zip.hpp"

namespace sx::documents {
namespace {

class Body final : public XmlListener {
public:
    explicit Body(std::size_t most) : most_(most) {}

    void opened(std::string_view name, Attributes const&) override {
        if (name == "Fallback") ++skipped_;  // says again what the choice beside it says
        if (skipped_ > 0) return;
        if (name == "t") in_text_ = true;
        else if (name == "tab") add("\t");
        else if (name == "br" || name == "cr") end_line();
        else if (name == "txbxContent") end_line();
        else if (name == "tc") cell_started_ = all.size();
        else if (name == "noBreakHyphen") add("-");
    }
    void closed(std::string_view name) override {
        if (name == "Fallback") --skipped_;
        if (skipped_ > 0) return;
        if (name == "t") in_text_ = false;
        else if (name == "p") add("\n");
        else if (name == "tc") end_cell();
        else if (name == "tr") end_row();
    }
    void text(std::string_view words) override {
        if (in_text_ && skipped_ == 0) add(words);
    }

    std::string all;

private:
    void add(std::string_view words) {
        if (all.size() + words.size() > most_)
            return refuse_with(refuse(ProblemKind::too_large, "sheet_too_large"));
        if (after_cell_ && words != "\n") all += '\t';
        after_cell_ = false;
        all += words;
    }
    void end_line() {
        if (!all.empty() && all.back() != '\n') add("\n");
    }
    // A cell of one paragraph stands beside the next in one line, as it does on paper.
    void end_cell() {
        std::string_view content = all;
        content.remove_prefix(std::min(cell_started_, content.size()));
        if (content.ends_with('\n')) content.remove_suffix(1);
        if (content.find('\n') != std::string_view::npos) return;
        if (all.ends_with('\n') && all.size() > cell_started_) all.pop_back();
        after_cell_ = true;
    }
    void end_row() {
        after_cell_ = false;
        end_line();
    }

    std::size_t most_;
    std::size_t cell_started_ = 0;
    unsigned skipped_ = 0;
    bool in_text_ = false, after_cell_ = false;
};

}  // namespace

Result<std::string> read_docx(std::string_view bytes, DocxLimits const& limits) {
    // A document with a password is an OLE container around an encrypted package.
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(ProblemKind::invalid, "sheet_encrypted");
    auto const archive = TRY(ZipArchive::open(bytes));
    auto most = limits.inflated_bytes;
    Body body(limits.text_bytes);
    for (auto const* part : {"word/header1.xml", "word/header2.xml", "word/header3.xml"})
        if (archive.has(part)) TRY(read_xml(archive, part, most, body));
    TRY(read_xml(archive, "word/document.xml", most, body));
    return std::move(body.all);
}

}  // namespace sx::documents
