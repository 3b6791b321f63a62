#include "features/search/own_data.hpp"
#include "features/search/saved_records.hpp"
#include "features/search/search.hpp"
#include "features/search/use_cases.hpp"

namespace sx::search {
namespace {

using holdings::line;

constexpr sx::Phrase word_of(SearchAlert alert) {
    switch (alert) {
        case SearchAlert::never: return {"不提醒", "Never"};
        case SearchAlert::daily: return {"每天", "Daily"};
        case SearchAlert::weekly: return {"每周", "Weekly"};
    }
    throw std::logic_error("an unknown alert");
}

exports::Columns<SavedSearch> const& columns() {
    using Item = SavedSearch const&;
    static exports::Columns<SavedSearch> const all{
        {"关注的搜索", "Saved searches"},
        {
            line<SavedSearch>({"名称", "Name"}, [](Item s, Language) { return s.name.str(); }),
            line<SavedSearch>({"搜索条件", "Search"}, [](Item s, Language) { return s.link; }),
            line<SavedSearch>(
                {"有新岗位时提醒", "Told of new postings"},
                [](Item s, Language l) { return std::string(word_of(s.alert).in(l)); }),
            line<SavedSearch>(
                {"保存时间", "Saved"},
                [](Item s, Language) { return exports::moment(s.created_at); }),
        }};
    return all;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {holdings::held<&list_searches>("saved_searches", columns())};
}

void erase_person(holdings::Erasing const& erasing) {
    for (auto const& search : records::searches_of(erasing.tx, erasing.account))
        records::remove(erasing.tx, search.id);
}

}  // namespace sx::search
