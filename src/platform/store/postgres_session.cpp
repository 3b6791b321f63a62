#include "platform/store/postgres_session.hpp"
#include <charconv>
#include <cstring>

namespace sx::store {
namespace {

class Tuple final : public Columns {
public:
    Tuple(PGresult* answer, int row) : answer_(answer), row_(row) {}
    bool null(int column) const override { return PQgetisnull(answer_, row_, column) != 0; }
    std::int64_t integer(int column) const override {
        auto const digits = text(column);
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    std::string_view text(int column) const override {
        return {
            PQgetvalue(answer_, row_, column),
            static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }

private:
    PGresult* answer_;
    int row_;
};

// libpq wants C strings: views are copied, null is a null pointer.
struct Parameters {
    std::vector<std::string> texts;
    std::vector<char const*> pointers;

    explicit Parameters(std::span<Value const> bound) {
        texts.reserve(bound.size());
        for (auto const& value : bound) {
            if (auto const* integer = std::get_if<std::int64_t>(&value))
                texts.push_back(std::to_string(*integer));
            else if (auto const* view = std::get_if<std::string_view>(&value))
                texts.emplace_back(*view);
            else if (auto const* owned = std::get_if<std::string>(&value)) texts.push_back(*owned);
            else texts.emplace_back();
            bool const null = std::holds_alternative<std::monostate>(value);
            pointers.push_back(null ? nullptr : texts.back().c_str());
        }
    }
};

}  // namespace

PostgresSession::PostgresSession(std::string const& address) : db_(PQconnectdb(address.c_str())) {
    if (PQstatus(db_.get()) != CONNECTION_OK)
        throw LostConnection(std::string("PostgreSQL: ") + PQerrorMessage(db_.get()));
    PQsetNoticeProcessor(
        db_.get(), [](void*, char const*) {}, nullptr);
    PQsetClientEncoding(db_.get(), "UTF8");
    PQsetErrorVerbosity(db_.get(), PQERRORS_TERSE);  // the detail quotes row values, maybe personal
}

void PostgresSession::script(std::string_view sql) {
    check(PQexec(db_.get(), std::string(sql).c_str()), sql);
}

void PostgresSession::commit() {  // COMMIT of a failed transaction "succeeds", with the tag
                                  // ROLLBACK
    Answer const answer(PQexec(db_.get(), "commit"));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK && PQstatus(db_.get()) != CONNECTION_OK)
        throw std::runtime_error(
            "PostgreSQL: the connection broke during COMMIT; the outcome is unknown");
    auto* const raw = const_cast<PGresult*>(answer.get());
    auto const* state = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
    if (state && std::strcmp(state, "40001") == 0)
        throw LostRace("serialization failure at COMMIT");
    if (PQcmdStatus(raw) != std::string_view("COMMIT"))
        throw std::logic_error("a failed statement was swallowed");
}

bool PostgresSession::clean() {
    if (PQtransactionStatus(db_.get()) != PQTRANS_IDLE) Answer(PQexec(db_.get(), "rollback"));
    return PQtransactionStatus(db_.get()) == PQTRANS_IDLE;
}

std::int64_t PostgresSession::execute(
    std::string_view sql, std::span<Value const> bound, OnRow on_row) {
    Parameters const parameters(bound);
    auto const answer = check(
        PQexecPrepared(
            db_.get(), prepared(sql).c_str(), static_cast<int>(bound.size()),
            parameters.pointers.data(), nullptr, nullptr, 0),
        sql);
    for (int row = 0; on_row.hear && row < PQntuples(answer.get()); ++row)
        on_row.hear(on_row.context, Tuple(answer.get(), row));
    std::string_view const changed = PQcmdTuples(answer.get());
    std::int64_t count = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), count);
    return count;
}

PostgresSession::Answer PostgresSession::check(PGresult* raw, std::string_view sql) {
    Answer answer(raw);
    auto const status = PQresultStatus(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
    auto const* field = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
    std::string_view const state = field ? field : "";
    auto const message = std::string("PostgreSQL: ").append(PQerrorMessage(db_.get())).append(sql);
    // A unique violation too: on the next snapshot the rule sees the winner's row and refuses
    // properly.
    if (state == "40001" || state == "40P01" || state == "23505") throw LostRace(message);
    if (PQstatus(db_.get()) != CONNECTION_OK || state.starts_with("57P"))
        throw LostConnection(message);
    throw std::runtime_error(message);
}

std::string const& PostgresSession::prepared(std::string_view sql) {
    auto const known = names_.find(sql);
    if (known != names_.end()) return known->second;
    auto const name = std::string("s").append(std::to_string(names_.size()));
    check(PQprepare(db_.get(), name.c_str(), std::string(sql).c_str(), 0, nullptr), sql);
    return names_.emplace(sql, name).first->second;
}

}  // namespace sx::store
