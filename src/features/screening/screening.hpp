#pragma once
#include <span>
#include "features/screening/messages.hpp"
#include "platform/base/language.hpp"
#include "platform/base/world.hpp"
#include "platform/web/endpoint.hpp"
#include "platform/web/rate.hpp"

// What the texts of a form say that breaks a rule of recruiting, for whoever writes and whoever
// reviews. Nothing is kept, and no text is told to anybody.
namespace sx::screening {

struct FormText {
    std::string pointer;  // in the form
    std::string_view text;
};
// All read by the rules in use: those of the program and the venue's own terms, as the transaction
// sees them, so that no node of a venue goes on by older ones.
//
// All that is found, text by text, in its order.
Wording wording_of(store::Transaction&, std::span<FormText const>, Language);
// For each text that holds a condition, and each rule that it breaks, a problem at its field. Such
// a text is not published unless a person says that it may stand.
std::vector<FieldProblem> forbidden_in(store::Transaction&, std::span<FormText const>);
// Refuses with wording_refused where something is forbidden and no reason is given. Gives the
// reason where one is needed.
Result<std::optional<WordingReason>> reason_needed(
    store::Transaction&, std::span<FormText const>, std::optional<WordingReason> const& given);
// Refuses with wording_not_sent where something is forbidden: in words between people nobody
// decides whether they may stand.
Result<> none_forbidden(store::Transaction&, std::span<FormText const>);
// What is forbidden, in its words.
std::vector<WordingCondition> conditions_in(store::Transaction&, std::span<FormText const>);
// Of the rules in use, as it is shown beside what they find.
std::string edition(store::Transaction&);

// What somebody has written, as a trial of changed terms reads it.
enum class WritingKind { posting, organisation };
BOOST_DESCRIBE_ENUM(WritingKind, posting, organisation)
struct WritingText {
    std::string pointer, text;  // as in its form
};
struct Writing {
    std::string id, title;
    std::vector<WritingText> texts;
};
// Everything of a kind, whatever became of it.
struct Writings {
    WritingKind kind{};
    std::int64_t (*count)(store::Transaction&);
    // By id, those after `after`; fewer than `most` only at the end.
    std::vector<Writing> (*after)(store::Transaction&, std::string const& after, std::int64_t most);
};

class TermTrial;
// What a change of the terms reaches beyond this feature.
struct Reach {
    TermTrial& trial;
    // Reads everything published once more, by the rules that are new in this transaction.
    void (*read_again)(web::Call const&);
};

// How often each account may ask while it types. Safe from every thread.
struct Desk {
    Desk(World&, Reach);
    web::Limiter accounts;
    Reach reach;
};
// The desk must outlive the endpoints.
web::Endpoints endpoints(Desk&);

}  // namespace sx::screening
