#include <charconv>
#include <map>
#include "features/accounts/accounts.hpp"
#include "features/audit/events.hpp"
#include "features/audit/records.hpp"
#include "features/audit/rules.hpp"
#include "features/audit/use_cases.hpp"

namespace sx::audit {
namespace {

std::optional<std::string> text_of(auto const& limited) {
    return limited ? std::optional(limited->str()) : std::nullopt;
}

Result<std::optional<std::int64_t>> number_of(std::optional<web::Cursor> const& cursor) {
    if (!cursor) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    auto const& text = cursor->str();
    auto const* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/cursor", "unknown_cursor"}}};
    return std::optional(number);
}

Result<std::optional<std::string>> party_of(
    web::Call const& call, std::optional<TypedSignInName> const& typed) {
    if (!typed) return std::optional<std::string>();
    auto const unknown = refuse(ProblemKind::not_found, "account_not_found");
    auto const name = accounts::SignInName::parse(typed->str());
    if (!name) return unknown;
    auto const account = TRY(accounts::find_by_sign_in_name(call.tx, *name));
    return std::optional(account.id.text);
}

// What people are called, each looked up once for a page.
class Names {
public:
    explicit Names(store::Transaction& tx) : tx_(tx) {}
    std::optional<std::string> of(std::string const& id) {
        auto const known = names_.find(id);
        if (known != names_.end()) return known->second;
        auto const account = accounts::find(tx_, {id});
        return names_[id] = account ? std::optional(account->display_name) : std::nullopt;
    }

private:
    store::Transaction& tx_;
    std::map<std::string, std::optional<std::string>> names_;
};

AuditEntry entry_of(events::Event const& event, Names& names) {
    AuditEntry entry;
    entry.sequence = *event.sequence;
    entry.at = event.at;
    entry.kind = event.type;
    entry.result = result_of(event.type);
    if (event.account_id) {
        entry.account_id = access::AccountId{*event.account_id};
        entry.account_name = names.of(*event.account_id);
    }
    if (event.role) entry.role = wire::parse_enum<access::Role>(*event.role);
    if (event.organisation_id)
        entry.organisation_id = access::OrganisationId{*event.organisation_id};
    entry.network = event.network;
    entry.subject = event.subject;
    entry.subject_name = names.of(event.subject);
    entry.people = std::ssize(people_shown(event));
    entry.facts = event.payload;
    return entry;
}

void announce(web::Call const& call, records::Asked const& asked, std::size_t found) {
    auto const& filter = asked.filter;
    AuditSearched searched;
    if (filter.by) searched.by = filter.by->text;
    searched.about = asked.party;
    searched.kind = text_of(filter.kind);
    searched.subject = text_of(filter.subject);
    searched.from = filter.from;
    searched.until = filter.until;
    searched.result = filter.result;
    searched.found = static_cast<std::int64_t>(found);
    call.notes(events::event(searched, call.caller.account, call.world));
}

}  // namespace

Result<AuditEntries> list_entries(web::Call const& call, ListAuditEntries const& form) {
    auto const size = web::page_size(form.limit);
    records::Asked asked{form, {}, {}, size + 1};
    asked.before = TRY(number_of(form.cursor));
    asked.party = TRY(party_of(call, form.name));
    auto found = records::entries(call.tx, asked);
    AuditEntries page;
    page.next_cursor = web::cut_page(
        found, size, [](events::Event const& last) { return std::to_string(*last.sequence); });
    Names names(call.tx);
    for (auto const& event : found) page.items.push_back(entry_of(event, names));
    announce(call, asked, page.items.size());
    return page;
}

Result<AuditStanding> show_standing(web::Call const& call, web::Nothing const&) {
    return records::standing(call.tx);
}

}  // namespace sx::audit
