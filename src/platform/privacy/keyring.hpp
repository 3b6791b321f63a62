#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>
#include "platform/base/world.hpp"
#include "platform/privacy/suite.hpp"

// The keys that stand outside of the database: without them nothing in it tells whom it is about.
namespace sx::privacy {

// Seals people's own keys. The highest version seals what is new, the others still open.
struct MasterKey {
    std::int64_t version = 0;
    Suite const* suite = nullptr;
    Key key{};
};

// Finds a phone number or mail address without keeping it. There is one for good: with another
// nothing would be found any more.
struct IndexKey {
    Suite const* suite = nullptr;
    Key key{};
};

struct KeyFile {
    std::vector<MasterKey> masters;  // by version, at least one
    IndexKey index;
};
// A line for each key: "master VERSION ALGORITHMS HEX" or "index ALGORITHMS HEX"; '#' begins a
// remark. Throws what is wrong, without anything of a key.
KeyFile read_key_file(std::string_view text);
std::string fresh_key_file(World&, Suite const&);
// With one more master key behind the others.
std::string with_new_master(std::string text, World&, Suite const&);
// Without the master keys before that version.
std::string without_masters_before(std::string_view text, std::int64_t version);

// What the program holds of them, and of people's own keys as they are needed. Safe from every
// thread.
class Keyring {
public:
    using Source = std::function<std::string()>;  // the text of the key file, as it is now
    Keyring(World&, Source);

    // Looks into the file from time to time: a new one is used half a minute after it was put
    // there.
    MasterKey newest_master();
    // Reads the file anew for one that it does not hold. Throws where it is not there either.
    MasterKey master(std::int64_t version);
    std::vector<MasterKey> masters() const;
    IndexKey const& index() const { return index_; }
    void read_anew();
    std::string noise(std::size_t size);
    Instant now() { return world_.now(); }

    // People's keys, by their names; at most two times so many are held, each for less than two
    // times so long: one that another node destroys is used no longer, whatever is heard of it.
    static constexpr std::size_t most_held = 65'536;
    static constexpr std::chrono::minutes held_for{5};
    std::optional<Key> held(std::string const& key_name);
    void hold(std::string const& key_name, Key const&);
    void let_go(std::string const& key_name);
    void let_all_go();

private:
    void let_old_go();  // with the mutex held

    World& world_;
    Source source_;
    IndexKey index_;
    mutable std::mutex mutex_;
    std::vector<MasterKey> masters_;
    Instant looked_at_{};
    // When the younger ones are many or old, they become the elder ones, and those are forgotten.
    std::unordered_map<std::string, Key> younger_, elder_;
    Instant younger_since_{};
};

// The one of this process, given before anything personal is read or written. keyring() throws
// before that.
void use(std::shared_ptr<Keyring>);
Keyring& keyring();

}  // namespace sx::privacy
