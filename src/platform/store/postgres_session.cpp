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
    std::string bytes(int column) const override {  // "\x0a…" in an answer made of text
        std::size_t size = 0;
        std::unique_ptr<unsigned char, decltype(&PQfreemem)> const plain(
            PQunescapeBytea(
                reinterpret_cast<unsigned char const*>(PQgetvalue(answer_, row_, column)), &size),
            &PQfreemem);
        if (!plain) throw std::bad_alloc();
        return {reinterpret_cast<char const*>(plain.get()), size};
    }

private:
    PGresult* answer_;
    int row_;
};

// libpq wants C strings: views are copied, null is a null pointer. Bytes go as they are.
struct Parameters {
    std::vector<std::string> texts;
    std::vector<char const*> pointers;
    std::vector<int> lengths, formats;  // of bytes; of the others libpq does not look

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
            auto const* bytes = std::get_if<ByteView>(&value);
            pointers.push_back(
                bytes  ? bytes->content.data()
                : null ? nullptr
                       : texts.back().c_str());
            lengths.push_back(bytes ? static_cast<int>(bytes->content.size()) : 0);
            formats.push_back(bytes ? 1 : 0);
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
            parameters.pointers.data(), parameters.lengths.data(), parameters.formats.data(), 0),
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
