#include <algorithm>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/venue.hpp"

// What is kept for how long, what is due, and what was ended. Only reads, so it may also look at a
// venue that is being served.
namespace sx::app {
namespace {

constexpr std::int64_t most_proofs = 100;

std::string day_of(Instant moment) { return to_text(shanghai_day(moment)); }

void list(store::Transaction& tx, aging::Classes const& classes) {
    for (auto const& data : classes) {
        std::cout << std::left << std::setw(22) << data.name << std::right;
        if (data.ending == aging::Ending::kept) std::cout << "      kept     ";
        else
            std::cout << std::setw(5) << aging::days_of(tx, data) << " days, "
                      << wire::name(data.ending);
        std::cout << "  " << data.title.in(Language::en) << ": " << data.reason.in(Language::en)
                  << "\n";
    }
}

Instant planned_for(Options const& options, Instant now) {
    if (options.as_of.empty()) return now;
    auto const day = parse_day(options.as_of);
    if (!day) throw std::runtime_error("--as-of takes a day, e.g. 2027-03-01");
    return std::max(now, end_of_shanghai_day(*day));
}

void plan(store::Transaction& tx, aging::Classes const& classes, Instant then) {
    std::int64_t amount = 0;
    for (auto const& data : classes) {
        if (data.ending == aging::Ending::kept) continue;
        auto const due = aging::due(tx, data, then);
        amount += due.amount;
        std::cout << std::left << std::setw(22) << data.name << std::right << std::setw(9)
                  << due.amount << " " << wire::name(data.ending);
        if (due.oldest) std::cout << ", the oldest of " << day_of(*due.oldest);
        std::cout << "\n";
    }
    std::cout << amount << " in all; nothing was changed\n";
}

void list_proofs(store::Transaction& tx) {
    auto const all = aging::proofs(tx, {.most = most_proofs});
    for (auto const& [sequence, name, at, account, ended] : all)
        std::cout << "event " << sequence << "  " << to_text(at) << "  " << name << "  "
                  << ended.amount << " from before " << to_text(ended.before) << ", "
                  << (account ? "asked for" : "by schedule") << ", sha256 " << ended.ids_hash
                  << "\n";
    std::cout << all.size() << " proofs; shuangxuan audit verify proves the events\n";
}

}  // namespace

int look_at_retention(Options const& options) {
    auto const what = options.words.size() == 1 ? options.words.front() : std::string();
    if (what != "list" && what != "plan" && what != "proofs")
        throw std::runtime_error("say what to look at: retention list, plan or proofs");
    if (options.database.empty() && !std::filesystem::exists(sqlite_file(options)))
        throw std::runtime_error("there is no venue in " + options.data.string());
    RealWorld world;
    auto const then = planned_for(options, world.now());
    auto const classes = Assembly::data_classes();
    auto const db = connect(options);
    db->read([&](store::Transaction& tx) {
        if (what == "list") list(tx, classes);
        else if (what == "plan") plan(tx, classes, then);
        else list_proofs(tx);
        return 0;
    });
    return 0;
}

}  // namespace sx::app
