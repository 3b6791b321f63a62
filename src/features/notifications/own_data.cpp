#include "features/notifications/own_data.hpp"
#include <limits>
#include "features/notifications/export_columns.hpp"
#include "features/notifications/letters.hpp"
#include "features/notifications/use_cases.hpp"

namespace sx::notifications {

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_own>("notifications", own_columns())};
}

void erase_person(holdings::Erasing const& erasing) {
    auto const& [tx, world, account] = erasing;
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    for (auto const& row : records::of_account(tx, account, {false, {}, all})) {
        courier::withdraw(tx, cancel_key(row.id), world.now());
        records::remove_items(tx, row.id);
        records::remove(tx, row.id);
    }
    records::remove_items(tx, account);
    records::replace_choices(tx, account, {});
}

}  // namespace sx::notifications
