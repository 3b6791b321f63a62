#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include "platform/base/text.hpp"
#include "platform/documents/sheets/formula.hpp"
#include "platform/documents/sheets/reading.hpp"

namespace sx::documents {
namespace {

Problem too_large() { return refuse(ProblemKind::too_large, "sheet_too_large"); }
Problem damaged() { return refuse(ProblemKind::invalid, "sheet_damaged"); }

struct Converter {
    iconv_t handle = ::iconv_open("UTF-8", "GB18030");
    Converter() {
        if (handle == iconv_t(-1)) throw std::runtime_error("this system cannot read GB 18030");
    }
    Converter(Converter const&) = delete;
    ~Converter() { ::iconv_close(handle); }
};

// What old Excel saves on a Chinese computer.
Result<std::string> from_gb18030(std::string_view bytes) {
    Converter const converter;
    std::string text(bytes.size() * 2 + 16, '\0');  // two bytes become three at most, four four
    auto* in = const_cast<char*>(bytes.data());
    auto* out = text.data();
    auto in_left = bytes.size(), out_left = text.size();
    if (::iconv(converter.handle, &in, &in_left, &out, &out_left) == std::size_t(-1))
        return damaged();
    text.resize(text.size() - out_left);
    return text;
}

// The separator that the first line has most of, outside of quotes.
char separator_of(std::string_view text) {
    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool quoted = false;
    for (char const c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (auto& [separator, count] : counts) count += c == separator ? 1 : 0;
    }
    return std::ranges::max_element(counts, {}, [](auto const& pair) { return pair.second; })
        ->first;
}

class Reader {
public:
    Reader(std::string_view text, SheetLimits const& limits, OnRow const& on_row)
        : rest_(text), separator_(separator_of(text)), limits_(limits), on_row_(on_row) {}

    Result<> run() {
        while (!rest_.empty()) {
            if (++number_ > limits_.rows) return too_large();
            TRY(read_row());
            while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
            if (!cells_.empty() && !on_row_(number_, cells_)) return {};
        }
        return {};
    }

private:
    Result<> read_row() {
        cells_.clear();
        for (bool more = true; more;) {
            if (cells_.size() == limits_.columns) return too_large();
            auto cell = rest_.starts_with('"') ? quoted() : plain();
            if (cell.size() > limits_.cell_bytes) return too_large();
            cells_.push_back(without_guard(std::move(cell)));
            more = take(separator_);
        }
        if (take('\r')) take('\n');
        else take('\n');
        return {};
    }
    std::string plain() {
        char const ends[] = {separator_, '\r', '\n'};
        auto const end = std::min(rest_.find_first_of({ends, 3}), rest_.size());
        std::string cell(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return cell;
    }
    // Ends with its quote, or with the text where that is missing; what follows the quote is kept.
    std::string quoted() {
        std::string cell;
        rest_.remove_prefix(1);
        for (;;) {
            auto const end = std::min(rest_.find('"'), rest_.size());
            cell.append(rest_.substr(0, end));
            rest_.remove_prefix(end);
            if (!take('"')) return cell;
            if (!take('"')) return cell.append(plain());
            cell += '"';
        }
    }
    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string_view rest_;
    char separator_;
    SheetLimits const& limits_;
    OnRow const& on_row_;
    std::int64_t number_ = 0;
    std::vector<std::string> cells_;
};

}  // namespace

Result<> read_csv(std::string_view bytes, SheetLimits const& limits, OnRow const& on_row) {
    if (bytes.size() > limits.inflated_bytes) return too_large();
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (code_points(bytes)) return Reader(bytes, limits, on_row).run();
    auto const text = TRY(from_gb18030(bytes));
    if (!code_points(text)) return damaged();
    return Reader(text, limits, on_row).run();
}

}  // namespace sx::documents
