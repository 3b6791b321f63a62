#include "platform/privacy/keyring.hpp"
#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>
#include <utility>
#include "platform/base/digest.hpp"

namespace sx::privacy {
namespace {

std::string hex_of(Key const& key) { return hex(std::as_bytes(std::span(key))); }

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::optional<Key> key_in(std::string_view text) {
    Key key{};
    if (text.size() != 2 * key.size()) return std::nullopt;
    for (std::size_t at = 0; at < key.size(); ++at) {
        int const high = digit(text[2 * at]), low = digit(text[2 * at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        key[at] = static_cast<unsigned char>(high * 16 + low);
    }
    return key;
}

[[noreturn]] void wrong(std::size_t line, std::string_view why) {
    throw std::runtime_error(std::string("the key file is wrong in line ")
                                 .append(std::to_string(line))
                                 .append(": ")
                                 .append(why));
}

std::vector<std::string> words_in(std::string const& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(std::move(word));
    return words;
}

Key key_word(std::string_view text, std::size_t line) {
    auto const key = key_in(text);
    if (!key) wrong(line, "a key has 64 digits, 0 to 9 and a to f");
    return *key;
}

void read_line(std::vector<std::string> const& words, std::size_t line, KeyFile& file) {
    if (words[0] == "index" && words.size() == 3) {
        if (file.index.suite) wrong(line, "there is one index key, for good");
        file.index = {&suite_named(words[1]), key_word(words[2], line)};
        return;
    }
    if (words[0] != "master" || words.size() != 4)
        wrong(line, "it is neither \"master VERSION ALGORITHMS KEY\" nor \"index ALGORITHMS KEY\"");
    MasterKey master;
    auto const* end = words[1].data() + words[1].size();
    if (std::from_chars(words[1].data(), end, master.version).ptr != end || master.version < 1)
        wrong(line, "a version is a number from 1 on");
    if (!file.masters.empty() && master.version <= file.masters.back().version)
        wrong(line, "versions grow from line to line");
    master.suite = &suite_named(words[2]);
    master.key = key_word(words[3], line);
    file.masters.push_back(master);
}

Key fresh_key(World& world) {
    Key key{};
    world.random_bytes(std::as_writable_bytes(std::span(key)));
    return key;
}

std::string master_line(std::int64_t version, Suite const& suite, Key const& key) {
    return std::string("master ")
        .append(std::to_string(version))
        .append(" ")
        .append(suite.name())
        .append(" ")
        .append(hex_of(key))
        .append("\n");
}

std::shared_ptr<Keyring>& standing() {
    static std::shared_ptr<Keyring> ring;
    return ring;
}

}  // namespace

KeyFile read_key_file(std::string_view text) {
    KeyFile file;
    std::istringstream in{std::string(text)};
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        auto const words = words_in(line.substr(0, line.find('#')));
        if (!words.empty()) read_line(words, number, file);
    }
    if (file.masters.empty() || !file.index.suite)
        throw std::runtime_error("the key file has no master key or no index key");
    return file;
}

std::string fresh_key_file(World& world, Suite const& suite) {
    return std::string(
               "# The keys of this venue. Keep a copy away from the copies of its database:\n"
               "# without them its people cannot be read, and with them everybody can.\n")
        .append("index ")
        .append(suite.name())
        .append(" ")
        .append(hex_of(fresh_key(world)))
        .append("\n")
        .append(master_line(1, suite, fresh_key(world)));
}

std::string with_new_master(std::string text, World& world, Suite const& suite) {
    auto const next = read_key_file(text).masters.back().version + 1;
    if (!text.ends_with('\n')) text += '\n';
    return text.append(master_line(next, suite, fresh_key(world)));
}

std::string without_masters_before(std::string_view text, std::int64_t version) {
    std::istringstream in{std::string(text)};
    std::string kept;
    for (std::string line; std::getline(in, line);) {
        auto const words = words_in(line);
        bool const old =
            words.size() == 4 && words[0] == "master" && std::stoll(words[1]) < version;
        if (!old) kept.append(line).append("\n");
    }
    read_key_file(kept);
    return kept;
}

Keyring::Keyring(World& world, Source source)
    : world_(world), source_(std::move(source)), index_(read_key_file(source_()).index) {
    read_anew();
}

MasterKey Keyring::newest_master() {
    using namespace std::chrono_literals;
    auto const now = world_.now();
    bool look = false;
    {
        std::lock_guard const lock(mutex_);
        look = now - looked_at_ > 5s;
        if (look) looked_at_ = now;
    }
    try {
        if (look) read_anew();
    } catch (std::runtime_error const&) {
        // What is held still holds; take_up_masters() says what is wrong with the file.
        look = false;
    }
    std::lock_guard const lock(mutex_);
    return masters_.back();
}

MasterKey Keyring::master(std::int64_t version) {
    for (bool const again : {false, true}) {
        if (again) read_anew();
        std::lock_guard const lock(mutex_);
        auto const found = std::ranges::find(masters_, version, &MasterKey::version);
        if (found != masters_.end()) return *found;
    }
    throw std::runtime_error(
        std::string("the key file lacks master key ").append(std::to_string(version)));
}

std::vector<MasterKey> Keyring::masters() const {
    std::lock_guard const lock(mutex_);
    return masters_;
}

void Keyring::read_anew() {
    auto file = read_key_file(source_());
    if (file.index.key != index_.key) throw std::runtime_error("the index key may not change");
    std::lock_guard const lock(mutex_);
    masters_ = std::move(file.masters);
    looked_at_ = world_.now();
}

std::string Keyring::noise(std::size_t size) {
    std::string bytes(size, '\0');
    world_.random_bytes(std::as_writable_bytes(std::span(bytes)));
    return bytes;
}

void Keyring::let_old_go() {
    auto const age = world_.now() - younger_since_;
    if (age < held_for && younger_.size() < most_held) return;
    elder_ = std::exchange(younger_, {});
    if (age >= 2 * held_for) elder_.clear();
    younger_since_ = world_.now();
}

std::optional<Key> Keyring::held(std::string const& key_name) {
    std::lock_guard const lock(mutex_);
    let_old_go();
    for (auto const* keys : {&younger_, &elder_})
        if (auto const found = keys->find(key_name); found != keys->end()) return found->second;
    return std::nullopt;
}

void Keyring::hold(std::string const& key_name, Key const& key) {
    std::lock_guard const lock(mutex_);
    let_old_go();
    younger_.insert_or_assign(key_name, key);
}

void Keyring::let_go(std::string const& key_name) {
    std::lock_guard const lock(mutex_);
    younger_.erase(key_name);
    elder_.erase(key_name);
}

void Keyring::let_all_go() {
    std::lock_guard const lock(mutex_);
    younger_.clear();
    elder_.clear();
}

void use(std::shared_ptr<Keyring> ring) { standing() = std::move(ring); }

Keyring& keyring() {
    if (!standing()) throw std::logic_error("nobody has given the keys for personal data");
    return *standing();
}

}  // namespace sx::privacy
