#include "platform/events/checkpoints.hpp"
#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include "platform/events/chain.hpp"

namespace sx::events {
namespace {

constexpr std::string_view ending = ".checkpoint.json";

std::string ten_digits(std::int64_t number) {
    auto const digits = std::to_string(number);
    return std::string(10 - std::min<std::size_t>(10, digits.size()), '0').append(digits);
}

std::optional<Checkpoint> newest_checkpoint(store::Transaction& tx) {
    return tx.one<Checkpoint>("from checkpoints order by number desc limit 1");
}

bool is_checkpoint(std::filesystem::directory_entry const& entry) {
    return entry.is_regular_file() && entry.path().filename().string().ends_with(ending);
}

// Under another name until it is whole.
void write_file(std::filesystem::path const& file, std::string const& text) {
    auto const fresh = std::filesystem::path(file).concat(".new");
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << text << "\n";
    out.close();
    if (!out) throw std::runtime_error("cannot write " + fresh.string());
    std::filesystem::rename(fresh, file);
}

}  // namespace

std::string signed_text(Checkpoint const& checkpoint) {
    auto whole = checkpoint;
    whole.signature.clear();
    return std::string("shuangxuan checkpoint 1\n").append(wire::write(whole));
}

std::vector<Checkpoint> checkpoints(store::Transaction& tx) {
    return tx.all<Checkpoint>("from checkpoints order by number");
}

bool Notary::has_to_sign(store::Transaction& tx) {
    auto const last = newest_checkpoint(tx);
    return newest(tx).sequence > (last ? last->sequence + 1 : 0);
}

std::optional<Checkpoint> Notary::sign(store::Transaction& tx, World& world) const {
    if (!has_to_sign(tx)) return std::nullopt;
    auto const tail = newest(tx);
    auto const last = newest_checkpoint(tx).value_or(Checkpoint{});
    Checkpoint next;
    next.number = last.number + 1;
    next.id = ten_digits(next.number);
    next.sequence = tail.sequence;
    next.chain_hash = tail.hash;
    next.at = world.now();
    next.key_id = key_id_of(key_.public_key());
    next.previous = last.signature;
    next.signature = key_.signature_of(signed_text(next));
    tx.insert("checkpoints", next);
    tx.announce(
        event(CheckpointSigned{next.number, next.sequence}, Id<Checkpoint>{next.id}, world));
    return next;
}

bool Notary::has_to_copy(store::Transaction& tx) {
    if (copied_ < 0) {
        std::filesystem::create_directories(folder_);
        auto const there = checkpoints_in(folder_);
        copied_ = there.empty() ? 0 : there.back().number;
    }
    return tx.count("from checkpoints where number > $1", copied_) > 0;
}

void Notary::copy(store::Transaction& tx) {
    auto copied = copied_;
    for (auto const& one :
         tx.all<Checkpoint>("from checkpoints where number > $1 order by number", copied)) {
        auto const file = folder_ / std::string(one.id).append(ending);
        if (!std::filesystem::exists(file)) write_file(file, wire::write(one));
        copied = one.number;
    }
    copied_ = copied;
}

std::vector<Checkpoint> checkpoints_in(std::filesystem::path const& folder) {
    std::vector<Checkpoint> found;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (!is_checkpoint(entry)) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string const text(std::istreambuf_iterator<char>(in), {});
        found.push_back(wire::read_own<Checkpoint>(text));
    }
    std::ranges::sort(found, {}, &Checkpoint::number);
    return found;
}

}  // namespace sx::events
