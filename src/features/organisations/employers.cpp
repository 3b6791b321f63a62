#include "features/organisations/employers.hpp"
#include "features/organisations/mark_records.hpp"
#include "features/organisations/picture_records.hpp"
#include "features/organisations/records.hpp"
#include "features/organisations/use_cases.hpp"

// What anybody sees.
namespace sx::organisations {
namespace {

Employer shown(store::Transaction& tx, EmployerFacts const& facts) {
    return {facts, records::confirmed_marks(tx, facts.id), records::shown_pictures(tx, facts.id)};
}

}  // namespace

Result<Employer> show_employer(web::Call const& call, OrganisationRef const& ref) {
    auto employer = records::find_employer(call.tx, ref.organisation_id);
    if (!employer) return refuse(ProblemKind::not_found, "employer_not_found");
    return shown(call.tx, *employer);
}

Result<EmployerPage> list_employers(web::Call const& call, ListEmployers const& asked) {
    records::EmployerFilter filter;
    if (asked.q) filter.name_part = asked.q->str();
    if (asked.region) filter.regions = codes::regions().range(asked.region->str());
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    EmployerPage page;
    auto rows = records::employers(call.tx, filter, before, size + 1);
    page.next_cursor =
        web::cut_page(rows, size, [](EmployerFacts const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown(call.tx, row));
    page.total = records::count_employers(call.tx, filter);
    return page;
}

std::vector<EmployerFacts> employer_facts(
    store::Transaction& tx, std::vector<OrganisationId> const& ids) {
    return records::employer_facts(tx, ids);
}

QueueLength in_review(store::Transaction& tx) { return records::in_review(tx); }
QueueLength marks_in_review(store::Transaction& tx) { return records::marks_in_review(tx); }
QueueLength pictures_in_review(store::Transaction& tx) { return records::pictures_in_review(tx); }

}  // namespace sx::organisations
