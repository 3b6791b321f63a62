#include <iostream>
#include "app/assembly.hpp"
#include "app/commands.hpp"
#include "app/venue.hpp"

namespace sx::app {
namespace {

class Findings {
public:
    void say(bool good, std::string_view what) {
        std::cout << (good ? "ok   " : "BAD  ") << what << "\n";
        bad_ += good ? 0 : 1;
    }
    int status() const { return bad_ == 0 ? 0 : 1; }

private:
    int bad_ = 0;
};

void examine_chain(store::Database& db, Findings& findings) {
    auto const chain = events::verify(db);
    auto const sealed = std::to_string(chain.newest.sequence);
    if (chain.broken_at)
        findings.say(false, "the event chain is broken at " + std::to_string(*chain.broken_at));
    else
        findings.say(true, "the event chain holds up to " + sealed + ", hash " + chain.newest.hash);
}

}  // namespace

int examine(Options const& options) {
    Findings findings;
    auto const db = open_database(options);
    findings.say(true, std::string("the database opens (").append(db->kind()).append(")"));
    examine_chain(*db, findings);
    return findings.status();
}

}  // namespace sx::app
