#include <algorithm>
#include <chrono>
#include <iostream>
#include <stdexcept>
#include "app/audit_key.hpp"
#include "app/commands.hpp"
#include "app/venue.hpp"
#include "features/audit/audit.hpp"
#include "platform/events/proving.hpp"

namespace sx::app {
namespace {

events::Evidence evidence_of(Options const& options) {
    events::Evidence evidence{audit_public_keys(options), {}};
    auto const folder = checkpoint_folder(options);
    if (std::filesystem::is_directory(folder)) evidence.kept = events::checkpoints_in(folder);
    else if (!options.checkpoints.empty())
        throw std::runtime_error("there is no folder " + folder.string());
    return evidence;
}

void say(events::Proof const& proof, events::Evidence const& evidence) {
    for (auto const& flaw : proof.flaws) {
        std::cout << "BAD  " << flaw.what;
        if (flaw.sequence) std::cout << "; first event that is not proved: " << *flaw.sequence;
        std::cout << "\n";
    }
    if (proof.unsealed > 0)
        std::cout << "note " << proof.unsealed << " events have no number yet\n";
    if (proof.checkpoints == 0)
        std::cout << "note no checkpoint has been signed yet, so the end is not proved\n";
    if (!proof.flaws.empty()) return;
    std::cout << "ok   " << proof.newest.sequence << " events hold, with " << proof.checkpoints
              << " signed checkpoints and " << evidence.kept.size()
              << " copies of them; newest hash " << proof.newest.hash << "\n";
}

}  // namespace

// Only reads, so it may also look at a venue that is being served.
int prove_audit(Options const& options) {
    if (options.words.size() != 1 || options.words.front() != "verify")
        throw std::runtime_error("say what to do: audit verify");
    if (options.database.empty() && !std::filesystem::exists(sqlite_file(options)))
        throw std::runtime_error("there is no venue in " + options.data.string());
    auto const evidence = evidence_of(options);
    auto const db = connect(options);
    RealWorld world;
    auto const began = world.now();
    auto const proof = events::prove(*db, evidence);
    auto const wrong = proof.flaws.empty() ? audit::wrong_disclosures(*db) : 0;
    auto const took = std::max(world.now() - began, std::chrono::milliseconds(1));
    say(proof, evidence);
    if (proof.newest.sequence > 1000)
        std::cout << "note " << proof.newest.sequence * 1000 / took.count()
                  << " events a second\n";
    if (wrong > 0)
        std::cout << "BAD  " << wrong
                  << " disclosures differ from what the events tell; shuangxuan "
                  << "rebuild audit_disclosures makes them anew\n";
    return proof.flaws.empty() && wrong == 0 ? 0 : 1;
}

}  // namespace sx::app
