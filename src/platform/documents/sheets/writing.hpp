#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Tables that people take away. A cell is text or a number and never a formula, whatever stands in
// it.
namespace sx::documents {

struct SheetColumn {
    std::string header;
    int width = 16;                      // in digits of the usual type
    std::string note{};                  // shown beside the header; workbooks only
    std::vector<std::string> choices{};  // a drop-down list; other words stay possible
};

struct SheetCell {
    std::string text{};
    bool number = false;   // `text` is one, so that it can be added up
    std::string remark{};  // what is wrong with it: coloured, with this as its comment

    SheetCell() = default;
    SheetCell(std::string words) : text(std::move(words)) {}
    SheetCell(std::int64_t value) : text(std::to_string(value)), number(true) {}
};

// Takes one row after the other and keeps none of them in memory.
class SheetWriter {
public:
    virtual ~SheetWriter() = default;
    virtual void row(std::span<SheetCell const>) = 0;
    virtual std::string finish() = 0;  // the file's bytes; nothing can be written afterwards
};

// A workbook whose first row, the headers, stays in sight. More sheets may follow: first all rows
// of one, then the next.
class WorkbookWriter final : public SheetWriter {
public:
    WorkbookWriter(std::string const& sheet, std::vector<SheetColumn> columns);
    ~WorkbookWriter() override;
    void add_sheet(std::string const& name, std::vector<SheetColumn> columns);
    void row(std::span<SheetCell const>) override;
    std::string finish() override;

private:
    struct Book;
    std::unique_ptr<Book> book_;
};

// UTF-8 with a byte order mark, without which Excel takes it for something else; RFC 4180.
class CsvWriter final : public SheetWriter {
public:
    explicit CsvWriter(std::span<SheetColumn const> columns);
    void row(std::span<SheetCell const>) override;
    std::string finish() override { return std::move(text_); }

private:
    std::string text_;
};

enum class SheetFormat { xlsx, csv };
std::unique_ptr<SheetWriter> sheet_writer(
    SheetFormat, std::string const& sheet, std::vector<SheetColumn> columns);
std::string_view media_type_of(SheetFormat);

}  // namespace sx::documents
