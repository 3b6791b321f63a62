#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include "platform/documents/pdf/pdf.hpp"

namespace sx::documents {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T> using Held = std::unique_ptr<T, Unref>;

// Lengths are points (1/72 inch), from the top left corner.
namespace a4 {
inline constexpr double width = 595.28, height = 841.89, margin = 51, foot = 30;
inline constexpr double inner = width - 2 * margin, bottom = height - margin;
}  // namespace a4

enum class Face { title, subtitle, heading, strong, body, quiet };

// Something with a height that stands on one page, or is broken between lines.
struct Block {
    struct Cell {
        Held<PangoLayout> layout;
        Face face{};
        double x = 0, y = 0;  // within the block
    };
    std::vector<Cell> cells{};
    double height = 0, space_before = 0;
    bool keeps_next = false, breaks = false, has_rule = false;
    std::string url{};
    Held<cairo_surface_t> picture{};
};

class Paper::Writer {
public:
    Writer(std::string const& title, Instant made_at);

    void part(std::string const& name);
    void add(Block block) { blocks_.push_back(std::move(block)); }
    Block::Cell cell(Face, std::string const& text, double width) const;
    std::string finish();

private:
    // From line `first` to before line `end` of a block that breaks, else the whole block.
    struct Piece {
        std::size_t block = 0;
        int first = 0, end = 0;
        double y = 0;
    };
    using Page = std::vector<Piece>;

    void flush();
    std::vector<Page> pages_of_part() const;
    double needed_with_next(std::size_t block) const;
    void draw(Page const&);
    void draw(Piece const&);
    void draw_lines(Block::Cell const&, Piece const&);
    void number(std::size_t page, std::size_t of);

    std::string bytes_;
    Held<cairo_surface_t> surface_;
    Held<cairo_t> cairo_;
    Held<PangoContext> context_;
    std::vector<Block> blocks_;
    std::string part_;
    std::size_t pages_ = 0;
};

// The picture with its JPEG bytes as they are; nothing when they are no JPEG of a sane size.
Held<cairo_surface_t> jpeg_surface(std::string const& bytes);

double height_of(PangoLayout*);
// Height of the lines from `first` to before `end`.
double height_of(PangoLayout*, int first, int end);

}  // namespace sx::documents
