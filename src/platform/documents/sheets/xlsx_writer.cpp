#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>
#include "platform/base/characters.hpp"
#include "platform/documents/sheets/cells.hpp"
#include "platform/documents/sheets/writing.hpp"

namespace sx::documents {
namespace {

constexpr std::size_t longest_text = 32767;       // of a cell, in characters
constexpr std::size_t longest_inline_list = 200;  // of a drop-down list's words together
constexpr lxw_row_t rows_with_choices = 20'000;
char const* const lists_sheet = "codes";

// A file in memory, under a path that the library can open.
class MemoryFile {
public:
    MemoryFile() : file_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (file_ < 0) throw std::runtime_error("no memory for a workbook");
    }
    MemoryFile(MemoryFile const&) = delete;
    ~MemoryFile() { ::close(file_); }
    std::string path() const { return std::string("/proc/self/fd/").append(std::to_string(file_)); }
    std::string content() const {
        auto const size = ::lseek(file_, 0, SEEK_END);
        if (size < 0) throw std::runtime_error("a workbook in memory cannot be read");
        std::string bytes(static_cast<std::size_t>(size), '\0');
        for (std::size_t at = 0; at < bytes.size();) {
            auto const got =
                ::pread(file_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
            if (got <= 0) throw std::runtime_error("a workbook in memory cannot be read");
            at += static_cast<std::size_t>(got);
        }
        return bytes;
    }

private:
    int file_;
};

void demand(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

// The library leaves out a longer text altogether.
std::string clipped(std::string const& text) {
    return std::string(first_characters(text, longest_text));
}

lxw_workbook* opened(std::string const& path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    return workbook_new_opt(path.c_str(), &options);
}

}  // namespace

struct WorkbookWriter::Book {
    MemoryFile file{};
    std::string path = file.path();
    lxw_workbook* workbook = opened(path);
    lxw_worksheet* sheet = nullptr;
    lxw_row_t next_row = 0;
    lxw_format *header = nullptr, *plain = nullptr, *wrong = nullptr;
    std::vector<std::vector<std::string>> lists{};  // drop-down lists too long to stand in a cell

    Book() {
        if (!workbook) throw std::bad_alloc();
        header = workbook_add_format(workbook);
        format_set_bold(header);
        format_set_bg_color(header, 0xE3EFF7);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_align(header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(header);
        plain = workbook_add_format(workbook);
        format_set_align(plain, LXW_ALIGN_VERTICAL_TOP);
        wrong = workbook_add_format(workbook);
        format_set_align(wrong, LXW_ALIGN_VERTICAL_TOP);
        format_set_bg_color(wrong, 0xFBD5D2);
        format_set_border(wrong, LXW_BORDER_THIN);
        format_set_border_color(wrong, 0xB3261E);
    }
    Book(Book const&) = delete;
    ~Book() {
        if (workbook) lxw_workbook_free(workbook);
    }

    void begin(std::string const& name, std::vector<SheetColumn> const& columns) {
        sheet = workbook_add_worksheet(workbook, name.c_str());
        if (!sheet) throw std::runtime_error("a workbook cannot have a sheet called " + name);
        worksheet_freeze_panes(sheet, 1, 0);
        for (std::size_t at = 0; at < columns.size(); ++at) {
            auto const place = static_cast<lxw_col_t>(at);
            auto const& column = columns[at];
            demand(worksheet_set_column(sheet, place, place, column.width, nullptr));
            offer(place, column.choices);
        }
        next_row = 0;
        demand(worksheet_set_row(sheet, 0, 24, nullptr));
        for (std::size_t at = 0; at < columns.size(); ++at) {
            auto const place = static_cast<lxw_col_t>(at);
            demand(worksheet_write_string(sheet, 0, place, columns[at].header.c_str(), header));
            if (!columns[at].note.empty()) comment(0, place, columns[at].note);
        }
        next_row = 1;
    }
    void comment(lxw_row_t row, lxw_col_t column, std::string const& text) {
        lxw_comment_options look{};
        look.width = 260;
        look.height = 96;
        demand(worksheet_write_comment_opt(sheet, row, column, clipped(text).c_str(), &look));
    }
    void offer(lxw_col_t column, std::vector<std::string> const& choices) {
        if (choices.empty()) return;
        std::size_t length = 0;
        for (auto const& choice : choices) length += choice.size() + 1;
        lxw_data_validation rule{};
        rule.show_error = LXW_VALIDATION_OFF;
        std::vector<char const*> words;
        std::string range;
        if (length <= longest_inline_list) {
            for (auto const& choice : choices) words.push_back(choice.c_str());
            words.push_back(nullptr);
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            // char** in libxlsxwriter 1.1, char const** from 1.1.6 on
            rule.value_list = const_cast<decltype(rule.value_list)>(words.data());
        } else {
            auto const letters = column_letters(lists.size());
            range.append("=").append(lists_sheet).append("!$").append(letters).append("$1:$");
            range.append(letters).append("$").append(std::to_string(choices.size()));
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = range.data();
            lists.push_back(choices);
        }
        demand(worksheet_data_validation_range(sheet, 1, column, rows_with_choices, column, &rule));
    }
    void write(SheetCell const& cell, lxw_col_t column) {
        auto* const look = cell.remark.empty() ? plain : wrong;
        double value = 0;
        auto const* const end = cell.text.data() + cell.text.size();
        if (cell.number && std::from_chars(cell.text.data(), end, value).ptr == end)
            demand(worksheet_write_number(sheet, next_row, column, value, look));
        else if (!cell.text.empty())
            demand(
                worksheet_write_string(sheet, next_row, column, clipped(cell.text).c_str(), look));
        else if (!cell.remark.empty()) demand(worksheet_write_blank(sheet, next_row, column, look));
        if (!cell.remark.empty()) comment(next_row, column, cell.remark);
    }
    // Behind the others, out of sight: what the drop-down lists refer to.
    void write_lists() {
        if (lists.empty()) return;
        sheet = workbook_add_worksheet(workbook, lists_sheet);
        worksheet_hide(sheet);
        std::size_t longest = 0;
        for (auto const& list : lists) longest = std::max(longest, list.size());
        for (std::size_t row = 0; row < longest; ++row)
            for (std::size_t at = 0; at < lists.size(); ++at)
                if (row < lists[at].size())
                    demand(worksheet_write_string(
                        sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(at),
                        lists[at][row].c_str(), nullptr));
    }
};

WorkbookWriter::WorkbookWriter(std::string const& sheet, std::vector<SheetColumn> columns)
    : book_(std::make_unique<Book>()) {
    book_->begin(sheet, columns);
}

WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::add_sheet(std::string const& name, std::vector<SheetColumn> columns) {
    book_->begin(name, columns);
}

void WorkbookWriter::row(std::span<SheetCell const> cells) {
    for (std::size_t at = 0; at < cells.size(); ++at)
        book_->write(cells[at], static_cast<lxw_col_t>(at));
    ++book_->next_row;
}

std::string WorkbookWriter::finish() {
    book_->write_lists();
    demand(workbook_close(std::exchange(book_->workbook, nullptr)));
    return book_->file.content();
}

}  // namespace sx::documents
