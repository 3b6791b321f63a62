#include "platform/documents/sheets/zip.hpp"
#include <array>
#include <memory>
#include <zlib.h>

namespace sx::documents {
namespace {

constexpr std::size_t end_record = 22, central_record = 46, local_record = 30;
constexpr std::size_t longest_comment = 65535, most_parts = 4096;

Problem damaged() { return refuse(ProblemKind::invalid, "sheet_damaged"); }

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t place = width; place > 0; --place)
        value = value << 8 | static_cast<unsigned char>(bytes[at + place - 1]);
    return value;
}

// From the end: the record stands last but for a comment.
std::size_t find_end(std::string_view bytes) {
    if (bytes.size() < end_record) return std::string_view::npos;
    auto const tail = bytes.size() - std::min(bytes.size(), end_record + longest_comment);
    auto const at = bytes.rfind("PK\x05\x06", bytes.size() - end_record);
    return at == std::string_view::npos || at < tail ? std::string_view::npos : at;
}

struct Inflater {
    z_stream stream{};
    bool good;
    Inflater() : good(inflateInit2(&stream, -MAX_WBITS) == Z_OK) {}
    Inflater(Inflater const&) = delete;
    ~Inflater() { inflateEnd(&stream); }
};

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    auto const end = find_end(bytes);
    if (end == std::string_view::npos) return damaged();
    auto const count = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    if (count > most_parts) return damaged();
    ZipArchive archive;
    for (std::uint32_t part = 0; part < count; ++part) TRY(archive.add(bytes, at));
    return archive;
}

// One entry of the directory; `at` goes on to the next.
Result<> ZipArchive::add(std::string_view bytes, std::size_t& at) {
    if (at > bytes.size() || bytes.size() - at < central_record) return damaged();
    auto const entry = bytes.substr(at);
    if (!entry.starts_with("PK\x01\x02")) return damaged();
    auto const flags = number(entry, 8, 2), method = number(entry, 10, 2);
    auto const packed = number(entry, 20, 4), name_length = number(entry, 28, 2);
    auto const length = central_record + name_length + number(entry, 30, 2) + number(entry, 32, 2);
    if (entry.size() < length) return damaged();
    if ((flags & 1u) != 0) return refuse(ProblemKind::invalid, "sheet_encrypted");
    std::size_t const local = number(entry, 42, 4);
    if (local > bytes.size() || bytes.size() - local < local_record) return damaged();
    auto const head = bytes.substr(local);
    if (!head.starts_with("PK\x03\x04")) return damaged();
    auto const skipped = local_record + number(head, 26, 2) + number(head, 28, 2);
    if (head.size() < skipped || head.size() - skipped < packed) return damaged();
    bool const deflated = method == 8;
    if (method == 0 || deflated)  // a part that we cannot read is one that is not there
        parts_.emplace(
            entry.substr(central_record, name_length),
            Part{head.substr(skipped, packed), deflated});
    at += length;
    return {};
}

Result<> ZipArchive::inflate(
    std::string_view name, std::size_t& most,
    std::function<bool(std::string_view)> const& piece) const {
    auto const found = parts_.find(name);
    if (found == parts_.end()) return damaged();
    auto const& part = found->second;
    auto const tell = [&](std::string_view told) -> Result<bool> {
        if (told.size() > most) return refuse(ProblemKind::too_large, "sheet_too_large");
        most -= told.size();
        return piece(told);
    };
    if (!part.deflated) {
        TRY(tell(part.packed));
        return {};
    }
    Inflater inflater;
    if (!inflater.good) throw std::bad_alloc();
    auto& stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.packed.data()));
    stream.avail_in = static_cast<uInt>(part.packed.size());
    auto const room = std::make_unique<std::array<char, 64 * 1024>>();
    for (int status = Z_OK; status != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(room->data());
        stream.avail_out = static_cast<uInt>(room->size());
        status = ::inflate(&stream, Z_NO_FLUSH);
        auto const made = room->size() - stream.avail_out;
        if ((status != Z_OK && status != Z_STREAM_END) || (made == 0 && status == Z_OK))
            return damaged();
        bool const more = TRY(tell({room->data(), made}));
        if (!more) return {};
    }
    return {};
}

}  // namespace sx::documents
