#include "features/fairs/fairs.hpp"
#include "features/fairs/outlines.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/series_records.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {
namespace {

void announce_writing(web::Call const& call, FairSeries const& series) {
    SeriesWritten const written{call.caller.account, series.version};
    call.tx.announce(events::event(written, series.id, call.world));
}

bool is_edition(Fair const& fair, DraftEdition const& form) {
    auto const year = static_cast<int>(std::chrono::year_month_day(form.starts_on).year());
    return fair.edition_year == year && fair.season == form.season;
}

}  // namespace

Result<FairSeries> find_series(store::Transaction& tx, SeriesId const& id) {
    auto series = records::find(tx, id);
    if (!series) return refuse(ProblemKind::not_found, "series_not_found");
    return *std::move(series);
}

Result<SeriesPage> list_series(web::Call const& call, ListSeries const& which) {
    auto const size = web::page_size(which.limit);
    auto const before = TRY(web::id_of(which.cursor));
    SeriesPage page;
    page.items = records::all_series(call.tx, before, size + 1);
    page.next_cursor =
        web::cut_page(page.items, size, [](FairSeries const& last) { return last.id.text; });
    return page;
}

Result<FairSeries> show_series(web::Call const& call, SeriesRef const& ref) {
    return find_series(call.tx, ref.series_id);
}

Result<FairSeries> create_series(web::Call const& call, SeriesForm const& form) {
    TRY(check_series(form));
    FairSeries series;
    series.id = call.world.fresh<FairSeries>();
    static_cast<SeriesForm&>(series) = form;
    series.created_at = call.world.now();
    records::insert(call.tx, series);
    announce_writing(call, series);
    return series;
}

Result<FairSeries> edit_series(web::Call const& call, EditedSeries const& form) {
    auto series = TRY(find_series(call.tx, form.series_id));
    if (series.version != form.version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    TRY(check_series(form));
    static_cast<SeriesForm&>(series) = form;
    ++series.version;
    records::update(call.tx, series);
    announce_writing(call, series);
    return series;
}

Result<ReviewedSeries> review_series(web::Call const& call, SeriesRef const& ref) {
    ReviewedSeries reviewed;
    reviewed.series = TRY(find_series(call.tx, ref.series_id));
    reviewed.editions = records::editions(call.tx, ref.series_id);
    reviewed.next =
        next_edition(reviewed.series, reviewed.editions, shanghai_day(call.world.now()));
    return reviewed;
}

Result<FairOutline> show_outline(web::Call const& call, FairRef const& ref) {
    auto const fair = TRY(find(call.tx, ref.fair_id));
    return outline_of(fair);
}

Result<Fair> draft_edition(web::Call const& call, DraftEdition const& form) {
    auto const series = TRY(find_series(call.tx, form.series_id));
    for (auto const& fair : records::editions(call.tx, series.id))
        if (is_edition(fair, form)) return refuse(ProblemKind::conflict, "edition_exists");
    auto fair = TRY(create(call, form_of(series.outline, form.season, form.starts_on)));
    fair.series_id = series.id;
    fair.season = form.season;
    fair.edition_year = static_cast<int>(std::chrono::year_month_day(form.starts_on).year());
    records::update(call.tx, fair);
    return fair;
}

}  // namespace sx::fairs
