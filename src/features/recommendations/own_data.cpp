#include "features/recommendations/own_data.hpp"
#include "features/recommendations/erasing_records.hpp"
#include "features/recommendations/recommendations.hpp"
#include "features/recommendations/use_cases.hpp"

namespace sx::recommendations {
namespace {

using holdings::line;

exports::Columns<DislikedPosting> const& dislike_columns() {
    using Item = DislikedPosting const&;
    static exports::Columns<DislikedPosting> const columns{
        {"不感兴趣的岗位", "Postings I turned down"},
        {
            line<DislikedPosting>(
                {"岗位名称", "Title"}, [](Item d, Language) { return d.posting_title.str(); }),
            line<DislikedPosting>(
                {"单位名称", "Employer"}, [](Item d, Language) { return d.employer_name.str(); }),
            line<DislikedPosting>(
                {"原因", "Reason"},
                [](Item d, Language l) { return exports::word("dislike_reason", d.reason, l); }),
            line<DislikedPosting>(
                {"时间", "When"}, [](Item d, Language) { return exports::moment(d.disliked_at); }),
        }};
    return columns;
}

exports::Columns<CardView> const& view_columns() {
    using Item = CardView const&;
    static exports::Columns<CardView> const columns{
        {"看过我名片的单位", "Employers that saw my card"},
        {
            line<CardView>(
                {"单位名称", "Employer"}, [](Item v, Language) { return v.employer_name.str(); }),
            line<CardView>(
                {"为哪个岗位", "For which posting"},
                [](Item v, Language) { return v.posting_title ? v.posting_title->str() : ""; }),
            line<CardView>(
                {"首次查看", "First"},
                [](Item v, Language) { return exports::moment(v.first_at); }),
            line<CardView>(
                {"最近查看", "Last"}, [](Item v, Language) { return exports::moment(v.last_at); }),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_dislikes>("disliked_postings", dislike_columns()),
        holdings::held<&list_all_card_views>("card_views", view_columns()),
    };
}

void erase_person(holdings::Erasing const& erasing) {
    records::forget(erasing.tx, erasing.account);
}

}  // namespace sx::recommendations
