#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include "engine/search/scoring.hpp"
#include "engine/search/snapshot.hpp"

// A snapshot as one file, to start from instead of from nothing.
namespace sx::search {

// Why a file is no snapshot to start from: it is something else, cut off, damaged, of another
// version or scored otherwise. Whoever meets it builds the index anew.
class SnapshotRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct SavedSnapshot {
    std::shared_ptr<Snapshot const> snapshot{};
    std::uint64_t position = 0;  // the caller's: up to where changes are in it
};

// Written beside the file, forced to the disk and then put in its place, so that there is always a
// whole one. Throws std::system_error.
void save_snapshot(
    std::filesystem::path const&, Snapshot const&, Scoring const&, std::uint64_t position);

// Throws SnapshotRefused, or std::system_error where the file cannot be read. Whatever the file
// holds, nothing in what is returned points beyond its bounds.
SavedSnapshot load_snapshot(std::filesystem::path const&, Scoring const&);

}  // namespace sx::search
