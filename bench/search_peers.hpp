#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"
#include "search_peer_postgres.hpp"
#include "search_peer_sqlite.hpp"
#include "search_peer_xapian.hpp"
#include "search_texts.hpp"
#include "platform/base/characters.hpp"
#if SX_GROONGA
#include "search_peer_groonga.hpp"
#endif

namespace sx::bench {

using Peers = std::vector<std::unique_ptr<Peer>>;

// Those that are named and that this machine has.
inline Peers peers_of(
    std::string_view names, std::string const& folder, std::string const& server) {
    Peers peers;
    for (auto const name : split(names, ',')) {
        if (name == "xapian") peers.push_back(std::make_unique<XapianPeer>(folder + "/xapian"));
        else if (name == "sqlite")
            peers.push_back(std::make_unique<SqlitePeer>(folder + "/fts5.db"));
        else if (name == "postgresql" && !server.empty())
            peers.push_back(std::make_unique<PostgresPeer>(server));
#if SX_GROONGA
        else if (name == "groonga")
            peers.push_back(std::make_unique<GroongaPeer>(folder + "/groonga.db"));
#endif
        else if (name != "none")
            std::fprintf(stderr, "%s: skipped: not here\n", std::string(name).c_str());
    }
    return peers;
}

}  // namespace sx::bench
