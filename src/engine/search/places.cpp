#include "engine/search/places.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace sx::search {
namespace {

constexpr double earth_m = 6'371'008.8;
constexpr double radians_a_unit = std::numbers::pi / 180e6;
constexpr std::int64_t turn = 360'000'000, margin = 10;

}  // namespace

std::uint32_t metres_between(Place a, Place b) {
    auto const sine = [](double units) { return std::sin(units * radians_a_unit / 2); };
    auto const up = sine(double(a.latitude) - b.latitude);
    auto const along = sine(double(a.longitude) - b.longitude);
    auto const share = up * up + std::cos(a.latitude * radians_a_unit) *
                                     std::cos(b.latitude * radians_a_unit) * along * along;
    return std::uint32_t(std::lround(2 * earth_m * std::asin(std::sqrt(std::min(1.0, share)))));
}

// The meridians that touch a circle of angle d around latitude l are asin(sin d / cos l) off, as
// long as it holds no pole.
Circle::Circle(Place middle, std::uint32_t metres)
    : middle_(middle), metres_(metres), latitudes_(turn), longitudes_(turn) {
    auto const angle = (metres + 1.0) / earth_m;
    if (angle >= std::numbers::pi / 2) return;
    auto const latitude = std::abs(double(middle.latitude)) * radians_a_unit;
    latitudes_ = std::int64_t(angle / radians_a_unit) + margin;
    if (angle + latitude >= std::numbers::pi / 2) return;
    longitudes_ =
        std::int64_t(std::asin(std::sin(angle) / std::cos(latitude)) / radians_a_unit) + margin;
}

bool Circle::holds(Place place) const {
    if (std::abs(std::int64_t(place.latitude) - middle_.latitude) > latitudes_) return false;
    auto const along = std::abs(std::int64_t(place.longitude) - middle_.longitude);
    if (std::min(along, turn - along) > longitudes_) return false;
    return metres_between(middle_, place) <= metres_;
}

}  // namespace sx::search
