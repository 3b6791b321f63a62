#include "platform/store/sqlite_vfs.hpp"
#include <sqlite3.h>
#include <algorithm>
#include <cstddef>
#include <new>
#include <string>

// Throws nothing: its callers are C.
namespace sx::store {
namespace {

constexpr char const* name = "gathering";
constexpr std::size_t most_gathered = 4 * 1024 * 1024;
// SQLite 3.40 takes the size of a write modulo 128 KiB.
constexpr std::size_t piece = 64 * 1024;

// SQLite allocates szOsFile bytes for a file; behind this lies the real one.
struct GatheringFile : sqlite3_file {
    std::string gathered;  // to be written at `begin`
    sqlite3_int64 begin = 0;
    bool begins_anew = false;  // the head of the log was written since the last wait for the disk

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
static_assert(sizeof(GatheringFile) % alignof(std::int64_t) == 0);

GatheringFile& gathering(sqlite3_file* file) { return *static_cast<GatheringFile*>(file); }
sqlite3_io_methods const& methods_of(GatheringFile& file) { return *file.real()->pMethods; }

int write_out(GatheringFile& file) {
    int status = SQLITE_OK;
    for (std::size_t done = 0; done < file.gathered.size() && status == SQLITE_OK; done += piece)
        status = methods_of(file).xWrite(
            file.real(), file.gathered.data() + done,
            static_cast<int>(std::min(piece, file.gathered.size() - done)),
            file.begin + static_cast<sqlite3_int64>(done));
    file.gathered.clear();  // after a failure SQLite rolls back, and writes anew from there
    return status;
}

int close(sqlite3_file* file) {
    auto& self = gathering(file);
    auto const written = write_out(self);
    auto const closed = methods_of(self).xClose(self.real());
    self.~GatheringFile();
    return written == SQLITE_OK ? closed : written;
}

int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    auto& self = gathering(file);
    auto const written = write_out(self);
    return written == SQLITE_OK ? methods_of(self).xRead(self.real(), to, size, at) : written;
}

int write(sqlite3_file* file, void const* from, int size, sqlite3_int64 at) {
    auto& self = gathering(file);
    auto const end = self.begin + static_cast<sqlite3_int64>(self.gathered.size());
    if (at == 0) self.begins_anew = true;
    if (at != end || self.gathered.size() >= most_gathered)
        if (auto const status = write_out(self); status != SQLITE_OK) return status;
    if (self.gathered.empty()) self.begin = at;
    try {
        self.gathered.append(static_cast<char const*>(from), static_cast<std::size_t>(size));
    } catch (std::bad_alloc const&) {
        return SQLITE_IOERR_NOMEM;
    }
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& self = gathering(file);
    auto const written = write_out(self);
    return written == SQLITE_OK ? methods_of(self).xTruncate(self.real(), size) : written;
}

int sync(sqlite3_file* file, int flags) {
    auto& self = gathering(file);
    auto const written = write_out(self);
    if (written != SQLITE_OK || !self.begins_anew) return written;
    self.begins_anew = false;
    return methods_of(self).xSync(self.real(), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    auto& self = gathering(file);
    auto const written = write_out(self);
    return written == SQLITE_OK ? methods_of(self).xFileSize(self.real(), size) : written;
}

sqlite3_io_methods log_methods() {
    sqlite3_io_methods own{};
    own.iVersion = 1;
    own.xClose = close;
    own.xRead = read;
    own.xWrite = write;
    own.xTruncate = truncate;
    own.xSync = sync;
    own.xFileSize = file_size;
    own.xLock = [](sqlite3_file* f, int level) {
        return methods_of(gathering(f)).xLock(gathering(f).real(), level);
    };
    own.xUnlock = [](sqlite3_file* f, int level) {
        return methods_of(gathering(f)).xUnlock(gathering(f).real(), level);
    };
    own.xCheckReservedLock = [](sqlite3_file* f, int* out) {
        return methods_of(gathering(f)).xCheckReservedLock(gathering(f).real(), out);
    };
    own.xFileControl = [](sqlite3_file* f, int op, void* argument) {
        return methods_of(gathering(f)).xFileControl(gathering(f).real(), op, argument);
    };
    own.xSectorSize = [](sqlite3_file* f) {
        return methods_of(gathering(f)).xSectorSize(gathering(f).real());
    };
    own.xDeviceCharacteristics = [](sqlite3_file* f) {
        return methods_of(gathering(f)).xDeviceCharacteristics(gathering(f).real());
    };
    return own;
}

int open(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* got) {
    auto* const base = static_cast<sqlite3_vfs*>(vfs->pAppData);
    if ((flags & SQLITE_OPEN_WAL) == 0) return base->xOpen(base, path, file, flags, got);
    static sqlite3_io_methods const methods = log_methods();
    auto* const self = new (file) GatheringFile;
    self->pMethods = nullptr;
    auto const status = base->xOpen(base, path, self->real(), flags, got);
    if (status == SQLITE_OK) self->pMethods = &methods;
    else self->~GatheringFile();
    return status;
}

}  // namespace

char const* gathering_vfs() {
    [[maybe_unused]] static bool const registered = [] {
        static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
        vfs.pAppData = sqlite3_vfs_find(nullptr);
        vfs.zName = name;
        vfs.pNext = nullptr;
        vfs.szOsFile += static_cast<int>(sizeof(GatheringFile));
        vfs.xOpen = open;
        return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
    }();
    return name;
}

}  // namespace sx::store
