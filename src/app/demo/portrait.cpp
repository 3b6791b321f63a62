#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include "app/demo/paintings.hpp"

// A resume's photo has to be a JPEG. This one is a picture of squares: each block of 8 × 8 pixels
// has one colour, so all that a JPEG (ITU-T T.81) has to say of it is how it differs from the one
// before.
namespace sx::app::demo {
namespace {

constexpr int side = 40;  // in blocks

using Sample = std::array<int, 3>;  // Y, Cb, Cr
// Of what is painted: background, hair, skin, shirt; nobody's.
constexpr std::array<std::array<int, 3>, 4> colours{
    {{206, 223, 236}, {44, 40, 38}, {233, 196, 164}, {45, 106, 154}}};

Sample sample_of(std::array<int, 3> const& colour) {
    double const red = colour[0], green = colour[1], blue = colour[2];
    auto const rounded = [](double value) {
        return std::clamp(static_cast<int>(value + 0.5), 0, 255);
    };
    return {
        rounded(0.299 * red + 0.587 * green + 0.114 * blue),
        rounded(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue),
        rounded(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue)};
}

bool within(int x, int y, std::array<int, 4> const& ellipse) {
    auto const [middle_x, middle_y, wide, high] = ellipse;
    auto const across = (x - middle_x) * high, down = (y - middle_y) * wide;
    return across * across + down * down <= wide * wide * high * high;
}

std::size_t painted_at(int x, int y) {
    if (within(x, y, {20, 17, 7, 9})) return y < 11 ? 1 : 2;
    if (within(x, y, {20, 14, 9, 9}) && y < 20) return 1;
    if (x >= 18 && x <= 22 && y < 30 && y > 20) return 2;
    return within(x, y, {20, 42, 16, 14}) ? 3 : 0;
}

class Bits {
public:
    void add(unsigned value, int count) {
        for (int bit = count - 1; bit >= 0; --bit) {
            waiting_ = waiting_ << 1U | (value >> static_cast<unsigned>(bit) & 1U);
            if (++filled_ == 8) put();
        }
    }
    std::string finish() {
        while (filled_ != 0) add(1, 1);
        return std::move(bytes_);
    }

private:
    void put() {
        bytes_ += static_cast<char>(waiting_);
        if ((waiting_ & 0xffU) == 0xffU) bytes_ += '\0';
        waiting_ = 0;
        filled_ = 0;
    }
    std::string bytes_;
    unsigned waiting_ = 0;
    int filled_ = 0;
};

struct Code {
    unsigned value;
    int bits;
};
// By how many bits a difference has: table K.3. What follows a block's difference is one bit: no
// more.
constexpr std::array<Code, 9> codes{
    {{0, 2}, {2, 3}, {3, 3}, {4, 3}, {5, 3}, {6, 3}, {14, 4}, {30, 5}, {62, 6}}};

void add_difference(Bits& bits, int difference) {
    auto size = 0;
    for (auto left = std::abs(difference); left != 0; left /= 2) ++size;
    auto const& code = codes.at(static_cast<std::size_t>(size));
    bits.add(code.value, code.bits);
    auto const said = difference < 0 ? difference - 1 : difference;
    bits.add(static_cast<unsigned>(said) & ((1U << static_cast<unsigned>(size)) - 1), size);
    bits.add(0, 1);
}

std::string blocks() {
    Bits bits;
    Sample before{128, 128, 128};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            auto const sample = sample_of(colours.at(painted_at(x, y)));
            for (std::size_t part = 0; part < sample.size(); ++part)
                add_difference(bits, sample[part] - before[part]);
            before = sample;
        }
    return bits.finish();
}

void add_segment(std::string& to, char marker, std::string_view content) {
    auto const size = content.size() + 2;
    to.append("\xff").append(1, marker);
    to += static_cast<char>(size / 256);
    to += static_cast<char>(size % 256);
    to.append(content);
}

}  // namespace

std::string painted_face() {
    using namespace std::string_view_literals;
    constexpr auto pixels = side * 8;
    std::string frame("\x08", 1), jpeg("\xff\xd8");
    for (int twice = 0; twice < 2; ++twice) {
        frame += static_cast<char>(pixels / 256);
        frame += static_cast<char>(pixels % 256);
    }
    frame.append("\x03\x01\x11\x00\x02\x11\x00\x03\x11\x00"sv);
    add_segment(jpeg, '\xdb', std::string(1, '\0').append(64, '\x08'));
    add_segment(jpeg, '\xc0', frame);
    add_segment(
        jpeg, '\xc4',
        "\x00\x00\x01\x05\x01\x01\x01\x01\x01\x01\x00\x00\x00\x00\x00\x00\x00"
        "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b"sv);
    add_segment(
        jpeg, '\xc4', "\x10\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"sv);
    add_segment(jpeg, '\xda', "\x03\x01\x00\x02\x00\x03\x00\x00\x3f\x00"sv);
    return jpeg.append(blocks()).append("\xff\xd9");
}

}  // namespace sx::app::demo
