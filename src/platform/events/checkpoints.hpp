#pragma once
#include <filesystem>
#include "platform/events/events.hpp"
#include "platform/events/signing_key.hpp"

// The chain of hashes shows that something was changed, unless all that follows is chained anew,
// which needs no secret. So what stands at its end is signed every hour, with a key that is not in
// the database, and written down outside of it, too.
namespace sx::events {

struct Checkpoint {
    std::string id;             // its number in ten digits
    std::int64_t number = 0;    // from 1, without gaps
    std::int64_t sequence = 0;  // the newest sealed event
    std::string chain_hash;     // and its hash
    Instant at;
    std::string key_id;    // by which it is signed, see key_id_of()
    std::string previous;  // the signature of the one before; empty at the first
    std::string signature;
};
BOOST_DESCRIBE_STRUCT(
    Checkpoint, (), (id, number, sequence, chain_hash, at, key_id, previous, signature))

// Everything but the signature, as it is signed.
std::string signed_text(Checkpoint const&);
std::vector<Checkpoint> checkpoints(store::Transaction&);  // by number

// Announced with each, so that the chain misses one that is taken away. The subject is its id.
struct CheckpointSigned {
    static constexpr std::string_view type = "checkpoint_signed";
    std::int64_t number = 0, sequence = 0;
};
BOOST_DESCRIBE_STRUCT(CheckpointSigned, (), (number, sequence))

// Signs checkpoints and copies them into a folder, a file each. For one thread.
class Notary {
public:
    Notary(SigningKey key, std::filesystem::path folder)
        : key_(std::move(key)), folder_(std::move(folder)) {}

    // Whether anything was sealed since the last checkpoint, itself not counted.
    static bool has_to_sign(store::Transaction&);
    // Nothing when there is nothing to sign.
    std::optional<Checkpoint> sign(store::Transaction&, World&) const;
    bool has_to_copy(store::Transaction&);
    // Those of the table that the folder lacks. What is there stays as it is.
    void copy(store::Transaction&);

private:
    SigningKey key_;
    std::filesystem::path folder_;
    std::int64_t copied_ = -1;  // the newest in the folder; unknown at first
};

// Those of a folder, by number. Throws when a file cannot be read as one.
std::vector<Checkpoint> checkpoints_in(std::filesystem::path const& folder);

}  // namespace sx::events
