#include "features/postings/browse_records.hpp"
#include "platform/codes/codes.hpp"
#include "platform/store/conditions.hpp"

namespace sx::postings::records {
namespace {

using store::Conditions, store::containing;

struct Offer : PostingSummary {
    std::int64_t place = 0;  // what the list is ordered by, before the id
};
BOOST_DESCRIBE_STRUCT(Offer, (PostingSummary), (place))

struct Sorting {
    std::string_view from, after, order;
};

constexpr std::string_view falling_after = " and (place, id) < (?, ?)";
constexpr std::string_view falling = " order by place desc, id desc limit ?";

Sorting sorting(PostingOrder order) {
    switch (order) {
        case PostingOrder::newest: break;
        case PostingOrder::salary:
            return {
                "from (select postings.*, monthly_salary as place from postings) as offers",
                falling_after, falling};
        case PostingOrder::fewest_applications:
            return {
                "from (select postings.*, applications as place from postings) as offers",
                " and (place, id) > (?, ?)", " order by place, id limit ?"};
    }
    return {
        "from (select postings.*, listed_at as place from postings) as offers", falling_after,
        falling};
}

void filter_offers(Conditions& where, BrowsePostings const& asked) {
    where.add(" where listed = 1");
    if (asked.q) where.add(" and words like lower(?) escape '!'", {containing(asked.q->str())});
    if (asked.region) {
        auto const below = codes::regions().range(asked.region->str());
        // Few postings have further places, so these are looked up as a whole.
        where.add(
            " and (region_code between ? and ? or id in (select posting_id from posting_places p "
            "where p.region_code between ? and ?))",
            {below.first, below.last, below.first, below.last});
    }
    if (asked.education)
        where.add(" and education_level <= ?", {static_cast<std::int64_t>(*asked.education)});
    if (asked.kind) where.add(" and kind = ?", {wire::name(*asked.kind)});
    if (asked.salary_at_least) where.add(" and monthly_salary >= ?", {asked.salary_at_least->fen});
    if (asked.experience_at_most)
        where.add(" and experience_years <= ?", {asked.experience_at_most->value});
    if (asked.organisation_id) where.add(" and organisation_id = ?", {asked.organisation_id->text});
}

void filter_fair(Conditions& where, BrowsePostings const& asked) {
    if (asked.fair_id)
        where.add(
            " and exists (select 1 from fair_postings where fair_id = ? and posting_id = id)",
            {asked.fair_id->text});
}

std::int64_t total(store::Transaction& tx, BrowsePostings const& asked) {
    Conditions where("from postings");
    filter_offers(where, asked);
    // A fair as a whole need not be looked up posting by posting: only published ones are in it.
    if (where.bound().empty() && asked.fair_id)
        return tx.count("from fair_postings where fair_id = $1", *asked.fair_id);
    filter_fair(where, asked);
    return tx.count_bound(where.text(), where.bound());
}

}  // namespace

PostingPage browse(
    store::Transaction& tx, BrowsePostings const& asked, std::optional<web::Place> const& after) {
    auto const by = sorting(asked.sort.value_or(PostingOrder::newest));
    auto const size = web::page_size(asked.limit);
    Conditions where(by.from);
    filter_offers(where, asked);
    filter_fair(where, asked);
    if (after) where.add(by.after, {after->value, after->id});
    where.add(by.order, {size + 1});
    auto rows = tx.all_bound<Offer>(where.text(), where.bound());
    PostingPage page;
    page.next_cursor = web::cut_page(rows, size, [](Offer const& last) {
        return web::cursor_of({last.place, last.id.text});
    });
    page.items.assign(rows.begin(), rows.end());
    page.total = total(tx, asked);
    return page;
}

std::optional<OpenPosting> find_open(store::Transaction& tx, PostingId const& id) {
    return tx.one<OpenPosting>("from postings where id = $1", id);
}

std::vector<PublishedPosting> published(store::Transaction& tx, PublishedSlice const& slice) {
    return tx.all<PublishedPosting>(
        "from postings where listed = 1 order by published_at, id limit $1 offset $2", slice.most,
        slice.from);
}

std::vector<PublishedText> published_texts(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<PublishedText>(
        "from postings where listed = 1 and id > $1 order by id limit $2", after, most);
}

}  // namespace sx::postings::records
