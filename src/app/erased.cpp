#include <fstream>
#include <iostream>
#include <stdexcept>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/venue.hpp"
#include "platform/access/erasure_records.hpp"

// A copy of the database still has whoever was erased after it was taken, with their key. The list
// of them, kept apart from the copies, erases them again once one is restored.
namespace sx::app {
namespace {

constexpr std::int64_t at_once = 500;

// Only reads, so a venue that is being served can be asked.
int list(Options const& options) {
    auto const db = connect(options);
    access::AccountId last;
    for (;;) {
        auto const page =
            db->read([&](store::Transaction& tx) { return access::erased(tx, last, at_once); });
        for (auto const& account : page) std::cout << account.text << "\n";
        if (page.empty()) return 0;
        last = page.back();
    }
}

std::vector<access::AccountId> accounts_in(std::string const& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<access::AccountId> accounts;
    for (std::string line; std::getline(in, line);)
        if (!line.empty()) accounts.push_back({line});
    return accounts;
}

int erase_again(Options const& options) {
    auto const accounts = accounts_in(options.words.at(1));
    VenueFolder const folder(options);
    auto const db = open_database(options);
    RealWorld world;
    std::int64_t again = 0;
    for (auto const& account : accounts)
        again += *db->write([&](store::Transaction& tx) -> Result<std::int64_t> {
            return own_data::erase_again(tx, world, Assembly::leaving(), {account});
        });
    std::cout << "erased again: " << again << " of " << accounts.size() << "\n";
    return 0;
}

}  // namespace

int keep_erased(Options const& options) {
    auto const& words = options.words;
    if (words.size() == 1 && words.front() == "list") return list(options);
    if (words.size() == 2 && words.front() == "again") return erase_again(options);
    throw std::runtime_error("say what to do: erased list, or erased again FILE");
}

}  // namespace sx::app
