#include "features/applications/own_data.hpp"
#include <limits>
#include "features/applications/export_columns.hpp"
#include "features/applications/moving.hpp"
#include "features/applications/records.hpp"
#include "features/applications/use_cases.hpp"

namespace sx::applications {
namespace {

using holdings::line;

// With the copy of the resume that the employer was sent.
struct KeptApplication : ApplicationHead {
    std::optional<CoverNote> cover_note;
    seekers::ResumeContent resume;
    std::vector<ApplicationMove> history;
};
BOOST_DESCRIBE_STRUCT(KeptApplication, (ApplicationHead), (cover_note, resume, history))

struct KeptApplications {
    std::vector<KeptApplication> items;  // newest first
    std::optional<std::string> next_cursor;
};
struct ListKept {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};

Result<KeptApplications> list_kept(web::Call const& call, ListKept const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::id_of(asked.cursor));
    auto heads = records::of_account(call.tx, call.caller.account, {{}, after, size + 1});
    KeptApplications page;
    page.next_cursor =
        web::cut_page(heads, size, [](ApplicationHead const& last) { return last.id.text; });
    for (auto const& head : heads) {
        auto whole = records::find(call.tx, head.id);
        page.items.push_back(
            {head, std::move(whole->cover_note), std::move(whole->resume),
             records::moves(call.tx, head.id)});
    }
    return page;
}

exports::Columns<KeptApplication> const& kept_columns() {
    using Item = KeptApplication const&;
    static exports::Columns<KeptApplication> const columns{
        {"投递", "Applications"},
        {
            line<KeptApplication>(
                {"岗位名称", "Title"}, [](Item a, Language) { return a.posting_title.str(); }),
            line<KeptApplication>(
                {"单位名称", "Employer"}, [](Item a, Language) { return a.employer_name.str(); }),
            line<KeptApplication>(
                {"进展", "Stage"},
                [](Item a, Language l) { return exports::word("application", a.stage, l); }),
            line<KeptApplication>(
                {"投递时间", "Applied"},
                [](Item a, Language) { return exports::moment(a.submitted_at); }),
            line<KeptApplication>(
                {"给单位的话", "My note to the employer"},
                [](Item a, Language) { return a.cover_note ? a.cover_note->str() : ""; }),
            line<KeptApplication>(
                {"单位的说明", "What the employer wrote"},
                [](Item a, Language) { return a.reason ? a.reason->str() : ""; }),
            line<KeptApplication>(
                {"发出的简历上的姓名", "Name on the resume that was sent"},
                [](Item a, Language) {
                    return a.resume.full_name ? a.resume.full_name->str() : "";
                }),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_kept>("applications", kept_columns()),
        holdings::held<&list_disclosures>("disclosures", disclosure_columns()),
    };
}

// What still runs ends as if the seeker had ended it. What was sent is sealed with the person's
// key, which goes; the rows stay as what the employer and the figures know, and tell of nobody.
void erase_person(holdings::Erasing const& erasing) {
    auto const& [tx, world, account] = erasing;
    Mover const mover{tx, world, ApplicationParty::seeker, account};
    constexpr auto all = std::numeric_limits<std::int64_t>::max();
    for (auto& head : records::of_account(tx, account, {{}, {}, all}))
        for (auto const step : {ApplicationStep::withdraw, ApplicationStep::refuse})
            if (auto const to = application_life.next(head.stage, step, access::Role::seeker))
                move(mover, head, {step, *to});
    records::forget(tx, account);
}

}  // namespace sx::applications
