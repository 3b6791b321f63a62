#pragma once
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/learning/features.hpp"
#include "platform/base/instant.hpp"

// What is learnt from: who was offered what, and what became of it.
namespace sx::learning {

// The furthest that somebody came with a posting. The first two are the seeker's doing, the others
// the employer's; to be hired both had to want it.
enum class Outcome : std::uint8_t { none, viewed, applied, shortlisted, interviewed, hired };
BOOST_DESCRIBE_ENUM(Outcome, none, viewed, applied, shortlisted, interviewed, hired)

// 2^grade - 1, as for graded nDCG (Burges et al., ICML 2005): 0, 1, 3, 7, 15, 31.
double gain(Outcome);

// One person and the postings that were to be had at one moment.
struct List {
    std::string name{};  // of the list, not of the person
    Instant at{};
    std::vector<float> parts{};  // a row for each posting: the features of the table, in its order
    std::vector<Outcome> outcomes{};         // of each row
    std::vector<std::uint32_t> positions{};  // at which each was shown, from 1; empty: not recorded

    std::size_t rows() const { return outcomes.size(); }
};

// Lists by time, then by name.
struct Table {
    std::vector<Feature> features{};
    std::vector<List> lists{};
};

// Sorts the lists. Throws where sizes do not fit, a feature stands twice, a position is 0 or a
// number is not between -1 000 000 and 1 000 000.
void put_in_order(Table&);

// How likely somebody looks at what stands at a position: position^-severity, the model of
// Joachims, Swaminathan and Schnabel (Unbiased Learning-to-Rank with Biased Feedback, WSDM 2017).
double propensity(std::uint32_t position, double severity);

// What each row of a list counts for: its gain, divided by the propensity of its position, at most
// `most_credit` gains, since few rare rows must not decide alone.
inline constexpr double most_credit = 50;
std::vector<double> credits(List const&, double severity);

}  // namespace sx::learning
