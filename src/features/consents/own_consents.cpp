#include <algorithm>
#include "features/consents/purposes.hpp"
#include "features/consents/records.hpp"
#include "features/consents/use_cases.hpp"
#include "features/organisations/organisations.hpp"

// A person's own receipts.
namespace sx::consents {
namespace {

std::vector<OwnConsent> shown(web::Call const& call, std::vector<Receipt> const& receipts) {
    std::vector<access::OrganisationId> ids;
    for (auto const& receipt : receipts)
        if (!receipt.recipient.text.empty()) ids.push_back(receipt.recipient);
    auto const names = organisations::names(call.tx, ids);
    std::vector<OwnConsent> all;
    for (auto const& receipt : receipts) {
        auto& own = all.emplace_back();
        own.id = receipt.id;
        own.purpose = receipt.purpose;
        own.fields = receipt.fields;
        own.version = receipt.version;
        own.text_hash = receipt.text_hash;
        own.text = purpose_at(receipt.purpose, receipt.version).in(call.language);
        own.given_at = receipt.given_at;
        own.ended_at = receipt.ended_at;
        own.ended_by = receipt.ended_by;
        own.outdated = !receipt.ended_at && receipt.version < purpose_now(receipt.purpose).oldest;
        if (receipt.recipient.text.empty()) continue;
        own.organisation_id = receipt.recipient;
        auto const name =
            std::ranges::find(names, receipt.recipient, &organisations::OrganisationName::id);
        if (name != names.end()) own.recipient_name = name->name.str();
        Disclosed const to{receipt.account_id, receipt.purpose, receipt.recipient};
        own.may_give_again = own.outdated || (receipt.ended_by == ConsentEnd::withdrawn &&
                                              !records::standing(call.tx, to));
    }
    return all;
}

Result<Receipt> find_own(web::Call const& call, ConsentRef const& ref) {
    auto receipt = records::find(call.tx, call.caller.account, ref.consent_id);
    if (!receipt) return refuse(ProblemKind::not_found, "consent_not_found");
    return *std::move(receipt);
}

Disclosed disclosed_by(Receipt const& receipt) {
    return {receipt.account_id, receipt.purpose, receipt.recipient};
}

}  // namespace

Result<OwnConsents> list_own(web::Call const& call, ListConsents const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto receipts = records::of_account(call.tx, call.caller.account, after, size + 1);
    OwnConsents page;
    page.next_cursor = web::cut_page(receipts, size, [](Receipt const& last) {
        return web::cursor_of({last.given_at.time_since_epoch().count(), last.id.text});
    });
    page.items = shown(call, receipts);
    return page;
}

Result<OwnConsent> withdraw(web::Call const& call, ConsentRef const& ref) {
    auto const receipt = TRY(find_own(call, ref));
    if (receipt.ended_at) return refuse(ProblemKind::conflict, "consent_ended");
    end(call.tx, call.world, disclosed_by(receipt), ConsentEnd::withdrawn);
    return shown(call, {TRY(find_own(call, ref))}).front();
}

Result<OwnConsent> give_again(web::Call const& call, ConsentRef const& ref) {
    auto const receipt = TRY(find_own(call, ref));
    if (!shown(call, {receipt}).front().may_give_again)
        return refuse(ProblemKind::conflict, "consent_not_withdrawn");
    auto const to = disclosed_by(receipt);
    give(call.tx, call.world, to);
    return shown(call, {*records::standing(call.tx, to)}).front();
}

Result<PurposeList> list_purposes(web::Call const& call, web::Nothing const&) {
    PurposeList list;
    for (auto const purpose :
         {ConsentPurpose::application, ConsentPurpose::being_found,
          ConsentPurpose::university_help}) {
        auto const& words = purpose_now(purpose);
        list.items.push_back(
            {purpose, words.version, words.fields, std::string(words.in(call.language))});
    }
    return list;
}

}  // namespace sx::consents
