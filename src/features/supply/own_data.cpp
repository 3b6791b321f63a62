#include "features/supply/own_data.hpp"
#include "features/supply/export_columns.hpp"
#include "features/supply/records.hpp"
#include "features/supply/use_cases.hpp"

namespace sx::supply {
namespace {

struct KeptApproachWish {
    std::vector<ApproachWish> items;  // the one
};

Result<KeptApproachWish> list_wish(web::Call const& call, web::Nothing const&) {
    return KeptApproachWish{{TRY(show_wish(call, {}))}};
}

exports::Columns<ApproachWish> const& wish_columns() {
    static exports::Columns<ApproachWish> const columns{
        {"是否接收单位邀请", "Whether approaches are wanted"},
        {holdings::line<ApproachWish>(
            {"是否接收", "Wanted"}, [](ApproachWish const& wish, Language language) {
                constexpr Phrase yes{"接收", "Yes"}, no{"不接收", "No"};
                return std::string((wish.wanted ? yes : no).in(language));
            })}};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_received>("approaches", received_columns()),
        holdings::held<&list_wish>("approach_wish", wish_columns()),
    };
}

// What an employer asked, and when, is the employer's; it names an account that tells of nobody.
void erase_person(holdings::Erasing const& erasing) {
    records::set_wish(erasing.tx, erasing.account, {.wanted = false}, erasing.world.now());
}

}  // namespace sx::supply
