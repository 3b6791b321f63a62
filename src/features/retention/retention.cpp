#include "features/retention/retention.hpp"
#include <charconv>
#include "features/retention/use_cases.hpp"

namespace sx::retention {
namespace {

RetentionProof shown(aging::Proof const& proof) {
    RetentionProof shown;
    shown.sequence = proof.sequence;
    shown.class_name = proof.class_name;
    shown.at = proof.at;
    if (proof.account_id) shown.account_id = access::AccountId{*proof.account_id};
    shown.days = proof.ended.days;
    shown.before = proof.ended.before;
    shown.amount = proof.ended.amount;
    shown.oldest = proof.ended.oldest;
    shown.ids_hash = proof.ended.ids_hash;
    return shown;
}

RetentionClass shown(web::Call const& call, aging::DataClass const& data, Instant then) {
    RetentionClass shown_class;
    shown_class.name = data.name;
    shown_class.title = data.title.in(call.language);
    shown_class.reason = data.reason.in(call.language);
    shown_class.counted_from = data.counted_from.in(call.language);
    shown_class.ending = data.ending;
    shown_class.days = aging::days_of(call.tx, data);
    shown_class.usual_days = data.period.usual;
    shown_class.least_days = data.period.least;
    shown_class.most_days = data.period.most;
    if (auto const set = aging::set_period_of(call.tx, data)) {
        shown_class.set_reason = set->reason;
        shown_class.set_at = set->set_at;
    }
    shown_class.due = aging::due(call.tx, data, then);
    auto const last = aging::proofs(call.tx, {.class_name = std::string(data.name)});
    if (!last.empty()) shown_class.last = shown(last.front());
    return shown_class;
}

Result<aging::DataClass const*> find(aging::Classes const& classes, ClassName const& name) {
    auto const* const found = aging::find(classes, name.str());
    if (!found) return refuse(ProblemKind::not_found, "data_class_not_found");
    return found;
}

Result<std::optional<std::int64_t>> number_of(std::optional<web::Cursor> const& cursor) {
    if (!cursor) return std::optional<std::int64_t>();
    auto const& text = cursor->str();
    std::int64_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/cursor", "unknown_value"}}};
    return std::optional(number);
}

}  // namespace

Result<RetentionClasses> list_classes(
    Desk& desk, web::Call const& call, ListRetentionClasses const& asked) {
    auto const now = call.world.now();
    RetentionClasses all;
    all.then = asked.on ? std::max(now, end_of_shanghai_day(*asked.on)) : now;
    for (auto const& data : desk.classes) all.items.push_back(shown(call, data, all.then));
    return all;
}

Result<RetentionClass> set_period(
    Desk& desk, web::Call const& call, SetRetentionPeriod const& form) {
    auto const* const data = TRY(find(desk.classes, form.class_name));
    TRY(aging::set_period(call.tx, call.world, *data, form.days.value, form.reason.str()));
    return shown(call, *data, call.world.now());
}

Result<jobs::Work> end_now(Desk& desk, web::Call const& call, RetentionClassRef const& ref) {
    auto const* const data = TRY(find(desk.classes, ref.class_name));
    if (data->ending == aging::Ending::kept)
        return refuse(ProblemKind::conflict, "data_class_is_kept");
    return jobs::start(call, desk.ending, std::string(data->name));
}

Result<RetentionProofs> list_proofs(web::Call const& call, ListRetentionProofs const& asked) {
    auto const size = web::page_size(asked.limit);
    aging::Proofs which{.before = TRY(number_of(asked.cursor)), .most = size + 1};
    if (asked.class_name) which.class_name = asked.class_name->str();
    RetentionProofs page;
    for (auto const& proof : aging::proofs(call.tx, which)) page.items.push_back(shown(proof));
    page.next_cursor = web::cut_page(
        page.items, size, [](RetentionProof const& last) { return std::to_string(last.sequence); });
    return page;
}

}  // namespace sx::retention
