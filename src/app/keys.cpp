#include "app/keys.hpp"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/venue.hpp"
#include "app/whole_file.hpp"
#include "features/accounts/accounts.hpp"
#include "features/applications/applications.hpp"
#include "features/fairs/sealing.hpp"
#include "features/organisations/sealing.hpp"
#include "features/seekers/seekers.hpp"
#include "features/unmasking/sealing.hpp"
#include "platform/files/sealing.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/review/sealing.hpp"

namespace sx::app {
namespace {

constexpr std::int64_t at_once = 1'000, files_at_once = 20;  // rows in one transaction

RealWorld& world() {
    static RealWorld real;
    return real;
}

std::filesystem::path key_file(Options const& options) {
    if (!options.keys.empty()) return options.keys;
    if (auto const* const handed = std::getenv("CREDENTIALS_DIRECTORY")) {
        auto const file = std::filesystem::path(handed) / "keys";
        if (std::filesystem::exists(file)) return file;
    }
    return options.data / "keys";
}

std::string text_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in || text.str().empty()) throw std::runtime_error("cannot read " + file.string());
    return text.str();
}

// Readable for its owner alone, as main() has set it for all that this program writes.
void write_key_file(std::filesystem::path const& file, std::string const& text) {
    WholeFile whole(file.string());
    whole.out() << text;
    whole.finish();
}

template <class Work> auto written(store::Database& db, Work work) {
    using Gives = std::invoke_result_t<Work&, store::Transaction&>;
    return *db.write([&](store::Transaction& tx) -> Result<Gives> { return work(tx); });
}

// What is new is made for these.
privacy::Suite const& chosen_suite(Options const& options) {
    return options.national_algorithms ? privacy::national() : privacy::international();
}

bool knows_keys(store::Database& db) { return db.read(&privacy::has_masters); }

void make_first(std::filesystem::path const& file, Options const& options, store::Database& db) {
    if (knows_keys(db))
        throw std::runtime_error(
            "the keys of this venue are missing: put its key file to " + file.string() +
            ", or name it by --keys");
    write_key_file(file, privacy::fresh_key_file(world(), chosen_suite(options)));
}

// Before anybody is served, so that nothing else need know of it.
void seal_all(store::Database& db) {
    auto const accounts = [](store::Transaction& tx) { return accounts::seal_clear(tx, at_once); };
    auto const resumes = [](store::Transaction& tx) { return seekers::seal_clear(tx, at_once); };
    while (written(db, accounts) > 0) {}
    while (written(db, resumes) > 0) {}
    auto const contacts = [](store::Transaction& tx) {
        return organisations::seal_clear(tx, at_once);
    };
    while (written(db, contacts) > 0) {}
    auto const handed_in = [](store::Transaction& tx) { return review::seal_clear(tx, at_once); };
    while (written(db, handed_in) > 0) {}
    auto const on_duty = [](store::Transaction& tx) { return fairs::seal_clear(tx, at_once); };
    while (written(db, on_duty) > 0) {}
    auto const remarks = [](store::Transaction& tx) { return unmasking::seal_clear(tx, at_once); };
    while (written(db, remarks) > 0) {}
    auto const files = [](store::Transaction& tx) { return files::seal_clear(tx, files_at_once); };
    while (written(db, files) > 0) {}
    for (applications::Sealing sealing{1}; sealing.applications > 0;)
        sealing = written(db, [&](store::Transaction& tx) {
            return applications::seal_clear(tx, sealing.last, at_once);
        });
}

void show_keys(store::Database& db) {
    auto const uses = db.read(&privacy::uses);
    for (auto const& master : privacy::keyring().masters()) {
        auto const use = std::ranges::find(uses, master.version, &privacy::MasterUse::version);
        std::cout << "master key " << master.version << " (" << master.suite->name() << ") seals "
                  << (use == uses.end() ? 0 : use->people) << " people's keys\n";
    }
}

int retire_keys(std::filesystem::path const& file, store::Database& db) {
    auto const from = db.read(
        [](store::Transaction& tx) { return privacy::dispensable_before(tx, world().now()); });
    if (!from) {
        std::cout << "nothing is thrown away: people's keys are still sealed by an older master "
                     "key, or the newest is in use for less than an hour\n";
        return 3;
    }
    write_key_file(file, privacy::without_masters_before(text_of(file), *from));
    std::cout << "the key file begins with master key " << *from
              << "; copies of the database from before it cannot be read any more\n";
    return 0;
}

}  // namespace

void take_keys(Options const& options, store::Database& db) {
    auto const file = key_file(options);
    if (!std::filesystem::exists(file)) make_first(file, options, db);
    privacy::use(std::make_shared<privacy::Keyring>(world(), [file] { return text_of(file); }));
    written(db, [](store::Transaction& tx) {
        privacy::check_masters(tx);
        return true;
    });
    seal_all(db);
}

std::int64_t try_keys(Options const& options, store::Database& db) {
    auto const file = key_file(options);
    privacy::use(std::make_shared<privacy::Keyring>(world(), [file] { return text_of(file); }));
    return db.read([](store::Transaction& tx) {
        privacy::compare_masters(tx);
        std::int64_t people = 0;
        for (auto const& use : privacy::uses(tx)) people += use.people;
        return people;
    });
}

// May be said while the venue is served.
int keep_keys(Options const& options) {
    auto const what = options.words.size() == 1 ? options.words.front() : std::string();
    auto const file = key_file(options);
    if (what == "new") {
        write_key_file(
            file, privacy::with_new_master(text_of(file), world(), chosen_suite(options)));
        std::cout << "a new master key stands in " << file.string()
                  << "; put the file on every node and beside its copies\n";
        return 0;
    }
    if (what != "show" && what != "retire")
        throw std::runtime_error("say: keys show, keys new or keys retire");
    auto const db = connect(options);
    privacy::use(std::make_shared<privacy::Keyring>(world(), [file] { return text_of(file); }));
    if (what == "retire") return retire_keys(file, *db);
    show_keys(*db);
    return 0;
}

}  // namespace sx::app
