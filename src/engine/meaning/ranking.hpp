#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/meaning/titles.hpp"
#include "engine/meaning/vectors.hpp"

namespace sx::meaning {

// A list of titles, to be put into order of likeness to another title. Likeness is the sum of four
// kinds of evidence, each brought to mean 0 and deviation 1 over the list: terms in common, weighed
// by rarity; vectors; trades; roles. The best found then ask once more (pseudo relevance feedback).
// Not safe from several threads at once.
class TitleRanking {
public:
    TitleRanking(Vectors const&, std::span<std::string const> titles);

    // The likeness of each title of the list, in its order; comparable within one call only.
    std::vector<double> likeness(std::string_view title);

private:
    struct Known : Title {
        std::vector<float> vector{};  // of length 1, or all 0
    };
    Known known(Title title) const;
    void weigh_terms();
    void weigh(Title&) const;
    std::vector<float> sum_of(Title const&) const;
    void find_shared_direction();
    double likeness_of_trades(Title const&, Title const&) const;
    std::vector<double> evidence(Known const&) const;

    Vectors const& vectors_;
    TitleReader reader_{};
    std::vector<Known> titles_{};
    std::vector<float> rarity_{};  // of each term
    mutable std::vector<std::vector<float>> term_vectors_{};
    std::vector<float> shared_{};  // the direction that all titles have in common
};

}  // namespace sx::meaning
