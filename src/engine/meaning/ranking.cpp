#include "engine/meaning/ranking.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sx::meaning {

namespace {

// How much each kind of evidence counts. Set by reasoning and by the held-out task that
// docs/engine.md tells of, not by the titles that the ranking is measured on.
constexpr double of_terms = 1, of_vectors = 1, of_trades = 0.8, of_roles = 0.3;
constexpr std::size_t feedback_titles = 10, feedback_share = 10;  // ten, but not over a tenth
constexpr double of_feedback = 0.5;
constexpr double rare =
    1e-3;  // "a" of Arora et al., A Simple but Tough-to-Beat Baseline, ICLR 2017
constexpr double same_field = 0.35;  // likeness of two trades of one field

using Parts = std::vector<Title::Part>;

double product(Parts const& one, Parts const& other) {
    double sum = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (a->number == b->number) sum += double{a->weight} * b->weight;
        auto const number = a->number;
        if (number <= b->number) ++a;
        if (b->number <= number) ++b;
    }
    return sum;
}

double product(std::vector<float> const& one, std::vector<float> const& other) {
    return std::transform_reduce(one.begin(), one.end(), other.begin(), 0.0);
}

void to_length_one(std::vector<float>& vector) {
    auto const length = std::sqrt(product(vector, vector));
    if (length > 0)
        for (auto& value : vector) value = static_cast<float>(value / length);
}

void to_length_one(Parts& parts) {
    auto const length = std::sqrt(product(parts, parts));
    if (length > 0)
        for (auto& part : parts) part.weight = static_cast<float>(part.weight / length);
}

// Mean 0, deviation 1; what is all the same tells nothing.
void add_standardised(std::vector<double>& sum, std::vector<double> const& values, double weight) {
    auto const count = static_cast<double>(values.size());
    auto const mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (auto const value : values) squares += (value - mean) * (value - mean);
    auto const deviation = std::sqrt(squares / count);
    if (deviation <= 1e-12) return;
    for (std::size_t at = 0; at < sum.size(); ++at)
        sum[at] += weight * (values[at] - mean) / deviation;
}

}  // namespace

TitleRanking::TitleRanking(Vectors const& vectors, std::span<std::string const> titles)
    : vectors_(vectors) {
    for (auto const& title : titles) titles_.push_back({reader_.read(title), {}});
    weigh_terms();
    for (auto& title : titles_) {
        weigh(title);
        title.vector = sum_of(title);
    }
    find_shared_direction();
    for (auto& title : titles_) title = known(std::move(title));
}

// Rarity as in BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
void TitleRanking::weigh_terms() {
    std::vector<double> holding(reader_.terms().size());
    for (auto const& title : titles_)
        for (auto const& term : title.terms) ++holding[term.number];
    auto const count = static_cast<double>(titles_.size());
    for (auto const with : holding)
        rarity_.push_back(static_cast<float>(std::log(1 + (count - with + 0.5) / (with + 0.5))));
}

void TitleRanking::weigh(Title& title) const {
    auto const unmet = static_cast<float>(std::log(2 * static_cast<double>(titles_.size()) + 2));
    for (auto& term : title.terms)
        term.weight *= term.number < rarity_.size() ? rarity_[term.number] : unmet;
    to_length_one(title.terms);
}

// The sum of the terms' vectors, the commoner the lighter: weight a / (a + p), as Arora et al.
std::vector<float> TitleRanking::sum_of(Title const& title) const {
    std::vector<float> sum(vectors_.dimensions());
    term_vectors_.resize(reader_.terms().size());
    for (auto const& word : title.words) {
        auto const& term = reader_.terms()[word.number];
        auto& vector = term_vectors_[word.number];
        if (vector.empty()) {
            vector = vectors_.term(term);
            to_length_one(vector);
        }
        auto const weight = word.weight * rare / (rare + vectors_.share(term));
        for (std::size_t at = 0; at < sum.size(); ++at)
            sum[at] += static_cast<float>(weight * vector[at]);
    }
    to_length_one(sum);
    return sum;
}

// The first principal direction of all titles' vectors, by power iteration.
void TitleRanking::find_shared_direction() {
    shared_.assign(vectors_.dimensions(), 1);
    for (int round = 0; round < 30; ++round) {
        std::vector<float> next(shared_.size());
        for (auto const& title : titles_) {
            auto const along = product(title.vector, shared_);
            for (std::size_t at = 0; at < next.size(); ++at)
                next[at] += static_cast<float>(along * title.vector[at]);
        }
        to_length_one(next);
        shared_ = std::move(next);
    }
}

TitleRanking::Known TitleRanking::known(Title title) const {
    Known all{std::move(title), {}};
    all.vector = sum_of(all);
    auto const along = product(all.vector, shared_);
    for (std::size_t at = 0; at < shared_.size(); ++at)
        all.vector[at] -= static_cast<float>(along * shared_[at]);
    to_length_one(all.vector);
    return all;
}

double TitleRanking::likeness_of_trades(Title const& one, Title const& other) const {
    auto const& fields = reader_.fields();
    auto const sum = [&](Title const& a, Title const& b) {
        double all = 0;
        for (auto const& x : a.trades)
            for (auto const& y : b.trades)
                all += double{x.weight} * y.weight *
                       (x.number == y.number                   ? 1
                        : fields[x.number] == fields[y.number] ? same_field
                                                               : 0);
        return all;
    };
    auto const lengths = sum(one, one) * sum(other, other);
    return lengths > 0 ? sum(one, other) / std::sqrt(lengths) : 0;
}

std::vector<double> TitleRanking::evidence(Known const& asked) const {
    std::vector<double> terms, meanings, trades, roles;
    for (auto const& title : titles_) {
        terms.push_back(product(asked.terms, title.terms));
        meanings.push_back(product(asked.vector, title.vector));
        trades.push_back(likeness_of_trades(asked, title));
        bool const unsaid = asked.role == 0 || title.role == 0;
        roles.push_back(unsaid ? 0.5 : asked.role == title.role ? 1 : 0);
    }
    std::vector<double> sum(titles_.size());
    add_standardised(sum, terms, of_terms);
    add_standardised(sum, meanings, of_vectors);
    add_standardised(sum, trades, of_trades);
    add_standardised(sum, roles, of_roles);
    return sum;
}

std::vector<double> TitleRanking::likeness(std::string_view text) {
    auto title = reader_.read(text);
    weigh(title);
    auto const first = evidence(known(std::move(title)));
    std::vector<std::size_t> order(titles_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const best = std::min(feedback_titles, order.size() / feedback_share);
    std::ranges::partial_sort(
        order, order.begin() + static_cast<std::ptrdiff_t>(best), {},
        [&](std::size_t place) { return std::pair(-first[place], place); });
    std::vector<double> again(titles_.size());
    for (auto const place : std::span(order).first(best)) {
        auto const seen = evidence(titles_[place]);
        for (std::size_t at = 0; at < again.size(); ++at) again[at] += seen[at];
    }
    std::vector<double> all(titles_.size());
    add_standardised(all, first, 1);
    add_standardised(all, again, of_feedback);
    return all;
}

}  // namespace sx::meaning
