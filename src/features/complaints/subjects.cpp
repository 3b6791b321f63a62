#include "features/complaints/subjects.hpp"

namespace sx::complaints {
namespace {

Result<KnownSubject> known_posting(web::Call const& call, std::string const& id) {
    auto const posting = TRY(postings::show(call, {{id}}));
    return KnownSubject{posting.organisation_id, posting.employer_name.str(), posting.title.str()};
}

Result<KnownSubject> known_employer(web::Call const& call, std::string const& id) {
    auto const employer = TRY(organisations::show_employer(call, {{id}}));
    return KnownSubject{employer.id, employer.name.str(), employer.name.str()};
}

}  // namespace

Result<KnownSubject> known_subject(
    web::Call const& call, ComplaintSubject subject, review::SubjectId const& id) {
    switch (subject) {
        case ComplaintSubject::posting: return known_posting(call, id.text);
        case ComplaintSubject::employer: return known_employer(call, id.text);
    }
    return refuse(ProblemKind::not_found, "posting_not_found");
}

}  // namespace sx::complaints
