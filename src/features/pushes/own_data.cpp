#include "features/pushes/own_data.hpp"
#include "features/pushes/export_columns.hpp"
#include "features/pushes/erasing_records.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/use_cases.hpp"

namespace sx::pushes {
namespace {

struct KeptPushWish {
    std::vector<PushWish> items;  // the one
};

Result<KeptPushWish> list_wish(web::Call const& call, web::Nothing const&) {
    return KeptPushWish{{TRY(show_wish(call, {}))}};
}

exports::Columns<PushWish> const& wish_columns() {
    static exports::Columns<PushWish> const columns{
        {"是否接收批量推送", "Whether pushes are wanted"},
        {holdings::line<PushWish>(
            {"是否接收", "Wanted"}, [](PushWish const& wish, Language language) {
                constexpr Phrase yes{"接收", "Yes"}, no{"不接收", "No"};
                return std::string((wish.wanted ? yes : no).in(language));
            })}};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_own>("pushes", own_columns()),
        holdings::held<&list_wish>("push_wish", wish_columns()),
    };
}

// The rows stay, as the batch's figures count them; why a posting suited the person goes.
void erase_person(holdings::Erasing const& erasing) {
    records::forget_reasons(erasing.tx, erasing.account);
    records::set_wish(erasing.tx, erasing.account, {}, erasing.world.now());
}

}  // namespace sx::pushes
