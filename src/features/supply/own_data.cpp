#include "features/supply/own_data.hpp"
#include "features/supply/export_columns.hpp"
#include "features/supply/use_cases.hpp"

namespace sx::supply {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_received>("approaches", received_columns())};
}

}  // namespace sx::supply
