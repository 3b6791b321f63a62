#include "features/notifications/own_data.hpp"
#include "features/notifications/export_columns.hpp"
#include "features/notifications/use_cases.hpp"

namespace sx::notifications {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_own>("notifications", own_columns())};
}

}  // namespace sx::notifications
