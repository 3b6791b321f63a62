#include "features/statistics/statistics.hpp"
#include <array>
#include "features/postings/postings.hpp"
#include "features/statistics/course_records.hpp"
#include "features/statistics/definitions.hpp"
#include "features/statistics/records.hpp"
#include "features/statistics/use_cases.hpp"

namespace sx::statistics {
namespace {

constexpr std::array shown_figures{"employers",    "postings",   "openings", "seekers",
                                   "applications", "interviews", "intents"};

}  // namespace

std::optional<FiguresOfFair> followed(store::Transaction& tx, fairs::FairId const& fair) {
    auto const row = records::find(tx, fair);
    if (!row) return std::nullopt;
    FiguresOfFair figures;
    static_cast<Figures&>(figures) = *row;
    figures.fair_id = fair;
    figures.as_of = row->as_of;
    return figures;
}

Figures recount(store::Transaction& tx, fairs::FairId const& fair) {
    auto const openings = postings::count_in_fair(tx, fair);
    auto const made = applications::count_in_fair(tx, fair);
    return {
        .employers = fairs::count_employers(tx, fair),
        .postings = openings.postings,
        .openings = openings.openings,
        .seekers = made.seekers,
        .applications = made.applications,
        .interviews = made.interviews,
        .intents = made.intents};
}

Result<ExplainedFigures> show_figures(web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find_public(call.tx, ref.fair_id));
    ExplainedFigures shown;
    shown.fair_id = fair.id;
    shown.as_of = fair.created_at;
    if (auto const known = followed(call.tx, fair.id)) static_cast<FiguresOfFair&>(shown) = *known;
    for (auto const* figure : shown_figures)
        shown.definitions.push_back(definition_of(figure, call.language));
    return shown;
}

Result<FigureDefinitions> list_definitions(web::Call const& call, web::Nothing const&) {
    return FigureDefinitions{every_definition(call.language)};
}

Result<Recount> show_recount(web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find(call.tx, ref.fair_id));
    Recount recounted;
    if (auto const known = followed(call.tx, fair.id)) recounted.followed = *known;
    recounted.recounted = recount(call.tx, fair.id);
    recounted.course = course_records::added_up(call.tx, fair.id);
    recounted.equal =
        recounted.followed == recounted.recounted && recounted.course == recounted.recounted;
    return recounted;
}

}  // namespace sx::statistics
