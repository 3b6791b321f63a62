#include "features/pushes/own_data.hpp"
#include "features/pushes/export_columns.hpp"
#include "features/pushes/use_cases.hpp"

namespace sx::pushes {

holdings::Holdings kept_of_people() { return {holdings::held<&list_own>("pushes", own_columns())}; }

}  // namespace sx::pushes
