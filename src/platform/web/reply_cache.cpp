#include "platform/web/reply_cache.hpp"
#include <mutex>

namespace sx::web {

std::optional<Reply> ReplyCache::find(std::string const& key, std::uint64_t version) const {
    std::shared_lock const lock(mutex_);
    if (version != version_) return std::nullopt;
    auto const found = replies_.find(key);
    return found == replies_.end() ? std::nullopt : std::optional(found->second);
}

void ReplyCache::keep(std::string key, std::uint64_t version, Reply const& reply) {
    auto const size = key.size() + reply.text().size() + sizeof(Reply) + 256;
    std::lock_guard const lock(mutex_);
    if (version < version_ || size > most_bytes_ / 8) return;
    if (version > version_ || bytes_ + size > most_bytes_) {
        replies_.clear();
        bytes_ = 0;
        version_ = version;
    }
    if (replies_.emplace(std::move(key), reply).second) bytes_ += size;
}

}  // namespace sx::web
