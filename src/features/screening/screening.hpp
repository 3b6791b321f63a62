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
// All that is found, text by text, in its order.
Wording wording_of(std::span<FormText const>, Language);
// For each text that holds a condition, and each rule that it breaks, a problem at its field. Such
// a text is not published unless a person says that it may stand.
std::vector<FieldProblem> forbidden_in(std::span<FormText const>);
// Refuses with wording_refused where something is forbidden and no reason is given. Gives the
// reason where one is needed.
Result<std::optional<WordingReason>> reason_needed(
    std::span<FormText const>, std::optional<WordingReason> const& given);
// What is forbidden, in its words.
std::vector<WordingCondition> conditions_in(std::span<FormText const>);
// Of the rules in use, as it is shown beside what they find.
std::string const& edition();

// How often each account may ask while it types. Safe from every thread.
struct Desk {
    explicit Desk(World&);
    web::Limiter accounts;
};
// The desk must outlive the endpoints.
web::Endpoints endpoints(Desk&);

}  // namespace sx::screening
