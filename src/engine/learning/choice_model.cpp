#include "engine/learning/choice_model.hpp"
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace sx::learning {
namespace {

using Numbers = std::vector<double>;

constexpr int most_steps = 100;
constexpr double near_enough = 1e-14;  // what a further step promises to gain of the loss

// Solves matrix · x = right for a symmetric positive definite matrix, by Cholesky's decomposition.
// Only the lower triangle is read.
Numbers solved(Numbers matrix, Numbers right) {
    auto const size = right.size();
    auto const at = [&](std::size_t row, std::size_t column) -> double& {
        return matrix[row * size + column];
    };
    for (std::size_t column = 0; column < size; ++column) {
        for (std::size_t k = 0; k < column; ++k)
            at(column, column) -= at(column, k) * at(column, k);
        at(column, column) = std::sqrt(at(column, column));
        for (std::size_t row = column + 1; row < size; ++row) {
            for (std::size_t k = 0; k < column; ++k) at(row, column) -= at(row, k) * at(column, k);
            at(row, column) /= at(column, column);
        }
    }
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t k = 0; k < row; ++k) right[row] -= at(row, k) * right[k];
        right[row] /= at(row, row);
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; ++k) right[row] -= at(k, row) * right[k];
        right[row] /= at(row, row);
    }
    return right;
}

Numbers deviations_of(std::span<List const* const> lists, std::size_t columns) {
    Numbers squares(columns, 0.0), mean(columns);
    double rows = 0;
    for (auto const* const list : lists) {
        auto const count = static_cast<double>(list->rows());
        std::ranges::fill(mean, 0.0);
        for (std::size_t at = 0; at < list->parts.size(); ++at)
            mean[at % columns] += double{list->parts[at]} / count;
        for (std::size_t at = 0; at < list->parts.size(); ++at) {
            auto const apart = double{list->parts[at]} - mean[at % columns];
            squares[at % columns] += apart * apart;
        }
        rows += count;
    }
    for (auto& square : squares) square = square > 1e-12 * rows ? std::sqrt(square / rows) : 0;
    return squares;
}

struct Slope {
    Numbers gradient;
    Numbers curvature;  // lower triangle, row by row
};

class Loss {
public:
    Loss(std::span<List const> lists, std::size_t columns, double severity, double strength)
        : columns_(columns), strength_(strength) {
        for (auto const& list : lists) {
            auto credits = learning::credits(list, severity);
            auto const sum = std::accumulate(credits.begin(), credits.end(), 0.0);
            if (sum <= 0) continue;
            lists_.push_back({&list, std::move(credits), sum});
            all_ += sum;
        }
        std::vector<List const*> heard;
        for (auto const& known : lists_) heard.push_back(known.list);
        deviations_ = deviations_of(heard, columns);
        for (auto& deviation : deviations_)
            if (deviation == 0) deviation = 1;  // its weight is drawn to 0
    }

    bool empty() const { return lists_.empty(); }

    double value(Numbers const& weights, Slope* slope) {
        if (slope) *slope = {Numbers(columns_, 0.0), Numbers(columns_ * columns_, 0.0)};
        double sum = 0;
        for (auto const& known : lists_) sum += add(known, weights, slope);
        sum /= all_;
        for (std::size_t column = 0; column < columns_; ++column) {
            auto const stiffness = strength_ * deviations_[column] * deviations_[column];
            sum += stiffness * weights[column] * weights[column] / 2;
            if (!slope) continue;
            slope->gradient[column] = slope->gradient[column] / all_ + stiffness * weights[column];
            for (std::size_t other = 0; other <= column; ++other)
                slope->curvature[column * columns_ + other] /= all_;
            slope->curvature[column * columns_ + column] += stiffness;
        }
        return sum;
    }

private:
    struct Known {
        List const* list;
        Numbers credits;
        double sum;
    };

    float const* row_of(List const& list, std::size_t row) const {
        return list.parts.data() + row * columns_;
    }

    // Adds what one list has to do with the slope; gives its part of the loss.
    double add(Known const& known, Numbers const& weights, Slope* slope) {
        auto const& list = *known.list;
        scores_.resize(list.rows());
        for (std::size_t row = 0; row < list.rows(); ++row) {
            auto const* const parts = row_of(list, row);
            double score = 0;
            for (std::size_t column = 0; column < columns_; ++column)
                score += weights[column] * double{parts[column]};
            scores_[row] = score;
        }
        auto const greatest = *std::ranges::max_element(scores_);
        double chosen = 0, total = 0;
        for (std::size_t row = 0; row < list.rows(); ++row) {
            chosen += known.credits[row] * (scores_[row] - greatest);
            scores_[row] = std::exp(scores_[row] - greatest);
            total += scores_[row];
        }
        if (slope) add_slope(known, total, *slope);
        return known.sum * std::log(total) - chosen;
    }

    // scores_ are the rows' odds, `total` their sum. Parts count from those of the first row, which
    // changes nothing but keeps the squares small.
    void add_slope(Known const& known, double total, Slope& slope) {
        auto const& list = *known.list;
        mean_.assign(columns_, 0.0);
        apart_.resize(columns_);
        for (std::size_t row = 0; row < list.rows(); ++row) {
            for (std::size_t column = 0; column < columns_; ++column)
                apart_[column] =
                    double{row_of(list, row)[column]} - double{row_of(list, 0)[column]};
            auto const odds = scores_[row] / total;
            for (std::size_t column = 0; column < columns_; ++column) {
                mean_[column] += odds * apart_[column];
                slope.gradient[column] -= known.credits[row] * apart_[column];
                auto* const line = slope.curvature.data() + column * columns_;
                auto const times = known.sum * odds * apart_[column];
                for (std::size_t other = 0; other <= column; ++other)
                    line[other] += times * apart_[other];
            }
        }
        for (std::size_t column = 0; column < columns_; ++column) {
            slope.gradient[column] += known.sum * mean_[column];
            for (std::size_t other = 0; other <= column; ++other)
                slope.curvature[column * columns_ + other] -=
                    known.sum * mean_[column] * mean_[other];
        }
    }

    std::size_t columns_;
    double strength_;
    std::vector<Known> lists_{};
    double all_ = 0;
    Numbers deviations_{};
    Numbers scores_{}, mean_{}, apart_{};  // kept from list to list
};

// Newton's method, each step halved until it gains what its slope promises (Armijo). The last one,
// too small for the loss to show, brings the digits that are left.
Numbers least(Loss& loss, std::size_t columns) {
    Numbers weights(columns, 0.0);
    if (loss.empty()) return weights;
    Slope slope;
    for (int step = 0; step < most_steps; ++step) {
        auto const here = loss.value(weights, &slope);
        auto const way = solved(slope.curvature, slope.gradient);
        auto const promised =
            std::inner_product(way.begin(), way.end(), slope.gradient.begin(), 0.0);
        auto next = weights;
        bool const last = promised < near_enough;
        for (double length = 1; length > 1e-6; length /= 2) {
            for (std::size_t column = 0; column < columns; ++column)
                next[column] = weights[column] - length * way[column];
            if (last || loss.value(next, nullptr) <= here - length * promised / 10) break;
        }
        weights = std::move(next);
        if (last) break;
    }
    return weights;
}

}  // namespace

std::vector<double> fit_weights(
    std::span<List const> lists, std::size_t columns, double severity, double strength) {
    Loss loss(lists, columns, severity, strength);
    return least(loss, columns);
}

std::vector<double> deviations(std::span<List const> lists, std::size_t columns) {
    std::vector<List const*> all;
    for (auto const& list : lists) all.push_back(&list);
    return deviations_of(all, columns);
}

double severity_of(std::span<List const> lists, std::size_t columns, double strength) {
    std::vector<List> with;
    for (auto const& list : lists) {
        if (list.positions.empty()) continue;
        auto& added = with.emplace_back();
        added.outcomes = list.outcomes;
        for (std::size_t row = 0; row < list.rows(); ++row) {
            auto const* const parts = list.parts.data() + row * columns;
            added.parts.insert(added.parts.end(), parts, parts + columns);
            added.parts.push_back(-std::log(static_cast<float>(list.positions[row])));
        }
    }
    auto const weights = fit_weights(with, columns + 1, 0, strength);
    return std::max(0.0, weights.back());
}

}  // namespace sx::learning
