#include "engine/search/snapshot_file.hpp"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>
#include "engine/search/checksum.hpp"
#include "engine/search/segment_checks.hpp"

// Header; then for each part its numbers, its segment's arrays one after the other as they are in
// memory, and the bits of what is gone. Everything starts at a multiple of Checksum::block.
namespace sx::search {
namespace {

struct Header {
    std::array<char, 8> magic{'S', 'X', 'S', 'E', 'A', 'R', 'C', 'H'};
    std::uint32_t version = 1;
    std::uint32_t byte_order = 0x01020304;
    std::uint64_t checksum = 0;  // of all that follows and of the header with 0 here
    std::uint64_t bytes = 0;     // of the whole file
    std::uint64_t position = 0;
    double k1 = 0, b = 0;
    std::uint32_t title_weight = 0, typical_length = 0;
    std::uint32_t facets = facet_count, columns = column_count;
    std::uint64_t parts = 0, unused[2] = {};
};
static_assert(sizeof(Header) % Checksum::block == 0);
static_assert(std::has_unique_object_representations_v<DocumentId>);

Header header_of(Scoring const& scoring) {
    Header header;
    header.k1 = scoring.k1;
    header.b = scoring.b;
    header.title_weight = scoring.title_weight;
    header.typical_length = scoring.typical_length;
    return header;
}

std::size_t padding(std::size_t bytes) {
    return (Checksum::block - bytes % Checksum::block) % Checksum::block;
}

[[noreturn]] void fail(std::string const& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

class Descriptor {
public:
    Descriptor(std::filesystem::path const& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
        if (number_ < 0) fail("a search snapshot cannot be opened");
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    operator int() const { return number_; }

private:
    int number_;
};

class Output {
public:
    explicit Output(std::filesystem::path const& path) : file_(path, O_WRONLY | O_CREAT | O_TRUNC) {
        write(&header_, sizeof(header_));  // a place for the one that comes last
    }

    template <class Values> void put(Values const& values) {
        auto const bytes = values.size() * sizeof(values[0]);
        auto const whole = bytes / Checksum::block * Checksum::block;
        auto const* const from = reinterpret_cast<char const*>(values.data());
        write(from, whole);
        checksum_.add(from, whole);
        if (whole == bytes) return;
        std::array<char, Checksum::block> last{};
        std::memcpy(last.data(), from + whole, bytes - whole);
        write(last.data(), last.size());
        checksum_.add(last.data(), last.size());
    }

    void finish(Header header) {
        header.bytes = written_;
        checksum_.add(&header, sizeof(header));
        header.checksum = checksum_.value();
        if (::pwrite(file_, &header, sizeof(header), 0) != ssize_t(sizeof(header)) ||
            ::fsync(file_) != 0)
            fail("a search snapshot cannot be written");
    }

private:
    void write(void const* bytes, std::size_t count) {
        auto const* from = static_cast<char const*>(bytes);
        for (auto left = count; left > 0;) {
            auto const done = ::write(file_, from, left);
            if (done < 0 && errno == EINTR) continue;
            if (done < 0) fail("a search snapshot cannot be written");
            from += done;
            left -= std::size_t(done);
        }
        written_ += count;
    }

    Descriptor file_;
    Header header_;
    Checksum checksum_;
    std::uint64_t written_ = 0;
};

class Input {
public:
    explicit Input(std::filesystem::path const& path) : file_(path, O_RDONLY) {
        struct stat status {};
        if (::fstat(file_, &status) != 0) fail("a search snapshot cannot be read");
        left_ = std::uint64_t(status.st_size);
    }

    Header header(Scoring const& scoring) {
        auto const size = left_;
        Header header, own = header_of(scoring);
        read(&header, sizeof(header));
        auto const refuse_unless = [](bool holds, char const* why) {
            if (!holds) throw SnapshotRefused(why);
        };
        refuse_unless(header.magic == own.magic, "this is no search snapshot");
        refuse_unless(
            header.version == own.version && header.byte_order == own.byte_order &&
                header.facets == own.facets && header.columns == own.columns,
            "the search snapshot was made by another version");
        refuse_unless(header.bytes == size, "the search snapshot is cut off, or goes on");
        refuse_unless(
            header.k1 == own.k1 && header.b == own.b && header.title_weight == own.title_weight &&
                header.typical_length == own.typical_length,
            "the search snapshot was scored otherwise");
        return header;
    }

    template <class Values> void take(Values& values, std::uint64_t count) {
        if (count > left_ / sizeof(values[0])) cut_off();
        values.resize(std::size_t(count));
        auto const bytes = values.size() * sizeof(values[0]);
        auto const whole = bytes / Checksum::block * Checksum::block;
        auto* const to = reinterpret_cast<char*>(values.data());
        read(to, bytes);
        checksum_.add(to, whole);
        if (whole == bytes) return;
        std::array<char, Checksum::block> last{};
        std::memcpy(last.data(), to + whole, bytes - whole);
        read(last.data() + (bytes - whole), padding(bytes));
        checksum_.add(last.data(), last.size());
    }

    void finish(Header header) {
        auto const wanted = std::exchange(header.checksum, 0);
        checksum_.add(&header, sizeof(header));
        if (left_ > 0 || checksum_.value() != wanted)
            throw SnapshotRefused("the search snapshot is damaged");
    }

private:
    [[noreturn]] static void cut_off() { throw SnapshotRefused("the search snapshot is cut off"); }
    void read(void* bytes, std::size_t count) {
        if (count > left_) cut_off();
        auto* to = static_cast<char*>(bytes);
        for (auto rest = count; rest > 0;) {
            auto const done = ::read(file_, to, rest);
            if (done < 0 && errno == EINTR) continue;
            if (done < 0) fail("a search snapshot cannot be read");
            if (done == 0) cut_off();
            to += done;
            rest -= std::size_t(done);
        }
        left_ -= count;
    }

    Descriptor file_;
    Checksum checksum_;
    std::uint64_t left_ = 0;
};

void force_folder(std::filesystem::path const& path) {
    auto const folder = path.has_parent_path() ? path.parent_path() : ".";
    Descriptor const file(folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(file) != 0) fail("the folder of a search snapshot cannot be written");
}

}  // namespace

class SnapshotFile {
public:
    static void put(Output& file, Part const& part) {
        auto const& segment = *part.segment;
        std::vector<std::uint64_t> numbers{
            part.live, part.removed == nullptr ? 0 : part.removed->size()};
        each_number(segment, [&](std::uint64_t one) { numbers.push_back(one); });
        Segment::arrays(segment, [&](auto const& one) { numbers.push_back(one.size()); });
        file.put(std::vector<std::uint64_t>{numbers.size()});
        file.put(numbers);
        Segment::arrays(segment, [&](auto const& one) { file.put(one); });
        if (part.removed != nullptr) file.put(*part.removed);
    }

    static Part take(Input& file) {
        Part part;
        auto const segment = std::make_shared<Segment>();
        std::vector<std::uint64_t> numbers;
        std::size_t expected = 2;
        each_number(*segment, [&](std::uint64_t) { ++expected; });
        Segment::arrays(*segment, [&](auto const&) { ++expected; });
        file.take(numbers, 1);
        if (numbers[0] != expected) throw SnapshotRefused("the search snapshot is damaged");
        file.take(numbers, expected);
        auto next = numbers.begin();
        part.live = *next++;
        auto const removed = *next++;
        each_number(
            *segment, [&](auto& one) { one = std::remove_cvref_t<decltype(one)>(*next++); });
        Segment::arrays(*segment, [&](auto& one) { file.take(one, *next++); });
        if (removed > 0) {
            auto gone = std::make_shared<std::vector<std::uint64_t>>();
            file.take(*gone, removed);
            part.removed = std::move(gone);
        }
        part.segment = segment;
        return part;
    }

    // Once the file is known to be whole.
    static void check(Part const& part) {
        if (auto const flaw = SegmentChecks::flaw(part); !flaw.empty())
            throw SnapshotRefused("the search snapshot contradicts itself: " + std::string(flaw));
    }
    static void make_hash(Part& part) {
        std::const_pointer_cast<Segment>(part.segment)->make_hash();
    }

private:
    template <class Self, class Visit> static void each_number(Self& segment, Visit visit) {
        visit(segment.row_words_);
        visit(segment.has_positions_);
        for (auto& facet : segment.facets_) {
            visit(facet.cell.word);
            visit(facet.cell.shift);
            visit(facet.cell.width);
            visit(facet.planes_at);
        }
    }
};

void save_snapshot(
    std::filesystem::path const& path, Snapshot const& snapshot, Scoring const& scoring,
    std::uint64_t position) {
    auto beside = path;
    beside += ".new";
    try {
        Output file(beside);
        for (auto const& part : snapshot.parts) SnapshotFile::put(file, part);
        auto header = header_of(scoring);
        header.position = position;
        header.parts = snapshot.parts.size();
        file.finish(header);
    } catch (...) {
        ::unlink(beside.c_str());
        throw;
    }
    std::filesystem::rename(beside, path);
    force_folder(path);
}

SavedSnapshot load_snapshot(std::filesystem::path const& path, Scoring const& scoring) {
    Input file(path);
    auto const header = file.header(scoring);
    Snapshot snapshot;
    for (std::uint64_t number = 0; number < header.parts; ++number)
        snapshot.parts.push_back(SnapshotFile::take(file));
    file.finish(header);
    for (auto& part : snapshot.parts) {
        SnapshotFile::check(part);
        SnapshotFile::make_hash(part);
    }
    return {std::make_shared<Snapshot const>(std::move(snapshot)), header.position};
}

}  // namespace sx::search
