#include "features/unmasking/own_data.hpp"
#include "features/unmasking/export_columns.hpp"
#include "features/unmasking/records.hpp"
#include "features/unmasking/use_cases.hpp"

namespace sx::unmasking {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_own>("unmaskings", own_columns())};
}

void erase_person(holdings::Erasing const& erasing) {
    records::forget_person(erasing.tx, erasing.account);
}

}  // namespace sx::unmasking
