#pragma once
#include <string>
#include "app/demo/draw.hpp"
#include "app/demo/trades.hpp"

// Names that sound right and belong to nobody: the city of 云川 is invented, and so is everybody in
// it.
namespace sx::app::demo {

// Of the ministry's list: 国家开放大学, which is nobody's neighbour.
inline constexpr std::string_view university_code = "4211051161";
inline constexpr std::string_view bureau = "云川市人力资源和社会保障局（示例）";

std::string person_name(Draw&);
std::string firm_name(Draw&, Trade const&, int number);  // another `number`, another name
std::string mobile_number(int number);                   // of a range that is not given out
std::string credit_code(int number);                     // valid by its check digit only
std::string description(Draw&, Trade const&, std::string const& title);
std::string introduction(Draw&, Trade const&, std::string const& firm);

}  // namespace sx::app::demo
