#include <algorithm>
#include <map>
#include "features/applications/candidate_records.hpp"
#include "features/applications/sent_records.hpp"
#include "platform/codes/codes.hpp"

// What an employer asks of its board.
namespace sx::applications::records {
namespace {

using store::Conditions;

void add_late(Conditions& where, std::vector<Late> const& late) {
    where.add(" and (1 = 0");
    for (auto const& one : late)
        where.add(
            " or (stage = ? and moved_at < ?)",
            {store::to_value(one.stage), store::to_value(one.before)});
    where.add(")");
}

void add_waiting_since(Conditions& where, Instant since) {
    where.add(
        " and stage in ('delivered', 'viewed', 'shortlisted', 'interview') and moved_at <= ?",
        {store::to_value(since)});
}

// Whether what is looked for stands in what everybody sees of the card, or in what only who may see
// the person does. The name is not in it.
void add_words(Conditions& where, CandidateFilter const& filter) {
    if (!filter.q) {
        where.add("cast(0 as bigint) as in_title, cast(0 as bigint) as in_words");
        return;
    }
    auto const sought = store::containing(filter.q->str());
    where.add(
        "cast(case when lower(posting_title) like lower(?) escape '!' then 1 else 0 end as bigint) "
        "as in_title, "
        "cast(case when words like lower(?) escape '!' then 1 else 0 end as bigint) as in_words",
        {sought, sought});
}

// The rows of an employer, or of one of its postings or fairs, each with whether the employer may
// see who it is. Of a posting by the posting's index: SQLite would not know that it is the narrower
// one, so the other column is hidden from its choice.
void add_board(Conditions& where, Asked const& asked) {
    where.add("(select candidates.*, cast(case when ");
    where.add(asked.shown);
    where.add(" then 1 else 0 end as bigint) as is_shown, ");
    add_words(where, asked.filter);
    where.add(" from candidates");
    if (auto const& posting = asked.filter.posting_id)
        where.add(
            " where posting_id = ? and organisation_id || '' = ?",
            {posting->text, asked.organisation.text});
    else where.add(" where organisation_id = ?", {asked.organisation.text});
    if (auto const& fair = asked.filter.fair_id) where.add(" and fair_id = ?", {fair->text});
    where.add(") as board");
}

void add_person(Conditions& where, CandidateFilter const& filter) {
    if (filter.education)
        where.add(
            " and is_shown = 1 and education_level >= ?",
            {static_cast<std::int64_t>(*filter.education)});
    if (filter.major_branch) {
        auto const range = codes::majors().range(filter.major_branch->str());
        where.add(
            " and is_shown = 1 and major_code between ? and ?",
            {std::string(range.first), std::string(range.last)});
    }
    if (filter.graduation_year) {
        auto const year = std::to_string(filter.graduation_year->value);
        where.add(
            " and is_shown = 1 and graduates_on between ? and ?",
            {year + "-01-01", year + "-12-31"});
    }
}

// All that is asked for but the words, which are looked for in what is sealed as well.
Conditions matching(std::string_view from, Asked const& asked) {
    auto const& filter = asked.filter;
    Conditions where(from);
    add_board(where, asked);
    where.add(" where 1 = 1");
    add_person(where, filter);
    if (filter.unread) where.add(*filter.unread ? " and opened_at is null" : " and opened_at > 0");
    if (filter.unanswered == true) add_late(where, asked.late);
    if (filter.waiting_since) add_waiting_since(where, *filter.waiting_since);
    if (filter.assigned_to) where.add(" and assigned_to = ?", {filter.assigned_to->text});
    if (filter.unassigned == true) where.add(" and assigned_to is null");
    return where;
}

struct Order {
    std::string_view after, by;
};
Order order_of(CandidateOrder order) {
    switch (order) {
        case CandidateOrder::newest:
            return {
                " and (submitted_at, id) < (?, ?)", " order by submitted_at desc, id desc limit ?"};
        case CandidateOrder::education:
            return {
                " and (is_shown * education_level, id) < (?, ?)",
                " order by is_shown * education_level desc, id desc limit ?"};
        case CandidateOrder::waiting: break;
    }
    return {" and (moved_at, id) > (?, ?)", " order by moved_at, id limit ?"};
}

std::vector<FilterChoice> choices(
    store::Transaction& tx, Asked const& asked, std::string_view value) {
    Conditions where("from (select ");
    where.add(value);
    where.add(" as value, '' as name, count(*) as applications from ");
    add_board(where, asked);
    where.add(" where is_shown = 1 group by 1) as counted where value is not null order by value");
    return tx.all_bound<FilterChoice>(where.text(), where.bound());
}

// A search by part of a name opens the names of the rows that the other filters leave, of one
// board: there is no index of what is sealed that finds parts of it without telling them.
constexpr std::int64_t sifted_at_once = 500;

// Where the words were found, and what they are looked for in besides.
struct Found {
    bool in_title = false, in_words = false;
    std::optional<privacy::Sealed> sealed_name;
};
BOOST_DESCRIBE_STRUCT(Found, (), (in_title, in_words, sealed_name))

struct ListedCandidate : BoardRow, Found {};
BOOST_DESCRIBE_STRUCT(ListedCandidate, (BoardRow, Found), ())

// For figures.
struct CountedCandidate : Found {
    ApplicationId id;
    access::AccountId account_id;
    ApplicationStage stage{};
    bool is_shown = false;
};
BOOST_DESCRIBE_STRUCT(CountedCandidate, (Found), (id, account_id, stage, is_shown))

// The keys of these names, asked for at once.
template <class Row> void fetch_keys(store::Transaction& tx, std::vector<Row> const& rows) {
    std::vector<privacy::Owned> names;
    for (auto const& row : rows)
        if (row.is_shown && row.sealed_name)
            names.push_back({row.account_id.text, *row.sealed_name});
    privacy::fetch_keys(tx, names);
}

// Nothing where the employer may not see it, or the person is erased.
template <class Row>
std::optional<std::string> opened_name(store::Transaction& tx, Row const& row) {
    if (!row.is_shown || !row.sealed_name) return std::nullopt;
    return privacy::open(tx, row.account_id.text, name_of(row.id), *row.sealed_name);
}

// As the database folds the other words.
std::string folded(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

class Sought {
public:
    explicit Sought(CandidateFilter const& filter) {
        if (filter.q) words_ = folded(filter.q->str());
    }
    // Without its name.
    template <class Row> bool finds(Row const& row) const {
        return !words_ || row.in_title || (row.is_shown && row.in_words);
    }
    bool finds_in(std::optional<std::string> const& name) const {
        return name && folded(*name).find(*words_) != std::string::npos;
    }

private:
    std::optional<std::string> words_;  // none: everything is found
};

std::vector<ListedCandidate> page(
    store::Transaction& tx, Asked const& asked, CandidateSlice const& slice) {
    auto where = matching("from ", asked);
    if (slice.column) where.add(" and board_column = ?", {store::to_value(*slice.column)});
    auto const order = order_of(slice.order);
    if (slice.after) where.add(order.after, {slice.after->value, slice.after->id});
    where.add(order.by, {slice.most});
    auto rows = tx.all_bound<ListedCandidate>(where.text(), where.bound());
    fetch_keys(tx, rows);
    return rows;
}

// Those of the filter in which the words stand.
std::vector<ApplicationStage> stages_found(store::Transaction& tx, Asked const& asked) {
    auto const where = matching("from ", asked);
    auto rows = tx.all_bound<CountedCandidate>(where.text(), where.bound());
    fetch_keys(tx, rows);
    Sought const sought(asked.filter);
    std::vector<ApplicationStage> stages;
    for (auto const& row : rows)
        if (sought.finds(row) || sought.finds_in(opened_name(tx, row))) stages.push_back(row.stage);
    return stages;
}

}  // namespace

std::vector<BoardRow> candidates(
    store::Transaction& tx, Asked const& asked, CandidateSlice const& slice) {
    Sought const sought(asked.filter);
    std::vector<BoardRow> found;
    auto next = slice;
    if (asked.filter.q) next.most = std::max(slice.most, sifted_at_once);
    for (;;) {
        auto rows = page(tx, asked, next);
        for (auto& row : rows) {
            next.after = place_of(row, slice.order);
            auto name = opened_name(tx, row);
            if (!sought.finds(row) && !sought.finds_in(name)) continue;
            if (name) row.full_name = Text<1, 40>::stored(*std::move(name));
            found.push_back(std::move(row));
            if (std::ssize(found) == slice.most) return found;
        }
        if (std::ssize(rows) < next.most) return found;
    }
}

web::Place place_of(BoardRow const& row, CandidateOrder order) {
    if (order == CandidateOrder::education)
        return {row.is_shown ? row.education_level : 0, row.id.text};
    auto const at = order == CandidateOrder::newest ? row.submitted_at : row.moved_at;
    return {at.time_since_epoch().count(), row.id.text};
}

std::vector<StageCount> count_stages(store::Transaction& tx, Asked const& asked) {
    if (asked.filter.q) {
        std::map<ApplicationStage, std::int64_t> found;
        for (auto const stage : stages_found(tx, asked)) ++found[stage];
        std::vector<StageCount> counts;
        for (auto const& [stage, applications] : found) counts.push_back({stage, applications});
        return counts;
    }
    auto where = matching("from (select stage, count(*) as applications from ", asked);
    where.add(" group by stage) as counted");
    auto counts = tx.all_bound<StageCount>(where.text(), where.bound());
    std::ranges::sort(counts, {}, &StageCount::stage);
    return counts;
}

std::int64_t count_candidates(store::Transaction& tx, Asked const& asked) {
    if (asked.filter.q) return std::ssize(stages_found(tx, asked));
    auto const where = matching("from ", asked);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<PostingCount> count_postings(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<PostingCount>(
        "from (select posting_id, max(posting_title) as title, count(*) as applications, "
        "count(case when opened_at is null and is_over = 0 then 1 end) as unread "
        "from candidates where organisation_id = $1 group by posting_id) as counted "
        "order by applications desc, posting_id",
        organisation);
}

std::vector<FilterChoice> graduation_years(store::Transaction& tx, Asked const& asked) {
    return choices(tx, asked, "substr(graduates_on, 1, 4)");
}

std::vector<FilterChoice> major_branches(store::Transaction& tx, Asked const& asked) {
    return choices(tx, asked, "substr(major_code, 1, 4)");
}

}  // namespace sx::applications::records
