#include <iostream>
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/keys.hpp"
#include "app/process.hpp"
#include "app/venue.hpp"
#include "features/statistics/statistics.hpp"
#include "platform/access/grants.hpp"
#include "platform/documents/extraction/extraction.hpp"
#include "platform/events/sealer.hpp"
#include "platform/files/scanner.hpp"

namespace sx::app {
namespace {

class Findings {
public:
    void say(bool good, std::string_view what) {
        std::cout << (good ? "ok   " : "BAD  ") << what << "\n";
        bad_ += good ? 0 : 1;
    }
    void note(std::string_view what) { std::cout << "note " << what << "\n"; }
    int status() const { return bad_ == 0 ? 0 : 1; }

private:
    int bad_ = 0;
};

std::string counted(std::int64_t count, std::string_view of_what) {
    return std::to_string(count).append(" ").append(of_what);
}

events::Anchor examine_chain(store::Database& db, Findings& findings) {
    auto const chain = events::verify(db);
    if (chain.broken_at)
        findings.say(false, "the event chain is broken at " + std::to_string(*chain.broken_at));
    else
        findings.say(
            true, "the event chain holds: " +
                      counted(chain.newest.sequence, "events, newest hash ") + chain.newest.hash);
    return chain.newest;
}

// Whether everything that follows the events has seen the newest one.
bool examine_followers(store::Transaction& tx, events::Anchor const& newest, Findings& findings) {
    auto behind = events::unsealed(tx);
    if (behind > 0) findings.note(counted(behind, "events wait to be sealed"));
    for (auto const& follower : events::standings(tx)) {
        auto const lag = newest.sequence - follower.position;
        if (lag > 0)
            findings.note(counted(lag, "events are still to be followed by ") + follower.id);
        behind += lag;
    }
    if (behind == 0) findings.say(true, "every follower has seen the newest event");
    return behind == 0;
}

void examine_keys(Options const& options, store::Database& db, Findings& findings) {
    try {
        auto const people = try_keys(options, db);
        findings.say(true, "the keys fit: " + counted(people, "people's data can be opened"));
    } catch (std::runtime_error const& wrong) {
        findings.say(false, std::string("personal data cannot be read: ").append(wrong.what()));
    }
}

void examine_scanner(Options const& options, Findings& findings) {
    if (options.scanner.empty()) return findings.note("no --virus-scanner: files are not scanned");
    bool const answers = files::Scanner(options.scanner).answers();
    findings.say(
        answers, answers ? "the virus scanner answers"
                         : "the virus scanner does not answer: nothing can be sent in");
}

void examine_figures(store::Transaction& tx, bool caught_up, Findings& findings) {
    for (auto const& fair : fairs::every(tx)) {
        auto const followed = statistics::followed(tx, fair);
        auto const figures = followed ? statistics::Figures(*followed) : statistics::Figures();
        bool const equal = figures == statistics::recount(tx, fair);
        auto const what =
            "figures of fair " + fair.text + (equal ? " equal" : " differ from") + " a recount";
        if (!equal && !caught_up)
            findings.note(what + "; serve the venue for a moment, then ask again");
        else findings.say(equal, what);
    }
}

}  // namespace

// Only reads, so it may also look at a venue that is being served.
int examine(Options const& options) {
    Findings findings;
    if (options.database.empty() && !std::filesystem::exists(sqlite_file(options))) {
        findings.say(false, "there is no venue in " + options.data.string());
        return findings.status();
    }
    auto const db = connect(options);
    findings.say(true, std::string("the database opens (").append(db->kind()).append(")"));
    examine_keys(options, *db, findings);
    auto const newest = examine_chain(*db, findings);
    db->read([&](store::Transaction& tx) {
        for (auto const role : wire::type_of<access::Role>().names)
            if (auto const kind = wire::parse_enum<access::Role>(role.name);
                access::is_administrator(*kind) && access::grants_of_role(tx, *kind).empty())
                findings.note(std::string("nobody is ").append(role.name).append(" here"));
        examine_figures(tx, examine_followers(tx, newest, findings), findings);
        return 0;
    });
    if (documents::TextReader(document_reader_program()).works())
        findings.say(true, "resumes can be read: the reader's cage holds");
    else
        findings.note(
            "resumes cannot be imported: " + document_reader_program().string() +
            " is missing, or this kernel gives it no cage (Linux 5.13 or later, with Landlock)");
    examine_scanner(options, findings);
    if (options.vectors.empty())
        findings.note("no --vectors: similar postings are found by words and trades alone");
    auto const client = client_folder(options);
    if (client.empty()) findings.note("the client is not built: only the public pages are served");
    else findings.say(true, "the client is in " + client.string());
    return findings.status();
}

}  // namespace sx::app
