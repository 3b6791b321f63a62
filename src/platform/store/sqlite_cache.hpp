#pragma once

namespace sx::store {

// Gives SQLite its own page cache back, with one thing mended: so that a large cache costs nothing.
//
// While SQLite 3.40 brings the pages of a split into their order, it parks one under the number of
// the page at 1 GiB, which no file has. The cache remembers that as its largest number, and at the
// commit looks through all that it holds for pages behind the end of the file: with 32 MiB that was
// 11 % of the writer's time. Here the page is parked under the number after the largest in use.
//
// Before SQLite is used for the first time.
void mend_page_cache();

}  // namespace sx::store
