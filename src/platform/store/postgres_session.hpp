#pragma once
#include <libpq-fe.h>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include "platform/store/append_only.hpp"
#include "platform/store/transaction.hpp"

namespace sx::store {

// The transaction lost a race; run again from a new snapshot it will succeed, or say no for the
// right reason.
struct LostRace : std::runtime_error {
    using runtime_error::runtime_error;
};
// The server went away before COMMIT was sent, so nothing happened and another connection may try
// again.
struct LostConnection : std::runtime_error {
    using runtime_error::runtime_error;
};

// One connection with its prepared statements. Not for several threads at once.
class PostgresSession final : public Transaction {
public:
    explicit PostgresSession(std::string const& address);
    void script(std::string_view sql) override;
    void define(std::string_view sql) override {
        script(with_append_only(sql, &append_only_on_postgres));
    }
    void commit();  // throws when the server rolled back instead
    bool clean();   // ends whatever was left open; false when it cannot

protected:
    std::int64_t execute(std::string_view sql, std::span<Value const> bound, OnRow) override;

private:
    struct Finish {
        void operator()(PGconn* db) const { PQfinish(db); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;

    Answer check(PGresult* raw, std::string_view sql);
    std::string const& prepared(std::string_view sql);

    std::unique_ptr<PGconn, Finish> db_;
    std::map<std::string, std::string, std::less<>> names_;  // SQL text to statement name
};

}  // namespace sx::store
