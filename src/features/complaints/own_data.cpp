#include "features/complaints/own_data.hpp"
#include "features/complaints/erasing_records.hpp"
#include "features/complaints/records.hpp"
#include "features/complaints/showing.hpp"

namespace sx::complaints {
namespace {

using holdings::line;

struct KeptComplaint : OwnComplaint {
    std::optional<std::string> contact;  // that was given for the answer
};
BOOST_DESCRIBE_STRUCT(KeptComplaint, (OwnComplaint), (contact))

struct KeptComplaints {
    std::vector<KeptComplaint> items;
    std::optional<std::string> next_cursor;
};

Result<KeptComplaints> list_kept(web::Call const& call, ListComplaints const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::of_account(call.tx, call.caller.account, {before, size + 1});
    KeptComplaints page;
    page.next_cursor =
        web::cut_page(rows, size, [](Complaint const& last) { return last.id.text; });
    for (auto const& row : rows) {
        auto& kept = page.items.emplace_back();
        static_cast<OwnComplaint&>(kept) = shown_to_complainant(call.tx, row);
        if (row.contact) kept.contact = *row.contact;
    }
    return page;
}

exports::Columns<KeptComplaint> const& kept_columns() {
    using Item = KeptComplaint const&;
    static exports::Columns<KeptComplaint> const columns{
        {"投诉", "Complaints"},
        {
            line<KeptComplaint>({"投诉对象", "About"}, [](Item c, Language) { return c.title; }),
            line<KeptComplaint>(
                {"单位", "Employer"}, [](Item c, Language) { return c.organisation_name; }),
            line<KeptComplaint>(
                {"原因", "Reason"},
                [](Item c, Language l) { return exports::word("complaint_reason", c.reason, l); }),
            line<KeptComplaint>({"内容", "What happened"}, [](Item c, Language) { return c.text; }),
            line<KeptComplaint>(
                {"留下的联系方式", "Contact that I left"},
                [](Item c, Language) { return c.contact.value_or(""); }),
            line<KeptComplaint>(
                {"提交时间", "Handed in"},
                [](Item c, Language) { return exports::moment(c.submitted_at); }),
            line<KeptComplaint>(
                {"答复", "Answer"}, [](Item c, Language) { return c.answer.value_or(""); }),
        }};
    return columns;
}

}  // namespace

// Those that were made signed in: nobody knows whose the others are.
holdings::Holdings kept_of_people() {
    return {holdings::held<&list_kept>("complaints", kept_columns())};
}

// The complaint is evidence of what somebody else did, and goes on without who made it.
void erase_person(holdings::Erasing const& erasing) {
    records::forget_who(erasing.tx, erasing.account);
}

}  // namespace sx::complaints
