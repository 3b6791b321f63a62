#pragma once
#include "app/options.hpp"

// What `shuangxuan match` can do, from tables to tables and without a server; docs/engine.md has
// their columns.
namespace sx::app {

int match_all(Options const&);
int match_allocate(Options const&);

}  // namespace sx::app
