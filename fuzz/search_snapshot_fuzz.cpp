// Whatever is changed in a saved search index, its checksum made right again: loading it ends with
// the file refused, or with an index that is searched without a read beyond its bounds. An input is
// a list of changes, of a place and a byte each, to a file made at the start. Run:
// build/fuzz/fuzz/search_snapshot_fuzz -max_total_time=60
#include <sys/mman.h>
#include <unistd.h>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"
#include "engine/search/snapshot_file.hpp"
#include "engine/search/test_sealing.hpp"

using namespace sx::search;

namespace {

// A file in memory, with a path.
class File {
public:
    File() : number_(::memfd_create("snapshot", 0)) {
        if (number_ < 0) std::abort();
    }
    ~File() { ::close(number_); }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }
    void write(std::string const& bytes) const {
        if (::write(number_, bytes.data(), bytes.size()) != ssize_t(bytes.size())) std::abort();
    }

private:
    int number_;
};

// Of lists of every length, with positions, values and places.
Snapshot small_snapshot() {
    constexpr std::uint32_t documents = 5000;
    SegmentWriter writer;
    for (std::uint32_t number = 0; number < documents; ++number) {
        std::vector<std::string_view> words{"every"};
        if (number % 5 == 0) words.push_back("fifth");
        if (number % 100 == 0) words.push_back("hundredth");
        std::vector<std::uint32_t> const positions{0, 1, 2};
        std::vector<FacetValue> const values{
            {Facet::region, number % 100}, {Facet::education, number % 7}};
        writer.add(
            {.id = {0, number + 1},
             .text = words,
             .values = values,
             .text_positions = std::span(positions).first(words.size()),
             .place = Place{std::int32_t(number), 0}});
    }
    return {{{writer.finish(), nullptr, documents}}};
}

std::string const& whole_file() {
    static std::string const bytes = [] {
        auto folder = (std::filesystem::temp_directory_path() / "sx-fuzz-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) std::abort();
        auto const path = std::filesystem::path(folder) / "snapshot";
        save_snapshot(path, small_snapshot(), {}, 0);
        std::ifstream file(path, std::ios::binary);
        std::string whole(std::istreambuf_iterator<char>(file), {});
        std::filesystem::remove_all(folder);
        return whole;
    }();
    return bytes;
}

void search(Snapshot const& snapshot) {
    Query query;
    query.terms = {"every", "fifth", "hundredth"};
    query.facets = {Facet::region, Facet::education};
    query.filters = {{Facet::region, {1, 50}}, {Facet::education, {2, 3}}};
    Searcher searcher;
    searcher.search(snapshot, query);
    query.filters.clear();
    query.match = Match::all;
    query.phrases = {{{"every", 0}, {"fifth", 1}}};
    query.near = Near{{2000, 0}, 100};
    searcher.search(snapshot, query);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto bytes = whole_file();
    constexpr std::size_t change = 4;  // three bytes of place, one of what stands there then
    for (; size >= change; data += change, size -= change) {
        auto const place =
            std::size_t(data[0]) | std::size_t(data[1]) << 8 | std::size_t(data[2]) << 16;
        bytes[place % bytes.size()] = char(data[3]);
    }
    seal(bytes);
    File const file;
    file.write(bytes);
    try {
        search(*load_snapshot(file.path(), {}).snapshot);
    } catch (SnapshotRefused const&) {}
    return 0;
}
