#include "features/proposals/reading/reading.hpp"

namespace sx::proposals {

Proposals read_resume(std::string_view text, Day today) {
    Pages pages(text);
    Proposals proposals;
    read_person(pages, proposals);
    read_intent(pages, today, proposals);
    read_education(pages, today, proposals);
    read_practice(pages, today, proposals);
    read_projects(pages, today, proposals);
    read_abilities(pages, today, proposals);
    read_works(pages, proposals);
    read_introduction(pages, proposals);
    proposals.left_over = pages.left_over();
    return proposals;
}

}  // namespace sx::proposals
