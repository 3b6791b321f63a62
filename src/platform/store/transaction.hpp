#pragma once
#include <array>
#include <functional>
#include <unordered_map>
#include "platform/store/value.hpp"

namespace sx::events {
struct Event;
}

namespace sx::store {

struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};
// By the text of a statement, or of the end of one.
template <class T> using Texts = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// On whose behalf something is done, for what is announced meanwhile. Empty: the venue itself.
struct Origin {
    std::string account_id, role, organisation_id;
    std::string network;  // where it came from, shortened so that it tells no household
};

// What a read or a write does its work through; it ends with that work, so never keep it. Not for
// several threads. Parameters are $1..$n, by number. A statement that throws dooms the whole
// transaction.
class Transaction {
public:
    virtual ~Transaction() = default;

    // Gives the number of rows it changed.
    template <class... Bound> std::int64_t run(std::string_view sql, Bound const&... bound) {
        return execute(sql, std::array<Value, sizeof...(Bound)>{to_value(bound)...}, {});
    }
    // The columns come from the struct, the rest from you: all<Posting>("from postings where id =
    // $1", id).
    template <wire::Described Row, class... Bound>
    std::vector<Row> all(std::string_view from, Bound const&... bound) {
        std::vector<Row> rows;
        std::array<Value, sizeof...(Bound)> const values{to_value(bound)...};
        select(
            wire::type_of<Row>(), from, values,
            {&rows,
             [](void* v) -> void* { return &static_cast<std::vector<Row>*>(v)->emplace_back(); }});
        return rows;
    }
    // As all(), with parameters that were put together at run time.
    template <wire::Described Row>
    std::vector<Row> all_bound(std::string_view from, std::span<Value const> bound) {
        std::vector<Row> rows;
        select(
            wire::type_of<Row>(), from, bound,
            {&rows,
             [](void* v) -> void* { return &static_cast<std::vector<Row>*>(v)->emplace_back(); }});
        return rows;
    }
    template <wire::Described Row, class... Bound>
    std::optional<Row> one(std::string_view from, Bound const&... bound) {
        auto rows = all<Row>(from, bound...);
        if (rows.size() > 1) throw std::logic_error(std::string("more than one row ").append(from));
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    }
    // count("from postings where state = $1", state)
    template <class... Bound> std::int64_t count(std::string_view from, Bound const&... bound) {
        return count_bound(from, std::array<Value, sizeof...(Bound)>{to_value(bound)...});
    }
    std::int64_t count_bound(std::string_view from, std::span<Value const> bound);

    template <wire::Described Row> void insert(std::string_view table, Row const& row) {
        insert_row(table, wire::type_of<Row>(), &row);
    }
    // By id, which is the first column; throws when there is no such row.
    template <wire::Described Row> void update(std::string_view table, Row const& row) {
        update_row(table, wire::type_of<Row>(), &row);
    }
    void announce(events::Event const&);                   // see platform/events/events.hpp
    std::int64_t announced() const { return announced_; }  // how many until now
    // Until the end of this transaction.
    void act_for(Origin origin) { origin_ = std::move(origin); }
    Origin const& origin() const { return origin_; }
    void forget_origin() { origin_ = {}, announced_ = 0; }
    // Nobody else's write can commit before this one does.
    virtual bool writes_alone() const { return false; }
    virtual void script(std::string_view sql) = 0;  // any number of statements, no parameters
    // Table definitions in the portable dialect of migrations/: text, bigint and bytea columns,
    // each closing "\n);" on a line of its own; and "append_only TABLE;" or "append_only TABLE once
    // COLUMN;", see append_only.hpp.
    virtual void define(std::string_view sql) = 0;

protected:
    struct OnRow {
        void* context = nullptr;
        void (*hear)(void* context, Columns const&) = nullptr;
    };
    virtual std::int64_t execute(std::string_view sql, std::span<Value const> bound, OnRow) = 0;

private:
    struct Rows {
        void* vector;
        void* (*append)(void* vector);
    };
    // Put together once for each type and rest; every call needs them.
    using Written = std::unordered_map<wire::Type const*, Texts<std::string>>;
    using Write = std::string (*)(wire::Type const&, std::string_view rest);
    static std::string const& known(Written&, Write, wire::Type const&, std::string_view rest);

    void select(wire::Type const&, std::string_view from, std::span<Value const> bound, Rows);
    void insert_row(std::string_view table, wire::Type const&, void const* row);
    void update_row(std::string_view table, wire::Type const&, void const* row);

    Written selects_, inserts_, updates_;
    Origin origin_;
    std::int64_t announced_ = 0;
};

}  // namespace sx::store
