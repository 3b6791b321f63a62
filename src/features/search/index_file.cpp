#include "features/search/index_file.hpp"
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>
#include "engine/search/snapshot_file.hpp"
#include "platform/wire/json.hpp"

namespace sx::search {
namespace {

// What is kept beside the snapshot.
struct Label {
    std::string program;
    events::Tail until;
    std::vector<std::string> ids, late;
};
BOOST_DESCRIBE_STRUCT(Label, (), (program, until, ids, late))

std::optional<Label> read_label(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    auto label = wire::read<Label>(text);
    return label ? std::optional(*std::move(label)) : std::nullopt;
}

void write_label(std::filesystem::path const& path, Label const& label) {
    auto beside = path;
    beside += ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << wire::write(label);
    out.close();
    if (!out) throw std::runtime_error("the label of the search index cannot be written");
    std::filesystem::rename(beside, path);
}

}  // namespace

IndexFile::IndexFile(std::filesystem::path const& folder, std::string program)
    : label_(folder / "postings.json"),
      snapshot_(folder / "postings.snapshot"),
      program_(std::move(program)) {}

std::optional<KeptIndex> IndexFile::load() const {
    if (!is_somewhere()) return std::nullopt;
    auto label = read_label(label_);
    if (!label || label->program != program_) return std::nullopt;
    try {
        auto saved = load_snapshot(snapshot_, {});
        if (saved.position != static_cast<std::uint64_t>(label->until.sequence))
            return std::nullopt;
        return KeptIndex{
            std::move(saved.snapshot), label->until, std::move(label->ids), std::move(label->late)};
    } catch (std::runtime_error const&) {  // refused, or not to be read
        return std::nullopt;
    }
}

// The label comes last and goes first, so that it never stands beside another snapshot.
void IndexFile::save(KeptIndex const& kept) const {
    std::filesystem::remove(label_);
    save_snapshot(snapshot_, *kept.snapshot, {}, static_cast<std::uint64_t>(kept.until.sequence));
    write_label(label_, {program_, kept.until, kept.ids, kept.late});
}

}  // namespace sx::search
