#include "platform/documents/pdf/pdf.hpp"
#include <algorithm>
#include "platform/documents/pdf/writer.hpp"

namespace sx::documents {
namespace {

constexpr double picture_side = 78, picture_gap = 18;

double place(Block& block, Block::Cell cell, double x, double y) {
    cell.x = x;
    cell.y = y;
    auto const bottom = y + height_of(cell.layout.get());
    block.height = std::max(block.height, bottom);
    block.cells.push_back(std::move(cell));
    return bottom;
}

}  // namespace

Paper::Paper(std::string const& title, Instant made_at)
    : writer_(std::make_unique<Writer>(title, made_at)) {}
Paper::~Paper() = default;

void Paper::part(std::string const& name) { writer_->part(name); }

void Paper::masthead(Masthead const& masthead) {
    Block block;
    if (masthead.picture) block.picture = jpeg_surface(*masthead.picture);
    double const width = a4::inner - (block.picture ? picture_side + picture_gap : 0);
    auto y = place(block, writer_->cell(Face::title, masthead.title, width), 0, 0) + 2;
    if (!masthead.subtitle.empty())
        y = place(block, writer_->cell(Face::subtitle, masthead.subtitle, width), 0, y) + 5;
    for (auto const& line : masthead.lines)
        y = place(block, writer_->cell(Face::quiet, line, width), 0, y);
    if (block.picture) block.height = std::max(block.height, picture_side);
    writer_->add(std::move(block));
}

void Paper::heading(std::string const& text) {
    Block block;
    block.space_before = 13;
    block.keeps_next = block.has_rule = true;
    place(block, writer_->cell(Face::heading, text, a4::inner), 0, 0);
    block.height += 7;
    writer_->add(std::move(block));
}

void Paper::entry(Entry const& entry) {
    constexpr double aside_width = 140;
    Block block;
    block.space_before = 5;
    block.keeps_next = true;
    double const width = a4::inner - (entry.aside.empty() ? 0 : aside_width);
    auto const y = place(block, writer_->cell(Face::strong, entry.title, width), 0, 0);
    if (!entry.aside.empty()) {
        auto aside = writer_->cell(Face::quiet, entry.aside, aside_width);
        pango_layout_set_alignment(aside.layout.get(), PANGO_ALIGN_RIGHT);
        place(block, std::move(aside), width, 0.6);
    }
    if (!entry.under.empty())
        place(block, writer_->cell(Face::quiet, entry.under, a4::inner), 0, y);
    writer_->add(std::move(block));
}

void Paper::text(std::string const& text) {
    Block block;
    block.space_before = 2;
    block.breaks = true;
    place(block, writer_->cell(Face::body, text, a4::inner), 0, 0);
    writer_->add(std::move(block));
}

void Paper::link(std::string const& url) {
    Block block;
    block.space_before = 1;
    block.url = url;
    place(block, writer_->cell(Face::quiet, url, a4::inner), 0, 0);
    writer_->add(std::move(block));
}

std::string Paper::finish() { return writer_->finish(); }

}  // namespace sx::documents
