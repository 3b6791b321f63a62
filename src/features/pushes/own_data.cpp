#include "features/pushes/own_data.hpp"
#include "features/pushes/export_columns.hpp"
#include "features/pushes/erasing_records.hpp"
#include "features/pushes/use_cases.hpp"

namespace sx::pushes {

holdings::Holdings kept_of_people() { return {holdings::held<&list_own>("pushes", own_columns())}; }

// The rows stay, as the batch's figures count them; why a posting suited the person goes.
void erase_person(holdings::Erasing const& erasing) {
    records::forget_reasons(erasing.tx, erasing.account);
}

}  // namespace sx::pushes
