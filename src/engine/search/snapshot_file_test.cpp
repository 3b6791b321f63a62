#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include "engine/search/index.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/snapshot_file.hpp"
#include "engine/search/test_corpus.hpp"
#include "engine/search/test_sealing.hpp"

using namespace sx::search;
namespace fs = std::filesystem;

namespace {

// A folder that goes away again.
class Folder {
public:
    Folder() {
        auto pattern = (fs::temp_directory_path() / "sx-snapshot-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::system_error(errno, std::generic_category());
        path_ = pattern;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    fs::path file() const { return path_ / "postings.snapshot"; }
    std::size_t files() const {
        return std::size_t(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

private:
    fs::path path_;
};

std::string bytes_of(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(fs::path const& path, std::string const& bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

std::string refusal(fs::path const& path, Scoring const& scoring = Scoring{}) {
    try {
        load_snapshot(path, scoring);
    } catch (SnapshotRefused const& refused) {
        return refused.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("what is loaded answers as what was saved, and the index goes on from there") {
    CHECK(rc::check([](std::uint64_t seed) {
        Chance chance(seed);
        Folder const folder;
        auto corpus = corpus_of(chance, below(chance, 300), 40, 20);
        auto snapshot = snapshot_of(corpus, 1 + below(chance, 3));
        if (below(chance, 2) == 0) remove_some(corpus, snapshot, chance);
        save_snapshot(folder.file(), snapshot, {}, 77);
        save_snapshot(folder.file(), snapshot, {}, 78);  // over the first
        RC_ASSERT(folder.files() == 1U);
        auto const saved = load_snapshot(folder.file(), {});
        RC_ASSERT(saved.position == 78U);
        for (int round = 0; round < 4; ++round)
            agree(corpus, *saved.snapshot, query_of(corpus, chance));
        Index index({}, saved.snapshot);
        if (!corpus.documents.empty()) {
            index.remove(corpus.documents.front().id);
            corpus.documents.erase(corpus.documents.begin());
        }
        index.publish();
        while (index.compact()) {}
        agree(corpus, *index.snapshot(), query_of(corpus, chance));
    }));
}

TEST_CASE("lists of every length come back from a file") {
    Chance chance(11);
    Folder const folder;
    auto const corpus = corpus_of(chance, 9000, 60, 12);
    save_snapshot(folder.file(), snapshot_of(corpus, 1), {}, 0);
    auto const saved = load_snapshot(folder.file(), {});
    for (int round = 0; round < 6; ++round)
        agree(corpus, *saved.snapshot, query_of(corpus, chance));
}

TEST_CASE("a file that is something else is refused, with what it is instead") {
    Chance chance(3);
    Folder const folder;
    auto const corpus = corpus_of(chance, 50, 20, 10);
    CHECK_THROWS_AS(load_snapshot(folder.file(), {}), std::system_error);
    save_snapshot(folder.file(), snapshot_of(corpus, 1), {}, 5);
    auto const whole = bytes_of(folder.file());
    CHECK(refusal(folder.file()) == "none");
    CHECK(refusal(folder.file(), {.k1 = 1.5}) == "the search snapshot was scored otherwise");
    write(folder.file(), "");
    CHECK(refusal(folder.file()) == "the search snapshot is cut off");
    write(folder.file(), std::string(200, 'x'));
    CHECK(refusal(folder.file()) == "this is no search snapshot");
    write(folder.file(), whole + "more");
    CHECK(refusal(folder.file()) == "the search snapshot is cut off, or goes on");
    auto other = whole;
    other[8] = 99;
    write(folder.file(), other);
    CHECK(refusal(folder.file()) == "the search snapshot was made by another version");
}

TEST_CASE("a file cut off anywhere, or with any bit turned, is refused") {
    Chance chance(4);
    Folder const folder;
    auto const corpus = corpus_of(chance, 60, 20, 10);
    save_snapshot(folder.file(), snapshot_of(corpus, 2), {}, 5);
    auto const whole = bytes_of(folder.file());
    for (int round = 0; round < 300; ++round) {
        write(folder.file(), whole.substr(0, below(chance, whole.size())));
        CHECK(refusal(folder.file()) != "none");
        auto turned = whole;
        turned[below(chance, whole.size())] ^= char(1 << below(chance, 8));
        write(folder.file(), turned);
        CHECK(refusal(folder.file()) != "none");
    }
}

// Whoever changes the file and its checksum makes answers wrong, and nothing worse: with the
// sanitizers on, this would show reads beyond the bounds.
TEST_CASE("a file made up with a right checksum is refused, or searched within its bounds") {
    Folder const folder;
    std::size_t refused = 0, searched = 0;
    Chance chance(5);
    auto const corpus = corpus_of(chance, 5000, 12, 6);
    auto const small = corpus_of(chance, 40, 12, 6);
    for (auto const* one : {&corpus, &small}) {
        save_snapshot(folder.file(), snapshot_of(*one, 1), {}, 5);
        auto const whole = bytes_of(folder.file());
        for (int round = 0; round < (one == &small ? 600 : 60); ++round) {
            auto turned = whole;
            for (auto left = 1 + below(chance, 3); left > 0; --left)
                turned[96 + below(chance, whole.size() - 96)] ^= char(1 << below(chance, 8));
            seal(turned);
            write(folder.file(), turned);
            try {
                auto const saved = load_snapshot(folder.file(), {});
                for (auto const& kernels : all_kernels())
                    for (int ask = 0; ask < 3; ++ask)
                        Searcher(kernels).search(*saved.snapshot, query_of(*one, chance));
                ++searched;
            } catch (SnapshotRefused const&) {
                ++refused;
            }
        }
    }
    CHECK(refused > 100);
    CHECK(searched > 100);
}
