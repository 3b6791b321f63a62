#include "app/evaluate_titles.hpp"
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>
#include "app/lesson_folder.hpp"
#include "app/training.hpp"
#include "engine/meaning/ranking.hpp"
#include "engine/meaning/scoring.hpp"
#include "platform/base/characters.hpp"

namespace sx::app {
namespace {

constexpr std::string_view usage =
    "say: eval titles --corpus FILE --queries FILE --out RUN (--train DIR | --vectors FILE) "
    "[--judgements QRELS]";
constexpr std::string_view run_name = "shuangxuan";

// Lines of id and text.
struct Texts {
    std::vector<std::string> ids{}, texts{};
};

struct Line {
    std::size_t number;  // the first is 1
    std::string text;
};

// Those that are not empty.
std::vector<Line> lines_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::vector<Line> lines;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) lines.push_back({number, line});
    }
    return lines;
}

std::string where(std::string const& path, std::size_t line) {
    return path + ":" + std::to_string(line);
}

Texts texts_of(std::string const& path) {
    Texts texts;
    for (auto const& line : lines_of(path)) {
        auto const cells = split(line.text, '\t');
        if (cells.size() < 2)
            throw std::runtime_error(where(path, line.number) + " has no tab after its id");
        texts.ids.emplace_back(cells[0]);
        texts.texts.emplace_back(cells[1]);
    }
    if (texts.ids.empty()) throw std::runtime_error(path + " is empty");
    return texts;
}

// trec_eval's judgements: query, 0, document, 1 where it is relevant.
using Judgements = std::map<std::string, std::set<std::string>, std::less<>>;
Judgements judgements_of(std::string const& path) {
    Judgements relevant;
    for (auto const& line : lines_of(path)) {
        auto const cells = split(line.text, '\t');
        if (cells.size() != 4)
            throw std::runtime_error(
                where(path, line.number) + " is not: query, 0, document, relevance, tabs between");
        if (cells[3] != "0") relevant[std::string(cells[0])].emplace(cells[2]);
    }
    return relevant;
}

// Sums over the queries that have something relevant.
class Measure {
public:
    explicit Measure(Judgements judgements) : judgements_(std::move(judgements)) {}

    void take(std::string const& query, std::vector<std::string> const& ranked) {
        auto const judged = judgements_.find(query);
        if (judged == judgements_.end()) return;
        auto const sought = judged->second.size();
        std::vector<bool> relevant;
        for (auto const& id : ranked) relevant.push_back(judged->second.contains(id));
        ++queries_;
        precision_ += meaning::average_precision(relevant, sought);
        ndcg_ += meaning::ndcg(relevant, sought, 10);
        recall_ += meaning::recall(relevant, sought, 100);
    }

    void print(std::ostream& out) const {
        auto const count = std::max(1.0, static_cast<double>(queries_));
        out << queries_ << " queries with judgements\n"
            << std::fixed << std::setprecision(4) << "MAP      " << precision_ / count
            << "\nnDCG@10  " << ndcg_ / count << "\nR@100    " << recall_ / count << "\n";
    }

private:
    Judgements judgements_;
    std::size_t queries_ = 0;
    double precision_ = 0, ndcg_ = 0, recall_ = 0;
};

meaning::Vectors vectors_for(Options const& options) {
    if (!options.vectors.empty()) return meaning::Vectors::load(options.vectors);
    std::set<std::filesystem::path> beside;
    for (auto const& file : {options.corpus, options.queries, options.judgements})
        if (!file.empty()) beside.insert(std::filesystem::weakly_canonical(file).parent_path());
    auto lessons = lessons_of_occupations();
    auto more =
        lessons_in(options.train, beside, [](std::string_view line) { std::cerr << line << "\n"; });
    lessons.insert(lessons.end(), more.begin(), more.end());
    return train_vectors(lessons, options);
}

}  // namespace

int evaluate_titles(Options const& options) {
    if (options.corpus.empty() || options.queries.empty() || options.out.empty() ||
        options.train.empty() == options.vectors.empty())
        throw std::runtime_error(std::string(usage));
    auto const corpus = texts_of(options.corpus), queries = texts_of(options.queries);
    Measure measure(options.judgements.empty() ? Judgements{} : judgements_of(options.judgements));
    auto const vectors = vectors_for(options);
    meaning::TitleRanking ranking(vectors, corpus.texts);
    std::ofstream run(options.out, std::ios::binary);
    run << std::fixed << std::setprecision(9);
    for (std::size_t query = 0; query < queries.ids.size(); ++query) {
        auto const scores = ranking.likeness(queries.texts[query]);
        std::vector<std::string> ranked;
        for (auto const place : meaning::best_first(scores)) {
            ranked.push_back(corpus.ids[place]);
            run << queries.ids[query] << "\tQ0\t" << corpus.ids[place] << "\t" << ranked.size()
                << "\t" << scores[place] << "\t" << run_name << "\n";
        }
        measure.take(queries.ids[query], ranked);
    }
    if (!run.flush()) throw std::runtime_error("cannot write " + options.out);
    std::cout << queries.ids.size() << " queries, " << corpus.ids.size() << " titles each\n";
    if (!options.judgements.empty()) measure.print(std::cout);
    return 0;
}

}  // namespace sx::app
