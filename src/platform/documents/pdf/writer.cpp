#include "platform/documents/pdf/writer.hpp"
#include <array>
#include <stdexcept>
#include "platform/documents/pdf/typeface.hpp"

namespace sx::documents {
namespace {

constexpr int fewest_lines = 2;       // of a text, on either side of a page's break
constexpr double line_spacing = 1.1;  // of the font's own line, which is 1.45 em high

struct Look {
    PangoWeight weight;
    double size;
    std::array<double, 3> ink;
};
constexpr std::array<double, 3> ink{0.09, 0.11, 0.14}, quiet_ink{0.36, 0.40, 0.46},
    blue{0.10, 0.34, 0.62};

// In the order of Face.
constexpr std::array<Look, 6> looks{{
    {PANGO_WEIGHT_BOLD, 21, ink},
    {PANGO_WEIGHT_NORMAL, 11, ink},
    {PANGO_WEIGHT_BOLD, 11.5, blue},
    {PANGO_WEIGHT_BOLD, 10, ink},
    {PANGO_WEIGHT_NORMAL, 9.6, ink},
    {PANGO_WEIGHT_NORMAL, 9, quiet_ink},
}};
Look const& look_of(Face face) { return looks.at(static_cast<std::size_t>(face)); }

cairo_status_t take(void* bytes, unsigned char const* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

// Cairo reads attributes such as uri='…' itself.
std::string in_quotes(std::string_view text) {
    std::string quoted = "'";
    for (char const c : text) {
        if (c == '\'' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

double top_of_line(PangoLayout* layout, int line) {
    return line == 0 ? 0 : height_of(layout, 0, line);
}

}  // namespace

double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

double height_of(PangoLayout* layout, int first, int end) {
    auto* const iterator = pango_layout_get_iter(layout);
    double top = 0, bottom = 0;
    for (int line = 0; line < end; ++line) {
        int y0 = 0, y1 = 0;
        pango_layout_iter_get_line_yrange(iterator, &y0, &y1);
        if (line == first) top = static_cast<double>(y0) / PANGO_SCALE;
        bottom = static_cast<double>(y1) / PANGO_SCALE;
        if (!pango_layout_iter_next_line(iterator)) break;
    }
    pango_layout_iter_free(iterator);
    return bottom - top;
}

Paper::Writer::Writer(std::string const& title, Instant made_at)
    : surface_(cairo_pdf_surface_create_for_stream(&take, &bytes_, a4::width, a4::height)),
      cairo_(cairo_create(surface_.get())),
      context_(text_context(cairo_.get())) {
    if (cairo_status(cairo_.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(cairo_status(cairo_.get())));
    pango_context_set_language(context_.get(), pango_language_from_string("zh-CN"));
    auto const set = [&](cairo_pdf_metadata_t what, std::string const& value) {
        cairo_pdf_surface_set_metadata(surface_.get(), what, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, title);
    set(CAIRO_PDF_METADATA_CREATE_DATE, to_text(made_at));
}

Block::Cell Paper::Writer::cell(Face face, std::string const& text, double width) const {
    Block::Cell cell{Held<PangoLayout>(pango_layout_new(context_.get())), face};
    auto const& look = look_of(face);
    Held<PangoFontDescription> const font(pango_font_description_from_string(typeface));
    pango_font_description_set_weight(font.get(), look.weight);
    pango_font_description_set_size(font.get(), static_cast<int>(look.size * PANGO_SCALE));
    auto* const layout = cell.layout.get();
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, static_cast<float>(line_spacing));
    return cell;
}

void Paper::Writer::part(std::string const& name) {
    flush();
    part_ = name;
}

// What has to stand on the same page with a block: what it keeps, down to the first lines of a
// text.
double Paper::Writer::needed_with_next(std::size_t at) const {
    double needed = 0;
    for (; at < blocks_.size(); ++at) {
        auto const& block = blocks_[at];
        auto* const layout = block.cells.empty() ? nullptr : block.cells.front().layout.get();
        needed += block.space_before;
        if (block.breaks && pango_layout_get_line_count(layout) > 2 * fewest_lines - 1)
            return needed + height_of(layout, 0, fewest_lines);
        needed += block.height;
        if (!block.keeps_next) return needed;
    }
    return needed;
}

std::vector<Paper::Writer::Page> Paper::Writer::pages_of_part() const {
    std::vector<Page> pages(1);
    double y = a4::margin;
    auto const turn = [&] {
        pages.emplace_back();
        y = a4::margin;
    };
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
        auto const& block = blocks_[at];
        bool const is_first = pages.back().empty();
        if (!is_first && y + needed_with_next(at) > a4::bottom) turn();
        if (!pages.back().empty()) y += block.space_before;
        if (!block.breaks) {
            pages.back().push_back({at, 0, 0, y});
            y += block.height;
            continue;
        }
        auto* const layout = block.cells.front().layout.get();
        int const lines = pango_layout_get_line_count(layout);
        for (int first = 0; first < lines;) {
            int end = lines;
            while (end > first + 1 && y + height_of(layout, first, end) > a4::bottom) --end;
            if (end < lines && lines - end < fewest_lines && end - first > fewest_lines)
                end = lines - fewest_lines;
            pages.back().push_back({at, first, end, y});
            y += height_of(layout, first, end);
            first = end;
            if (first < lines) turn();
        }
    }
    return pages;
}

void Paper::Writer::draw_lines(Block::Cell const& cell, Piece const& piece) {
    auto* const layout = cell.layout.get();
    auto* const iterator = pango_layout_get_iter(layout);
    double const top = top_of_line(layout, piece.first);
    for (int line = 0; line < piece.end; ++line) {
        if (line >= piece.first) {
            PangoRectangle extent;
            pango_layout_iter_get_line_extents(iterator, nullptr, &extent);
            auto const points = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
            cairo_move_to(
                cairo_.get(), a4::margin + cell.x + points(extent.x),
                piece.y + cell.y + points(pango_layout_iter_get_baseline(iterator)) - top);
            pango_cairo_show_layout_line(
                cairo_.get(), pango_layout_iter_get_line_readonly(iterator));
        }
        if (!pango_layout_iter_next_line(iterator)) break;
    }
    pango_layout_iter_free(iterator);
}

void Paper::Writer::draw(Piece const& piece) {
    auto const& block = blocks_[piece.block];
    auto* const cairo = cairo_.get();
    if (!block.url.empty())
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, ("uri=" + in_quotes(block.url)).c_str());
    for (auto const& cell : block.cells) {
        auto const& colour = look_of(cell.face).ink;
        cairo_set_source_rgb(cairo, colour[0], colour[1], colour[2]);
        if (block.breaks) {
            draw_lines(cell, piece);
            continue;
        }
        int const lines = pango_layout_get_line_count(cell.layout.get());
        draw_lines(cell, {piece.block, 0, lines, piece.y});
    }
    if (!block.url.empty()) cairo_tag_end(cairo, CAIRO_TAG_LINK);
    if (block.has_rule) {
        cairo_set_source_rgb(cairo, blue[0], blue[1], blue[2]);
        cairo_rectangle(cairo, a4::margin, piece.y + block.height - 2.5, a4::inner, 0.6);
        cairo_fill(cairo);
    }
    if (block.picture) {
        double const side = 78;
        double const scale = side / cairo_image_surface_get_width(block.picture.get());
        cairo_save(cairo);
        cairo_translate(cairo, a4::margin + a4::inner - side, piece.y);
        cairo_scale(cairo, scale, scale);
        cairo_set_source_surface(cairo, block.picture.get(), 0, 0);
        cairo_paint(cairo);
        cairo_restore(cairo);
    }
}

void Paper::Writer::draw(Page const& page) {
    for (auto const& piece : page) draw(piece);
}

void Paper::Writer::number(std::size_t page, std::size_t of) {
    auto words = part_;
    if (of > 1)
        words.append("  ").append(std::to_string(page)).append(" / ").append(std::to_string(of));
    auto const foot = cell(Face::quiet, words, a4::inner);
    pango_layout_set_alignment(foot.layout.get(), PANGO_ALIGN_CENTER);
    cairo_set_source_rgb(cairo_.get(), quiet_ink[0], quiet_ink[1], quiet_ink[2]);
    cairo_move_to(cairo_.get(), a4::margin, a4::height - a4::foot);
    pango_cairo_show_layout(cairo_.get(), foot.layout.get());
}

void Paper::Writer::flush() {
    if (blocks_.empty()) return;
    auto const pages = pages_of_part();
    auto const place = "page=" + std::to_string(pages_ + 1) + " pos=[0 0]";
    cairo_pdf_surface_add_outline(
        surface_.get(), CAIRO_PDF_OUTLINE_ROOT, part_.c_str(), place.c_str(),
        CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (std::size_t at = 0; at < pages.size(); ++at) {
        draw(pages[at]);
        number(at + 1, pages.size());
        cairo_show_page(cairo_.get());
    }
    pages_ += pages.size();
    blocks_.clear();
}

std::string Paper::Writer::finish() {
    flush();
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    auto const status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return std::move(bytes_);
}

}  // namespace sx::documents
