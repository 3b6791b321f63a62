#pragma once
#include "platform/store/database.hpp"

namespace sx::store {

// The same database, where everything is written on somebody's behalf. Must not outlive it.
class OnBehalf final : public Database {
public:
    OnBehalf(Database& db, Origin origin) : db_(db), origin_(std::move(origin)) {}
    std::optional<std::uint64_t> version() const override { return db_.version(); }
    std::string_view kind() const override { return db_.kind(); }

protected:
    void observe(Attempt const& attempt) override { db_.observe(attempt); }
    void commit(Attempt const& attempt) override { db_.commit(acting(attempt)); }
    void commit_behind(Attempt const& attempt) override { db_.commit_behind(acting(attempt)); }

private:
    Attempt acting(Attempt const& attempt) const {
        return [this, &attempt](Transaction& tx) {
            tx.act_for(origin_);
            return attempt(tx);
        };
    }

    Database& db_;
    Origin const origin_;
};

}  // namespace sx::store
