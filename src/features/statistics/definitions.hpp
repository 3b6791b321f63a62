#pragma once
#include <span>
#include "features/statistics/messages.hpp"

// What each figure is called and what it counts (统计口径): data/texts/figures.tsv, the one place.
namespace sx::statistics {

// Throws for a figure that the table does not know: the program asks for its own only.
FigureDefinition definition_of(std::string_view figure, Language);
std::vector<FigureDefinition> every_definition(Language);

}  // namespace sx::statistics
