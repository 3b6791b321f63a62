#include <algorithm>
#include <charconv>
#include <map>
#include "platform/documents/sheets/cells.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/documents/sheets/xml.hpp"

namespace sx::documents {
namespace {

Problem too_large() { return refuse(ProblemKind::too_large, "sheet_too_large"); }

std::int64_t whole(std::optional<std::string_view> text, std::int64_t otherwise) {
    std::int64_t value = otherwise;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

// xl/workbook.xml: which sheet comes first, and how it counts days.
struct Workbook final : XmlListener {
    std::string sheet;  // the relation of the first sheet that is not hidden
    bool since_1904 = false;

    void opened(std::string_view name, Attributes const& with) override {
        if (name == "workbookPr") {
            auto const flag = with.find("date1904");
            since_1904 = flag == "1" || flag == "true";
        }
        if (name != "sheet" || !sheet.empty()) return;
        auto const state = with.find("state").value_or("visible");
        // The attribute's name is "r:id"; the sheet's own "sheetId" is another one.
        if (state == "visible") sheet = with.find("id").value_or("");
    }
    void closed(std::string_view) override {}
};

// xl/_rels/workbook.xml.rels: in which part that sheet is.
struct Relations final : XmlListener {
    std::map<std::string, std::string, std::less<>> targets;

    void opened(std::string_view name, Attributes const& with) override {
        if (name != "Relationship" || targets.size() > 4096) return;
        std::string target(with.find("Target").value_or(""));
        target = target.starts_with('/') ? target.substr(1) : std::string("xl/").append(target);
        targets.emplace(with.find("Id").value_or(""), std::move(target));
    }
    void closed(std::string_view) override {}
};

// xl/styles.xml: which of the cell formats show days.
struct Styles final : XmlListener {
    std::map<std::int64_t, bool> written;
    std::vector<bool> day;
    bool in_cells = false;

    void opened(std::string_view name, Attributes const& with) override {
        if (name == "numFmt")
            written[whole(with.find("numFmtId"), -1)] =
                shows_day(with.find("formatCode").value_or(""));
        if (name == "cellXfs") in_cells = true;
        if (name != "xf" || !in_cells) return;
        auto const format = whole(with.find("numFmtId"), 0);
        auto const known = written.find(format);
        day.push_back(known != written.end() ? known->second : shows_day(static_cast<int>(format)));
        if (day.size() > 65536) refuse_with(too_large());
    }
    void closed(std::string_view name) override {
        if (name == "cellXfs") in_cells = false;
    }
};

// xl/sharedStrings.xml: the texts, each once; readings over Chinese characters are left out.
struct SharedTexts final : XmlListener {
    std::size_t most_bytes;
    std::vector<std::string> all;
    bool in_text = false, in_reading = false;

    explicit SharedTexts(std::size_t most) : most_bytes(most) {}
    void opened(std::string_view name, Attributes const&) override {
        if (name == "si") {
            all.emplace_back();
            take(sizeof(std::string));
        }
        if (name == "rPh") in_reading = true;
        in_text = name == "t" && !in_reading;
    }
    void closed(std::string_view name) override {
        if (name == "rPh") in_reading = false;
        if (name == "t") in_text = false;
    }
    void text(std::string_view piece) override {
        if (!in_text || all.empty()) return;
        take(piece.size());
        all.back().append(piece);
    }
    void take(std::size_t bytes) {
        if (bytes > most_bytes) refuse_with(too_large());
        else most_bytes -= bytes;
    }
};

struct Book {
    Workbook workbook{};
    Styles styles{};
    std::vector<std::string> texts{};
};

// A worksheet: its rows, one after the other.
class Rows final : public XmlListener {
public:
    Rows(Book const& book, SheetLimits const& limits, OnRow const& on_row)
        : book_(book), limits_(limits), on_row_(on_row) {}

    void opened(std::string_view name, Attributes const& with) override {
        if (name == "row") begin_row(with);
        else if (name == "c") begin_cell(with);
        else if (name == "rPh") in_reading_ = true;
        else if (name == "v" || (name == "t" && !in_reading_)) in_value_ = true;
    }
    void closed(std::string_view name) override {
        if (name == "v" || name == "t") in_value_ = false;
        else if (name == "rPh") in_reading_ = false;
        else if (name == "c") end_cell();
        else if (name == "row") end_row();
    }
    void text(std::string_view piece) override {
        if (!in_value_) return;
        if (value_.size() + piece.size() > limits_.cell_bytes) return refuse_with(too_large());
        value_.append(piece);
    }

private:
    void begin_row(Attributes const& with) {
        number_ = whole(with.find("r"), number_ + 1);
        next_ = 0;
        cells_.clear();
        if (number_ > limits_.rows) refuse_with(too_large());
    }
    void begin_cell(Attributes const& with) {
        place_ = column_of(with.find("r").value_or("")).value_or(next_);
        next_ = place_ + 1;
        type_ = with.find("t").value_or("n");
        style_ = static_cast<std::size_t>(whole(with.find("s"), 0));
        value_.clear();
    }
    void end_cell() {
        auto text = shown();
        if (text.empty()) return;
        if (place_ >= limits_.columns) return refuse_with(too_large());
        if (cells_.size() <= place_) cells_.resize(place_ + 1);
        cells_[place_] = std::move(text);
    }
    void end_row() {
        if (!cells_.empty() && !on_row_(number_, cells_)) stop();
    }
    std::string shown() {
        if (value_.empty()) return {};
        if (type_ == "s") {
            auto const at = static_cast<std::size_t>(whole(value_, -1));
            return at < book_.texts.size() ? book_.texts[at] : std::string();
        }
        if (type_ == "b") return value_ == "1" ? "TRUE" : "FALSE";
        if (type_ != "n") return value_;  // text in the cell, of a formula, or of an error
        bool const day = style_ < book_.styles.day.size() && book_.styles.day[style_];
        if (day)
            if (auto text = day_text(value_, book_.workbook.since_1904)) return *std::move(text);
        return plain_number(value_);
    }

    Book const& book_;
    SheetLimits const& limits_;
    OnRow const& on_row_;
    std::int64_t number_ = 0;
    std::size_t place_ = 0, next_ = 0, style_ = 0;
    std::string type_, value_;
    bool in_value_ = false, in_reading_ = false;
    std::vector<std::string> cells_;
};

}  // namespace

Result<> read_xlsx(std::string_view bytes, SheetLimits const& limits, OnRow const& on_row) {
    // A workbook with a password is an OLE container around an encrypted package.
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(ProblemKind::invalid, "sheet_encrypted");
    auto const archive = TRY(ZipArchive::open(bytes));
    auto most = limits.inflated_bytes;
    Book book;
    Relations relations;
    TRY(read_xml(archive, "xl/workbook.xml", most, book.workbook));
    TRY(read_xml(archive, "xl/_rels/workbook.xml.rels", most, relations));
    if (archive.has("xl/styles.xml")) TRY(read_xml(archive, "xl/styles.xml", most, book.styles));
    if (archive.has("xl/sharedStrings.xml")) {
        SharedTexts texts(limits.shared_text_bytes);
        TRY(read_xml(archive, "xl/sharedStrings.xml", most, texts));
        book.texts = std::move(texts.all);
    }
    auto const sheet = relations.targets.find(book.workbook.sheet);
    if (sheet == relations.targets.end()) return refuse(ProblemKind::invalid, "sheet_damaged");
    Rows rows(book, limits, on_row);
    return read_xml(archive, sheet->second, most, rows);
}

Result<> read_sheet(std::string_view bytes, SheetLimits const& limits, OnRow const& on_row) {
    bool const workbook = bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
    return workbook ? read_xlsx(bytes, limits, on_row) : read_csv(bytes, limits, on_row);
}

}  // namespace sx::documents
