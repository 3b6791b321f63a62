#pragma once
#include <shared_mutex>
#include <unordered_map>
#include "platform/web/http.hpp"

namespace sx::web {

// Answers to public reads, right as long as nothing was committed since (Database::version).
// Bounded; safe from every thread.
class ReplyCache {
public:
    explicit ReplyCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    std::optional<Reply> find(std::string const& key, std::uint64_t version) const;
    // `version` was read before the answer was computed.
    void keep(std::string key, std::uint64_t version, Reply const&);

private:
    std::size_t most_bytes_;
    mutable std::shared_mutex mutex_;
    std::uint64_t version_ = 0;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, Reply> replies_;
};

}  // namespace sx::web
