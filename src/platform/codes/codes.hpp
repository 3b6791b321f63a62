#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The official code tables the product ships (data/codes/README.md names the standards). They are
// part of the binary, parsed at first use, immutable, and safe from every thread. Every string_view
// lives as long as the program.
namespace sx::codes {

struct Entry {
    std::string_view code;
    std::string_view name;
    std::string_view row;  // the whole line; Table::field reads its further columns
    std::uint32_t parent;  // place of the parent in Table::all, `no_parent` at the top
    std::uint32_t end;     // one past the place of the last entry below this one
    std::uint8_t level;    // 1 at the top

    static constexpr std::uint32_t no_parent = 0xFFFFFFFF;
};

// The first and the last code of a subtree. Within one table's codes,
//     where region_code between $first and $last
// holds exactly for the entries at or below the asked one, and an index on the column answers it.
struct Range {
    std::string_view first;
    std::string_view last;
    bool holds(std::string_view code) const { return first <= code && code <= last; }
};

// One table in preorder: the entries are sorted by code, a parent stands before everything below
// it, and a subtree is contiguous. Codes unknown to the table are answered with nothing: null, an
// empty text, an empty list.
class Table {
public:
    explicit Table(std::string_view name, std::string_view tsv);
    Table(Table const&) = delete;
    Table& operator=(Table const&) = delete;

    std::string_view name() const { return name_; }
    std::span<Entry const> all() const { return entries_; }
    Entry const* find(std::string_view code) const;  // O(log n)
    std::string_view name_of(std::string_view code) const;
    std::string_view field(
        Entry const&, std::string_view column) const;  // a further column, by its name

    Entry const* parent(Entry const&) const;
    std::vector<Entry const*> path(
        std::string_view code) const;                    // from the top down to the entry itself
    std::string path_name(std::string_view code) const;  // their names joined: "湖北省武汉市洪山区"

    std::span<Entry const> below(
        std::string_view code) const;  // the entry and everything under it: O(log n)
    bool is_below(
        std::string_view code, std::string_view ancestor) const;  // also when they are the same
    Range range(std::string_view code) const;
    std::vector<Entry const*> children(
        std::string_view code) const;  // of the top when `code` is empty

    // For pickers: entries whose code or name begins with `text`, then those whose name holds it.
    // Entries that are retired (column "retired") are left out.
    std::vector<Entry const*> search(std::string_view text, std::size_t limit) const;

    std::string_view version() const { return version_; }  // changes whenever the content does
    // {"table":…,"version":…,"columns":[…],"rows":[[…],…]}, every cell a string, rows in preorder.
    // Written anew on each call (some milliseconds): keep it.
    std::string json() const;

private:
    void link();
    std::size_t column_at(std::string_view column) const;

    std::string_view name_;
    std::string version_;
    std::vector<std::string_view> columns_;
    std::vector<Entry> entries_;
};

Table const& regions();      // GB/T 2260: province, city, county; retired codes are kept
Table const& industries();   // GB/T 4754-2017, the section's letter before every code: "I6510"
Table const& occupations();  // Occupational Classification 2022: "2-02-10-03"
Table const&
majors();  // "080901" bachelor, "310201" vocational bachelor, "510201" college, "G0812" graduate
Table const& universities();

std::span<std::string_view const> table_names();
Table const* table(std::string_view name);  // null when there is none

std::string const& json(Table const&);  // Table::json, written once and kept

}  // namespace sx::codes
