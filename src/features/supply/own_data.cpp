#include "features/supply/own_data.hpp"
#include "features/supply/export_columns.hpp"
#include "features/supply/records.hpp"
#include "features/supply/use_cases.hpp"

namespace sx::supply {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_received>("approaches", received_columns())};
}

// What an employer asked, and when, is the employer's; it names an account that tells of nobody.
void erase_person(holdings::Erasing const& erasing) {
    records::set_wish(erasing.tx, erasing.account, {.wanted = false}, erasing.world.now());
}

}  // namespace sx::supply
