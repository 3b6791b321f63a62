#include "app/demo/paintings.hpp"
#include <zlib.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace sx::app::demo {
namespace {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
};
using Palette = std::array<Colour, 6>;  // paper first, then from light to dark, an accent last

constexpr std::array<Palette, 4> palettes{{
    {{{244, 247, 250},
      {206, 223, 236},
      {127, 170, 201},
      {45, 106, 154},
      {16, 50, 80},
      {226, 115, 58}}},
    {{{246, 248, 243},
      {214, 230, 205},
      {139, 184, 131},
      {58, 125, 84},
      {22, 60, 44},
      {232, 176, 64}}},
    {{{250, 246, 242},
      {238, 219, 200},
      {214, 163, 121},
      {163, 92, 57},
      {78, 42, 30},
      {45, 106, 154}}},
    {{{246, 244, 250},
      {222, 214, 238},
      {166, 149, 206},
      {98, 79, 152},
      {44, 34, 84},
      {66, 154, 140}}},
}};

Palette const& palette_of(unsigned seed) { return palettes[seed % palettes.size()]; }

// A canvas whose pixels are places in a palette.
class Canvas {
public:
    Canvas(int width, int height, Palette const& palette)
        : width_(width),
          height_(height),
          palette_(palette),
          pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0) {}

    int width() const { return width_; }
    int height() const { return height_; }
    void dot(int x, int y, std::uint8_t colour) {
        if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
        pixels_
            [static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
             static_cast<std::size_t>(x)] = colour;
    }
    struct Box {
        int x = 0, y = 0, width = 0, height = 0;
    };
    void box(Box const& box, std::uint8_t colour) {
        for (int y = box.y; y < box.y + box.height; ++y)
            for (int x = box.x; x < box.x + box.width; ++x) dot(x, y, colour);
    }
    void disc(int middle_x, int middle_y, int radius, std::uint8_t colour) {
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x)
                if (x * x + y * y <= radius * radius) dot(middle_x + x, middle_y + y, colour);
    }
    std::string as_png() const;

private:
    int width_, height_;
    Palette palette_;
    std::vector<std::uint8_t> pixels_;
};

void append_number(std::string& to, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        to += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
}

void append_chunk(std::string& to, std::string const& name, std::string const& content) {
    append_number(to, static_cast<std::uint32_t>(content.size()));
    auto const checked = name + content;
    to += checked;
    append_number(
        to, static_cast<std::uint32_t>(crc32(
                0, reinterpret_cast<Bytef const*>(checked.data()),  // NOLINT
                static_cast<uInt>(checked.size()))));
}

std::string deflated(std::string const& plain) {
    auto size = compressBound(static_cast<uLong>(plain.size()));
    std::string packed(size, '\0');
    if (compress(
            reinterpret_cast<Bytef*>(packed.data()), &size,  // NOLINT
            reinterpret_cast<Bytef const*>(plain.data()),    // NOLINT
            static_cast<uLong>(plain.size())) != Z_OK)
        throw std::runtime_error("a painting could not be packed");
    packed.resize(size);
    return packed;
}

// PNG with a palette (ISO/IEC 15948): 8 bits a pixel, each line without filter.
std::string Canvas::as_png() const {
    std::string png("\x89PNG\r\n\x1A\n"), header, colours, lines;
    append_number(header, static_cast<std::uint32_t>(width_));
    append_number(header, static_cast<std::uint32_t>(height_));
    header += std::string("\x08\x03\x00\x00\x00", 5);
    for (auto const& colour : palette_)
        for (auto const part : {colour.red, colour.green, colour.blue})
            colours += static_cast<char>(part);
    for (int y = 0; y < height_; ++y) {
        lines += '\0';
        for (int x = 0; x < width_; ++x)
            lines += static_cast<char>(
                pixels_
                    [static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                     static_cast<std::size_t>(x)]);
    }
    append_chunk(png, "IHDR", header);
    append_chunk(png, "PLTE", colours);
    append_chunk(png, "IDAT", deflated(lines));
    append_chunk(png, "IEND", {});
    return png;
}

// Hills one behind the other, the nearest the darkest.
void hills(Canvas& canvas, unsigned seed, int horizon) {
    for (int row = 0; row < 3; ++row) {
        auto const phase = static_cast<double>(seed * 7 + static_cast<unsigned>(row) * 11);
        auto const rise = canvas.height() / 9.0;
        for (int x = 0; x < canvas.width(); ++x) {
            auto const wave = std::sin(x / (70.0 + 25.0 * row) + phase) +
                              std::sin(x / (31.0 + 9.0 * row) + phase * 2) / 2;
            auto const top = horizon + row * canvas.height() / 7 - static_cast<int>(wave * rise);
            canvas.box({x, top, 1, canvas.height() - top}, static_cast<std::uint8_t>(row + 1));
        }
    }
}

}  // namespace

std::string painted_licence() {
    constexpr std::uint8_t line = 1, frame = 2, text = 3, seal = 5;
    Palette paper = palettes[2];
    paper[seal] = {200, 48, 48};
    Canvas canvas(640, 452, paper);
    canvas.box({16, 16, 608, 420}, frame);
    canvas.box({20, 20, 600, 412}, 0);
    canvas.box({220, 52, 200, 26}, text);
    for (int row = 0; row < 7; ++row) {
        canvas.box({64, 120 + row * 36, 84, 12}, frame);
        canvas.box({168, 120 + row * 36, 220 + (row * 53) % 160, 12}, line);
    }
    canvas.disc(520, 356, 50, seal);
    canvas.disc(520, 356, 45, 0);
    canvas.disc(520, 356, 14, seal);
    return canvas.as_png();
}

std::string painted_logo(unsigned seed) {
    Canvas canvas(192, 192, palette_of(seed));
    constexpr std::uint8_t dark = 4, middle = 3, accent = 5;
    switch (seed % 3) {
        case 0:
            canvas.disc(96, 96, 72, middle);
            canvas.disc(122, 78, 34, 0);
            canvas.disc(70, 120, 18, accent);
            break;
        case 1:
            for (int bar = 0; bar < 4; ++bar)
                canvas.box(
                    {32 + bar * 34, 140 - bar * 28, 26, 24 + bar * 28}, bar == 3 ? accent : middle);
            break;
        default:
            for (int y = 0; y < 128; ++y)
                canvas.box({96 - y / 2, 32 + y, y, 1}, y < 64 ? middle : dark);
            canvas.disc(96, 116, 20, accent);
    }
    return canvas.as_png();
}

std::string painted_banner(unsigned seed) {
    Canvas canvas(960, 240, palette_of(seed));
    canvas.disc(180 + static_cast<int>(seed * 97 % 600), 70, 34, 5);
    hills(canvas, seed, 130);
    return canvas.as_png();
}

std::string painted_view(unsigned seed) {
    Canvas canvas(480, 360, palette_of(seed));
    constexpr std::uint8_t wall = 3, dark = 4, light = 0, accent = 5;
    hills(canvas, seed, 170);
    int x = 30;
    for (unsigned block = 0; block < 3; ++block) {
        auto const wide = 90 + static_cast<int>((seed * 37 + block * 53) % 60);
        auto const high = 110 + static_cast<int>((seed * 61 + block * 89) % 130);
        auto const top = 320 - high;
        canvas.box({x, top, wide, high}, block % 2 == 0 ? wall : dark);
        for (int y = top + 16; y < 300; y += 26)
            for (int at = x + 12; at + 14 < x + wide; at += 24)
                canvas.box({at, y, 12, 14}, (at + y) % 5 == 0 ? accent : light);
        x += wide + 14;
    }
    canvas.box({0, 320, 480, 40}, 2);
    return canvas.as_png();
}

}  // namespace sx::app::demo
