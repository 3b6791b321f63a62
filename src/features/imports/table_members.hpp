#pragma once
#include "features/imports/reading.hpp"
#include "platform/wire/type.hpp"

namespace sx::imports {

// What people write into a cell for a member of this type ("6个月", "1500元/月", "两班倒", "提供",
// "2026、2027"), as the JSON that a client would send for it; nothing where it says that there is
// no limit ("不限"). The member's name ends with its unit. Bounds are left to whoever reads the
// JSON.
Reading<std::string> read_member(wire::Type const&, std::string_view name, std::string_view cell);
// What to say of a cell that cannot be read so.
std::string_view not_understood(wire::Type const&);

}  // namespace sx::imports
