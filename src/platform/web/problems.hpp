#pragma once
#include "platform/base/language.hpp"
#include "platform/base/result.hpp"
#include "platform/web/http.hpp"

namespace sx::web {

unsigned status_of(ProblemKind);
// The sentence for a code in data/texts/problems.tsv: what is wrong and what to do. Falls back to
// the code.
std::string_view problem_text(std::string_view code, Language);

// RFC 9457: type, title, status, detail, code, fields [{pointer, code, message}], request_id.
Reply problem_reply(Problem const&, Language, std::string_view request_id);
// For the two answers that are no feature's refusal.
Reply method_not_allowed(Language, std::string_view request_id);  // 405
Reply internal_error(Language, std::string_view request_id);      // 500
// What the socket edge refuses before any endpoint is found.
Reply edge_problem(unsigned status, std::string_view code, Language, std::string_view request_id);

}  // namespace sx::web
