#include "platform/documents/sandbox/pdf_text.hpp"
#include <iconv.h>
#include <cstdint>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace sx::documents {
namespace {

constexpr int most_pages = 50;
constexpr std::size_t most_text = 400'000;

void add_utf8(std::string& text, std::uint32_t point) {
    auto const tail = [&](unsigned shift) {
        text += static_cast<char>(0x80 | (point >> shift & 0x3F));
    };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | point >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

// U+0000 and halves of pairs are what no text has; they are left out.
void add_utf16(std::string& text, poppler::ustring const& units) {
    for (std::size_t at = 0; at < units.size(); ++at) {
        std::uint32_t const unit = units[at];
        bool const first = unit >= 0xD800 && unit < 0xDC00;
        bool const paired =
            first && at + 1 < units.size() && units[at + 1] >= 0xDC00 && units[at + 1] < 0xE000;
        if (paired) {
            add_utf8(text, 0x10000 + ((unit - 0xD800) << 10) + (units[at + 1] - 0xDC00u));
            ++at;
        } else if (unit != 0 && unit != 0xFEFF && (unit < 0xD800 || unit >= 0xE000)) {
            add_utf8(text, unit);
        }
    }
}

}  // namespace

// Poppler turns its text over by iconv, whose tables are files: a conversion that stays open keeps
// them loaded.
void prepare_pdf_reading() {
    static iconv_t const kept = ::iconv_open("UTF-16", "UTF-8");
    (void)kept;
    poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr);
}

Verdict read_pdf(std::string_view bytes, std::string& text) {
    std::unique_ptr<poppler::document> const document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) return Verdict::damaged;
    if (document->is_locked()) return Verdict::encrypted;
    auto const pages = document->pages();
    if (pages > most_pages) return Verdict::too_long;
    for (int at = 0; at < pages; ++at) {
        std::unique_ptr<poppler::page> const page(document->create_page(at));
        if (!page) continue;
        add_utf16(text, page->text(poppler::rectf(), poppler::page::physical_layout));
        text += '\f';
        if (text.size() > most_text) return Verdict::too_long;
    }
    return Verdict::read;
}

}  // namespace sx::documents
