#pragma once
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "engine/learning/outcomes.hpp"
#include "engine/learning/quality.hpp"
#include "engine/learning/weights.hpp"

// Weights from recorded outcomes: learnt from the earliest lists, adjusted on later ones, measured
// on the last, and taken only if that shows them to be better than those in use.
namespace sx::learning {

// Lists before the first instant are learnt from, those before the second choose the strength of
// the pull towards 0, the rest measures.
struct Periods {
    Instant train_until{}, choose_until{};
    friend bool operator==(Periods const&, Periods const&) = default;
};
// So that 60, 20 and 20 % of the lists fall into them, as far as equal instants allow. The lists
// are in order.
Periods usual_periods(Table const&);

enum class Acceptance {
    taken,       // better, beyond what chance explains
    unproven,    // better or the same, but that may be chance
    worse,       // than what is in use
    too_little,  // to tell: fewer than `least_lists` lists in one of the periods
};
BOOST_DESCRIBE_ENUM(Acceptance, taken, unproven, worse, too_little)
inline constexpr std::size_t least_lists = 30;  // from which something came

// One version of the weights and how it came about.
struct Edition {
    Weights weights{};
    std::uint32_t replaced = 0;  // the version that was in use before
    std::vector<Feature> features{};
    Parts spread{};           // of each feature: how far the rows of a list lie apart
    Instant from{}, until{};  // of the lists
    Periods periods{};
    std::uint64_t trained = 0, chosen = 0, measured = 0;  // lists from which something came
    double strength = 0, severity = 0;                    // see choice_model.hpp
    Quality before{}, after{};                            // of the last period
    Gain gain{};                                          // of its nDCG
    Acceptance acceptance = Acceptance::too_little;
    friend bool operator==(Edition const&, Edition const&) = default;
};

// Learns anew, under the number `version`. The same table gives the same edition; chance has no
// part in it. The weights measured are learnt from the first two periods, with the strength that
// the second one chose and the severity of the first. Throws where the table is not in order, the
// periods are not, or the weights in use need a feature that the table does not have.
Edition learn(Table const&, Weights const& in_use, Periods const&, std::uint32_t version);

// As a file says it: lines of words with tabs between. What is written is read back the same;
// reading throws and names the line that is wrong.
std::string text_of(Edition const&);
Edition edition_of(std::string_view text);

}  // namespace sx::learning
