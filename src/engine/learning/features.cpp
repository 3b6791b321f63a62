#include "engine/learning/features.hpp"
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/list.hpp>
#include <string>

namespace sx::learning {

static_assert(
    boost::mp11::mp_size<boost::describe::describe_enumerators<Feature>>::value == feature_count);

std::string_view name_of(Feature feature) { return boost::describe::enum_to_string(feature, ""); }

std::optional<Feature> feature_named(std::string_view name) {
    Feature feature{};
    if (!boost::describe::enum_from_string(std::string(name).c_str(), feature)) return std::nullopt;
    return feature;
}

}  // namespace sx::learning
