#pragma once
#include <compare>
#include <cstdint>

namespace sx::search {

// In millionths of a degree, north and east positive: 31 230 400, 121 473 700 is Shanghai.
struct Place {
    std::int32_t latitude = 0, longitude = 0;
    friend auto operator<=>(Place const&, Place const&) = default;
};

// Along a sphere of the earth's mean radius (haversine); up to half a percent off the true
// distance.
std::uint32_t metres_between(Place, Place);

// All that is within a distance, with a first look that costs little.
class Circle {
public:
    Circle(Place middle, std::uint32_t metres);
    Place middle() const { return middle_; }
    bool holds(Place) const;  // metres_between(middle, place) <= metres

private:
    Place middle_;
    std::uint32_t metres_;
    std::int64_t latitudes_, longitudes_;  // no further off than that, rounded up
};

}  // namespace sx::search
