#include "features/fairs/own_data.hpp"
#include "features/fairs/employer_duty_records.hpp"

namespace sx::fairs {

void erase_person(holdings::Erasing const& erasing) {
    records::remove_duties_of(erasing.tx, erasing.account);
}

}  // namespace sx::fairs
