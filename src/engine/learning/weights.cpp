#include "engine/learning/weights.hpp"
#include <numeric>

namespace sx::learning {

double Weights::score(Parts const& parts) const {
    return std::inner_product(of.begin(), of.end(), parts.begin(), 0.0);
}

Weights default_weights() {
    Weights weights;
    auto const set = [&](Feature feature, double value) { part(weights.of, feature) = value; };
    set(Feature::title, 3);
    set(Feature::experience, 1);
    set(Feature::text, 1);
    set(Feature::skills, 1.5);
    set(Feature::major, 1.5);
    set(Feature::education, 0.5);
    set(Feature::region, 1.5);
    set(Feature::town, 0.5);
    set(Feature::reach, 0.5);
    set(Feature::kind, 1);
    set(Feature::salary, 1);
    set(Feature::industry, 0.5);
    set(Feature::travel, 0.3);
    set(Feature::freshness, 0.5);
    set(Feature::demand, 0.2);
    set(Feature::openness, 0.5);
    set(Feature::reciprocity, 1);
    return weights;
}

}  // namespace sx::learning
