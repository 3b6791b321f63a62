#include "features/postings/export_columns.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/web/endpoint.hpp"

namespace sx::postings {

using namespace web;
using namespace access;

Endpoints endpoints() {
    return {
        get<&show>("/postings/{posting_id}", anyone, "Look at a posting"),
        post<&draft>("/postings", employers, "Draft a posting"),
        put<&edit>("/postings/{posting_id}", employers, "Edit a posting of one's own"),
        post<&copy>(
            "/postings/{posting_id}/copies", employers, "Draft a posting like one of one's own"),
        act<&take_step>(
            "/postings/{posting_id}/steps", employers,
            "Submit, withdraw, close, refresh, prolong or discard a posting"),
        act<&step_many>("/my/postings/steps", employers, "Take one step with many postings"),
        act<&preview_changes>(
            "/my/postings/changes/preview", employers, "See what a change of many postings does"),
        act<&change_many>("/my/postings/changes", employers, "Change many postings"),
        get<&repeats>(
            "/my/postings/{posting_id}/repeats", employers, "List one's own postings alike"),
        get<&versions>(
            "/my/postings/{posting_id}/versions", employers, "List what one's posting said before"),
        exports::exported<&versions>(
            "/my/postings/{posting_id}/versions/table", employers,
            "Take what one's posting said before as a table", version_columns()),
        get<&list_own>("/my/postings", employers, "List the organisation's postings"),
        get<&show_own>("/my/postings/{posting_id}", employers, "Look at a posting of one's own"),
        get<&list_reviewed>("/review/postings", staff, "List postings for review"),
        get<&show_reviewed>("/review/postings/{posting_id}", staff, "Look at a posting for review"),
        get<&reviewed_repeats>(
            "/review/postings/{posting_id}/repeats", staff, "List its employer's postings alike"),
        get<&reviewed_versions>(
            "/review/postings/{posting_id}/versions", staff, "List what a posting said before"),
        exports::exported<&reviewed_versions>(
            "/review/postings/{posting_id}/versions/table", staff,
            "Take what a posting said before as a table", version_columns()),
        act<&take_down>("/postings/{posting_id}/take-down", staff, "Take a published posting down"),
        get<&list_wording_checks>(
            "/wording-checks", organisers, "List checks of what is published by the rules"),
        post<&check_wordings>(
            "/wording-checks", organisers, "Check what is published by the rules of today"),
        get<&show_settings>("/settings/postings", administrators, "Look at the rules of postings"),
        put<&change_settings>("/settings/postings", administrators, "Set the rules of postings"),
    };
}

}  // namespace sx::postings
