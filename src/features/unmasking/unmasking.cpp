#include "features/unmasking/unmasking.hpp"
#include <algorithm>
#include "features/accounts/accounts.hpp"
#include "features/seekers/seekers.hpp"
#include "features/unmasking/records.hpp"
#include "features/unmasking/rules.hpp"
#include "features/unmasking/sealing.hpp"
#include "features/unmasking/use_cases.hpp"
#include "platform/review/records.hpp"

namespace sx::unmasking {
namespace {

// What there is to see of somebody, before it is cut to what was asked for.
struct Clear {
    UnmaskedSubject subject{};
    std::string subject_id;
    std::optional<access::AccountId> person{};
    std::optional<std::string> name{}, phone{}, email{}, contact{};
};

std::optional<std::string> text_of(auto const& limited) {
    return limited ? std::optional(limited->str()) : std::nullopt;
}

Problem nothing() { return refuse(ProblemKind::not_found, "nothing_to_unmask"); }

Result<std::int64_t> left_today(web::Call const& call) {
    auto const since = call.world.now() - std::chrono::hours(24);
    auto const used = records::count_by(call.tx, call.caller.account, since);
    if (used >= most_a_day) return refuse(ProblemKind::too_many, "unmasked_enough_today");
    return most_a_day - used;
}

Unmasked cut(Clear const& clear, UnmaskRequest const& form) {
    Unmasked shown;
    for (auto const field : form.fields) switch (field) {
            case UnmaskedField::name: shown.name = clear.name; break;
            case UnmaskedField::phone: shown.phone = clear.phone; break;
            case UnmaskedField::email: shown.email = clear.email; break;
            case UnmaskedField::contact: shown.contact = clear.contact; break;
        }
    return shown;
}

void record(web::Call const& call, Clear const& clear, UnmaskRequest const& form) {
    Unmasking row;
    row.id = call.world.fresh<Unmasking>();
    row.subject = clear.subject;
    row.subject_id = clear.subject_id;
    row.person = clear.person;
    row.fields = form.fields;
    row.reason = form.reason;
    row.remark = form.remark.str();
    row.seen_by = call.caller.account;
    row.role = call.caller.role;
    row.at = call.world.now();
    records::insert(call.tx, row);
    PersonalDataUnmasked const told{row.id, row.subject, row.fields, row.reason, row.seen_by};
    call.tx.announce(events::event(told, Id<Clear>{clear.subject_id}, call.world));
    if (clear.person) call.shows(*clear.person);
}

Result<Unmasked> unmask(web::Call const& call, Clear const& clear, UnmaskRequest const& form) {
    TRY(check(clear.subject, form));
    auto const left = TRY(left_today(call));
    auto shown = cut(clear, form);
    if (!shown.name && !shown.phone && !shown.email && !shown.contact) return nothing();
    record(call, clear, form);
    shown.seconds = shown_seconds;
    shown.left_today = left - 1;
    return shown;
}

// Whoever decides on it may ask back; others pass the desk by.
bool handles(web::Call const& call, complaints::ComplaintId const& id) {
    auto const item = review::records::waiting(call.tx, review::ReviewQueue::complaints, {id.text});
    return item && item->claimed_by == call.caller.account &&
           item->claimed_until > call.world.now();
}

}  // namespace

Result<Unmasked> unmask_account(web::Call const& call, UnmaskAccount const& form) {
    auto const contact = TRY(accounts::contact_of(call.tx, form.account_id));
    Clear clear{UnmaskedSubject::account, form.account_id.text, form.account_id};
    clear.phone = text_of(contact.phone);
    clear.email = text_of(contact.email);
    return unmask(call, clear, form);
}

Result<Unmasked> unmask_complaint(web::Call const& call, UnmaskComplaint const& form) {
    auto const complaint = TRY(complaints::find(call.tx, form.complaint_id));
    if (!handles(call, complaint.id)) return refuse(ProblemKind::conflict, "unmasking_needs_claim");
    Clear clear{UnmaskedSubject::complaint, complaint.id.text, complaint.account_id};
    clear.contact = complaint.contact;
    return unmask(call, clear, form);
}

Result<Unmasked> unmask_seeker(web::Call const& call, UnmaskSeeker const& form) {
    auto const resume = seekers::find_resume(call.tx, form.account_id);
    if (!resume) return nothing();
    Clear clear{UnmaskedSubject::seeker, form.account_id.text, form.account_id};
    clear.name = text_of(resume->full_name);
    clear.phone = text_of(resume->phone);
    clear.email = text_of(resume->email);
    return unmask(call, clear, form);
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    return records::seal_clear(tx, most);
}

Result<OwnUnmaskings> list_own(web::Call const& call, ListUnmaskings const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    OwnUnmaskings page;
    page.items = records::of_person(call.tx, call.caller.account, before, size + 1);
    page.next_cursor =
        web::cut_page(page.items, size, [](OwnUnmasking const& last) { return last.id.text; });
    return page;
}

}  // namespace sx::unmasking
