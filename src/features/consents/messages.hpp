#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/instant.hpp"
#include "platform/base/list.hpp"
#include "platform/web/paging.hpp"
#include "platform/wire/type.hpp"

// The JSON of what people have agreed to.
namespace sx::consents {

// For what data of a person goes to somebody else. application: to the employer that one applies
// to. being_found: to employers of the venue, before one has applied. university_help: a complaint,
// to the university one graduates from.
enum class ConsentPurpose { application, being_found, university_help };
BOOST_DESCRIBE_ENUM(ConsentPurpose, application, being_found, university_help)

// Which data that is. contact: from an interview invitation on, masked before.
enum class ConsentField { resume, files, cover_note, contact, card, complaint, name };
BOOST_DESCRIBE_ENUM(ConsentField, resume, files, cover_note, contact, card, complaint, name)

// How a receipt ended. withdrawn: by the person on their page of consents. choice: by who may see
// them. application_withdrawn: nothing that was sent to the employer is left. renewed: the purpose
// reads otherwise since, and the person agreed again. left: the account was closed.
enum class ConsentEnd { withdrawn, choice, application_withdrawn, renewed, left };
BOOST_DESCRIBE_ENUM(ConsentEnd, withdrawn, choice, application_withdrawn, renewed, left)

struct Receipt;
using ReceiptId = Id<Receipt>;

// That somebody agreed: to what, in which words, when (PIPL, articles 13 to 15 and 23). Also the
// record; nothing in it but how it ended ever changes.
struct Receipt {
    ReceiptId id;
    access::AccountId account_id;
    ConsentPurpose purpose{};
    access::OrganisationId recipient;  // empty: all employers of the venue
    List<ConsentField, 5> fields;
    std::int64_t version = 0;  // of the purpose's words; 0: given before there were receipts
    std::string text_hash;     // SHA-256 of these words in both languages; empty at version 0
    Instant given_at;
    std::optional<Instant> ended_at;
    std::optional<ConsentEnd> ended_by;
};
BOOST_DESCRIBE_STRUCT(
    Receipt, (),
    (id, account_id, purpose, recipient, fields, version, text_hash, given_at, ended_at, ended_by))

struct OwnConsent {
    ReceiptId id;
    ConsentPurpose purpose{};
    std::optional<access::OrganisationId> organisation_id;  // absent: employers of the venue
    std::optional<std::string> recipient_name;
    std::vector<ConsentField> fields;
    std::string text;  // as it read in that version
    std::int64_t version = 0;
    std::string text_hash;
    Instant given_at;
    std::optional<Instant> ended_at;
    std::optional<ConsentEnd> ended_by;
    bool outdated = false;        // the purpose reads otherwise since: it counts no more
    bool may_give_again = false;  // the person withdrew it, and nothing stands in its place
};
BOOST_DESCRIBE_STRUCT(
    OwnConsent, (),
    (id, purpose, organisation_id, recipient_name, fields, text, version, text_hash, given_at,
     ended_at, ended_by, outdated, may_give_again))

struct ListConsents {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListConsents, (), (cursor, limit))

struct OwnConsents {
    std::vector<OwnConsent> items;  // the latest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnConsents, (), (items, next_cursor))

struct ConsentRef {
    ReceiptId consent_id;
};
BOOST_DESCRIBE_STRUCT(ConsentRef, (), (consent_id))

// What one agrees to by doing it, in the words that count now.
struct PurposeWords {
    ConsentPurpose purpose{};
    std::int64_t version = 0;
    std::vector<ConsentField> fields;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(PurposeWords, (), (purpose, version, fields, text))

struct PurposeList {
    std::vector<PurposeWords> items;
};
BOOST_DESCRIBE_STRUCT(PurposeList, (), (items))

}  // namespace sx::consents
