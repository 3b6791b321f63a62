#include "engine/screening/rulebook.hpp"
#include <algorithm>
#include <stdexcept>
#include "engine/screening/letters.hpp"
#include "engine/screening/tables.hpp"

namespace sx::screening {

std::optional<Rule> rule_of(std::string_view code) {
    auto const found = std::ranges::find(rule_codes, code);
    if (found == rule_codes.end()) return std::nullopt;
    return static_cast<Rule>(found - rule_codes.begin());
}

std::optional<Rule> Rulebook::rule_named(std::string_view code) const {
    auto const found = std::ranges::find(codes_, code);
    if (found == codes_.end()) return std::nullopt;
    return static_cast<Rule>(found - codes_.begin());
}

class Rulebook::Reader {
public:
    explicit Reader(RulebookTables const& tables) {
        book_.version_ = tables.version;
        read_texts(tables.rules);
        read_own(tables.own);
        read_words(tables.words);
        read_patterns(tables.patterns, tables.own_from);
    }
    std::variant<Rulebook, std::vector<Mistake>> result() && {
        if (!mistakes_.empty()) return std::move(mistakes_);
        return std::move(book_);
    }

private:
    void mistake(std::string_view table, std::size_t line, std::string_view what) {
        mistakes_.push_back(
            {std::string(table), static_cast<std::uint32_t>(line), std::string(what)});
    }
    bool has_cells(std::string_view table, Row const& row, std::size_t count) {
        if (row.cells.size() == count) return true;
        mistake(table, row.line, "it has another number of cells");
        return false;
    }

    void read_texts(std::string_view table) {
        std::array<bool, rule_codes.size()> said{};
        for (auto const& row : rows_of(table)) {
            if (!has_cells("rules", row, 7)) continue;
            auto const rule = rule_of(row.cells[0]);
            if (!rule) {
                mistake("rules", row.line, "there is no such rule");
                continue;
            }
            auto const cell = [&](std::size_t place) { return std::string(row.cells[place]); };
            auto const place = static_cast<std::size_t>(*rule);
            book_.texts_[place] = {cell(1), cell(2), cell(3), cell(4), cell(5), cell(6)};
            said[place] = true;
        }
        if (std::ranges::find(said, false) != said.end())
            mistake("rules", 0, "not every rule has its line");
    }

    void read_own(std::vector<OwnRule> const& own) {
        if (own.size() > most_own) return mistake("own", 0, "there are too many rules");
        for (std::size_t at = 0; at < own.size(); ++at) {
            if (own[at].code.empty() || own[at].code == "any" || book_.rule_named(own[at].code)) {
                mistake("own", at + 1, "its code is none, or is another rule's");
                continue;
            }
            book_.codes_.push_back(own[at].code);
            book_.texts_.push_back(own[at].text);
        }
    }

    // A list that comes again has further words.
    void read_words(std::string_view table) {
        for (auto const& row : rows_of(table)) {
            if (!has_cells("words", row, 2)) continue;
            auto const name = letters_of(row.cells[0]);
            auto& words = lists_[name];
            if (!words.empty()) words += U'|';
            words += letters_of(row.cells[1]);
        }
        if (auto const found = lists_.find(U"everyday"); found != lists_.end())
            for (std::u32string_view rest = found->second; !rest.empty();) {
                auto const bar = std::min(rest.find(U'|'), rest.size());
                everyday_.emplace(rest.substr(0, bar));
                rest.remove_prefix(std::min(bar + 1, rest.size()));
            }
    }

    void read_patterns(std::string_view table, std::uint32_t own_from) {
        for (auto const& row : rows_of(table)) {
            if (!has_cells("patterns", row, 3)) continue;
            auto const rule = book_.rule_named(row.cells[0]);
            if (!rule && row.cells[0] != "any") {
                mistake("patterns", row.line, "there is no such rule");
                continue;
            }
            constexpr std::array<std::string_view, 3> verdicts{"pass", "warn", "block"};
            auto const verdict = std::ranges::find(verdicts, row.cells[1]);
            if (verdict == verdicts.end() || (!rule && *verdict != "pass")) {
                mistake("patterns", row.line, "there is no such verdict");
                continue;
            }
            try {
                book_.lines_.push_back(
                    {rule, static_cast<RuleLine::Verdict>(verdict - verdicts.begin()),
                     Pattern(letters_of(row.cells[2]), lists_, everyday_),
                     static_cast<std::uint32_t>(row.line), own_from > 0 && row.line >= own_from});
            } catch (std::invalid_argument const& wrong) {
                mistake("patterns", row.line, wrong.what());
            }
        }
    }

    Rulebook book_{};
    WordLists lists_{};
    Everyday everyday_{};
    std::vector<Mistake> mistakes_{};
};

std::variant<Rulebook, std::vector<Rulebook::Mistake>> Rulebook::read(
    RulebookTables const& tables) {
    return Reader(tables).result();
}

RulebookTables Rulebook::standard_tables() {
    auto const editions = table("editions.tsv");
    auto const text = [](std::string_view file) { return std::string(table_text(file)); };
    return {
        std::string(editions.back().cells.at(0)),
        text("rules.tsv"),
        text("words.tsv"),
        text("patterns.tsv"),
        {},
        0};
}

Rulebook Rulebook::standard() {
    auto read = Rulebook::read(standard_tables());
    if (auto* book = std::get_if<Rulebook>(&read)) return std::move(*book);
    auto const& first = std::get<1>(read).front();
    std::string what = "data/screening: ";
    what.append(first.table).append(":").append(std::to_string(first.line));
    throw std::logic_error(what.append(": ").append(first.what));
}

}  // namespace sx::screening
