#pragma once
#include "features/proposals/messages.hpp"
#include "features/proposals/reading/pages.hpp"

// From the text of a resume to proposals: pure functions. Nothing is proposed that the document
// does not say, but for what follows from an official table, and days that Doubt marks.
namespace sx::proposals {

// `text` as documents::TextReader gives it.
Proposals read_resume(std::string_view text, Day today);

// The steps, each for its sections.
void read_person(Pages&, Proposals&);
void read_intent(Pages&, Day today, Proposals&);
void read_education(Pages&, Day today, Proposals&);
void read_practice(Pages&, Day today, Proposals&);
void read_projects(Pages&, Day today, Proposals&);
void read_abilities(Pages&, Day today, Proposals&);  // skills, certificates, languages
void read_works(Pages&, Proposals&);
void read_introduction(Pages&, Proposals&);

}  // namespace sx::proposals
