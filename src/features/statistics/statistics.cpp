#include "features/statistics/statistics.hpp"
#include <array>
#include "features/postings/postings.hpp"
#include "features/statistics/records.hpp"
#include "features/statistics/use_cases.hpp"

namespace sx::statistics {
namespace {

struct Meaning {
    std::string_view figure;
    Phrase phrase;
};
constexpr std::array meanings{
    Meaning{"employers", {"已通过参会审核的单位", "Organisations whose participation is approved"}},
    Meaning{"postings", {"现在在招聘会里的岗位", "Postings that are in the fair now"}},
    Meaning{"openings", {"这些岗位的招聘人数之和", "The headcounts of these postings added up"}},
    Meaning{
        "seekers",
        {"在会上投递过的求职者，同一人只计一次", "People who have applied in the fair, each once"}},
    Meaning{
        "applications",
        {"在会上的投递次数，包括已撤回的", "Applications made in the fair, withdrawn ones too"}},
    Meaning{"interviews", {"进入过面试的投递", "Applications that reached an interview"}},
    Meaning{"intents", {"求职者已确认签约的投递", "Applications whose offer the seeker signed"}},
};

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
    for (auto const& meaning : meanings)
        shown.definitions.push_back(
            {std::string(meaning.figure), std::string(meaning.phrase.in(call.language))});
    return shown;
}

Result<Recount> show_recount(web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find(call.tx, ref.fair_id));
    Recount recounted;
    if (auto const known = followed(call.tx, fair.id)) recounted.followed = *known;
    recounted.recounted = recount(call.tx, fair.id);
    recounted.equal = recounted.followed == recounted.recounted;
    return recounted;
}

}  // namespace sx::statistics
