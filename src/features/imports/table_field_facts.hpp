#pragma once
#include "features/imports/table_fields.hpp"

// The facts themselves: what all kinds of postings say, and what only some do.
namespace sx::imports {

std::span<TableFieldFacts const> fields_of_all_kinds();
std::span<TableFieldFacts const> fields_of_some_kinds();

}  // namespace sx::imports
