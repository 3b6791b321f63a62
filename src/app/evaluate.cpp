#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <ranges>
#include <optional>
#include <stdexcept>
#include "app/commands.hpp"
#include "app/evaluate_screening.hpp"
#include "app/evaluate_titles.hpp"
#include "app/evaluate_views.hpp"
#include "app/tab_table.hpp"
#include "engine/requirements/reading.hpp"
#include "engine/requirements/scoring.hpp"
#include "platform/wire/json.hpp"
#include "platform/wire/type.hpp"

namespace sx::app {

// One line of --out.
struct ReadRow {
    std::int64_t row = 0;  // the first below the header is 1
    std::string key;       // its first cell
    engine::Requirements asked;
};
BOOST_DESCRIBE_STRUCT(ReadRow, (), (row, key, asked))

namespace {

// The truth about rows: what each text of the column `key` asks, by field.
struct Labels {
    std::size_t key = 0;  // place of the column in the table
    std::map<std::string, std::map<std::string, std::string>, std::less<>> truth{};
};

Labels labels_of(std::string const& path, TabTable const& table) {
    TabTable const file(path);
    Labels labels{table.place(file.header().at(0))};
    for (auto const& field : file.header() | std::views::drop(1))
        if (std::ranges::find(engine::requirement_fields, field) ==
            engine::requirement_fields.end())
            throw std::runtime_error(path + ": no field is called " + field);
    for (auto const& row : file.rows())
        for (std::size_t place = 1; place < row.size(); ++place)
            labels.truth[row[0]][file.header()[place]] = row[place];
    return labels;
}

// "学历: 本科及以上": every chosen column a line, as a posting would write it.
std::string text_of(
    TabTable const& table, std::vector<std::string> const& row,
    std::vector<std::size_t> const& columns) {
    std::string text;
    for (auto const place : columns)
        if (!row[place].empty())
            text.append(table.header()[place]).append(": ").append(row[place]).append("\n");
    return text;
}

class Evaluation {
public:
    Evaluation(TabTable const& table, std::vector<std::size_t> columns)
        : table_(table), columns_(std::move(columns)) {}

    void add_labels(std::string const& path) { labels_.push_back(labels_of(path, table_)); }

    void take(std::vector<std::string> const& row, engine::Requirements const& read) {
        for (auto const field : engine::requirement_fields) {
            auto const value = engine::asked(read, field);
            if (!value.empty()) ++stated_[field];
            for (auto const& labels : labels_)
                if (auto const label = labelled(labels, row[labels.key], field))
                    scores_[field].add(value, *label);
        }
        take_codes(row, read);
    }

    void print(std::ostream& out) const {
        out << std::left << std::setw(16) << "field" << std::right << std::setw(8) << "stated"
            << std::setw(10) << "labelled" << std::setw(11) << "precision" << std::setw(9)
            << "recall"
            << "\n"
            << std::fixed << std::setprecision(4);
        for (auto const field : engine::requirement_fields) {
            auto const stated = stated_.find(field);
            auto const score = scores_.find(field);
            line(
                out, field, stated == stated_.end() ? 0 : stated->second,
                score == scores_.end() ? nullptr : &score->second);
        }
        line(out, "codes of majors", codes_.right + codes_.wrong, &codes_);
    }

private:
    static std::optional<std::string> labelled(
        Labels const& labels, std::string const& key, std::string_view field) {
        auto const text = labels.truth.find(key);
        if (text == labels.truth.end()) return std::nullopt;
        auto const value = text->second.find(std::string(field));
        if (value == text->second.end()) return std::nullopt;
        return value->second;
    }

    static void line(
        std::ostream& out, std::string_view name, std::int64_t stated, engine::Score const* score) {
        out << std::left << std::setw(16) << name << std::right << std::setw(8) << stated;
        if (score)
            out << std::setw(10) << score->right + score->overlooked << std::setw(11)
                << score->precision() << std::setw(9) << score->recall();
        out << "\n";
    }

    // Every code that a column of majors writes must be read, and no other.
    void take_codes(std::vector<std::string> const& row, engine::Requirements const& read) {
        std::string written, found;
        auto const append = [](std::string& list, std::string const& code) {
            list.append(list.empty() ? "" : "|").append(code);
        };
        for (auto const place : columns_)
            if (table_.header()[place].find("专业") != std::string::npos)
                for (auto const& code : engine::codes_written(row[place])) append(written, code);
        if (written.empty()) return;
        for (auto const& major : read.majors.named)
            if (!major.code.empty()) append(found, major.code);
        codes_.add(found, written);
    }

    TabTable const& table_;
    std::vector<std::size_t> columns_;
    std::vector<Labels> labels_{};
    std::map<std::string_view, std::int64_t> stated_{};
    std::map<std::string_view, engine::Score> scores_{};
    engine::Score codes_{};
};

int evaluate_requirements(Options const& options) {
    if (options.in.empty() || options.columns.empty())
        throw std::runtime_error(
            "say: eval requirements --in TSV --columns NAME,NAME [--out JSONL] [--labels TSV]");
    TabTable const table(options.in);
    auto const columns = table.places(options.columns);
    Evaluation evaluation(table, columns);
    for (auto const& path : options.labels) evaluation.add_labels(path);
    std::ofstream out;
    if (!options.out.empty()) out.open(options.out, std::ios::binary);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        auto const& cells = table.rows()[row];
        ReadRow read{
            static_cast<std::int64_t>(row) + 1, cells[0],
            engine::read_requirements(text_of(table, cells, columns))};
        evaluation.take(cells, read.asked);
        if (out.is_open()) out << wire::write(read) << "\n";
    }
    if (!options.out.empty() && !out.flush())
        throw std::runtime_error("cannot write " + options.out);
    std::cout << table.rows().size() << " rows\n";
    evaluation.print(std::cout);
    return 0;
}

}  // namespace

int evaluate(Options const& options) {
    if (options.words.size() == 1 && options.words.front() == "requirements")
        return evaluate_requirements(options);
    if (options.words.size() == 1 && options.words.front() == "titles")
        return evaluate_titles(options);
    if (options.words.size() == 1 && options.words.front() == "views")
        return evaluate_views(options);
    if (options.words.size() == 1 && options.words.front() == "screening")
        return evaluate_screening(options);
    throw std::runtime_error(
        "say what: eval requirements, eval screening, eval titles or eval views");
}

}  // namespace sx::app
