#include "platform/store/sqlite_cache.hpp"
#include <sqlite3.h>
#include <algorithm>
#include <new>
#include <utility>

// Throws nothing: its callers are C.
namespace sx::store {
namespace {

sqlite3_pcache_methods2 usual;  // SQLite's own

constexpr unsigned parking_place(int page_size) {
    return 0x40000000u / static_cast<unsigned>(page_size) + 1;
}

struct Cache {
    sqlite3_pcache* real;
    unsigned parking;      // where SQLite parks
    unsigned largest = 0;  // the largest number in use
    unsigned parked = 0;   // where a page is parked instead, if one is
};

Cache& cache(sqlite3_pcache* pages) { return *reinterpret_cast<Cache*>(pages); }

sqlite3_pcache* create(int page_size, int extra, int purgeable) {
    auto* const real = usual.xCreate(page_size, extra, purgeable);
    if (!real) return nullptr;
    auto* const made = new (std::nothrow) Cache{real, parking_place(page_size)};
    if (!made) usual.xDestroy(real);
    return reinterpret_cast<sqlite3_pcache*>(made);
}

void destroy(sqlite3_pcache* pages) {
    usual.xDestroy(cache(pages).real);
    delete &cache(pages);
}

sqlite3_pcache_page* fetch(sqlite3_pcache* pages, unsigned number, int create) {
    auto& self = cache(pages);
    auto* const page = usual.xFetch(self.real, number, create);
    if (page) self.largest = std::max(self.largest, number);
    return page;
}

void rekey(sqlite3_pcache* pages, sqlite3_pcache_page* page, unsigned from, unsigned to) {
    auto& self = cache(pages);
    if (from == self.parking && self.parked != 0) from = std::exchange(self.parked, 0);
    // Where a file is so large that the place lies inside of it, nothing is gained.
    if (to == self.parking && self.largest < self.parking) to = self.parked = self.largest + 1;
    usual.xRekey(self.real, page, from, to);
    if (to != self.parked) self.largest = std::max(self.largest, to);
}

void truncate(sqlite3_pcache* pages, unsigned limit) {
    auto& self = cache(pages);
    usual.xTruncate(self.real, limit);
    self.largest = std::min(self.largest, limit == 0 ? 0 : limit - 1);
}

}  // namespace

void mend_page_cache() {
    if (sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &usual) != SQLITE_OK) return;
    auto mended = usual;
    mended.xCreate = create;
    mended.xDestroy = destroy;
    mended.xFetch = fetch;
    mended.xRekey = rekey;
    mended.xTruncate = truncate;
    mended.xCachesize = [](sqlite3_pcache* pages, int size) {
        usual.xCachesize(cache(pages).real, size);
    };
    mended.xPagecount = [](sqlite3_pcache* pages) { return usual.xPagecount(cache(pages).real); };
    mended.xUnpin = [](sqlite3_pcache* pages, sqlite3_pcache_page* page, int discard) {
        usual.xUnpin(cache(pages).real, page, discard);
    };
    mended.xShrink = [](sqlite3_pcache* pages) { usual.xShrink(cache(pages).real); };
    sqlite3_config(SQLITE_CONFIG_PCACHE2, &mended);
}

}  // namespace sx::store
