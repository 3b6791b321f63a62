#include "features/organisations/export_columns.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/use_cases.hpp"

namespace sx::organisations {

using access::administrators, access::anyone, access::employers, access::staff;
using web::act, web::get, web::post, web::put;

namespace {

// Employers to which nobody signs in.
web::Endpoints absence_endpoints() {
    return {
        act<&confirm_presence>(
            "/my/organisation/presence", employers, "Say that one's organisation still recruits"),
        get<&list_absent>(
            "/absent-employers", staff,
            "List employers to which nobody has signed in for long and who have not answered"),
        exports::exported<&list_absent>(
            "/absent-employers/table", staff,
            "Take the employers to which nobody has signed in for long as a table",
            absent_columns()),
        act<&bring_back>(
            "/absent-employers/{organisation_id}/return", staff,
            "Show an employer again, or ask it no more, although nobody of it has answered"),
    };
}

}  // namespace

web::Endpoints endpoints() {
    web::Endpoints all{
        post<&register_own>("/my/organisation", employers, "Register one's organisation"),
        get<&show_own>("/my/organisation", employers, "Look at one's organisation"),
        put<&edit_own>("/my/organisation", employers, "Change one's organisation"),
        act<&submit_own>("/my/organisation/submit", employers, "Hand it in for review"),
        act<&renew_own>(
            "/my/organisation/renewal", employers, "Say that its registration still holds"),
        web::remove<&discard_change>(
            "/my/organisation/change", employers,
            "Drop what one's approved organisation was to become"),
        act<&check_credit_code>(
            "/my/organisation/credit-code", employers,
            "Check a credit code, and whether others have registered with it"),
        web::download<&download_own_licence>(
            "/my/organisation/licence", employers, "Look at the scan of one's licence"),
        get<&list_own_marks>("/my/organisation/marks", employers, "List the marks it claims"),
        exports::exported<&list_own_marks>(
            "/my/organisation/marks/table", employers, "Take the marks it claims as a table",
            mark_columns()),
        post<&claim_mark>(
            "/my/organisation/marks", employers, "Claim a mark, for the first time or again"),
        act<&withdraw_mark>("/marks/{mark_id}/withdraw", employers, "Give a mark up"),
        get<&list_own_pictures>(
            "/my/organisation/pictures", employers, "List the pictures of its page"),
        exports::exported<&list_own_pictures>(
            "/my/organisation/pictures/table", employers,
            "Take what is said of the pictures of its page as a table", picture_columns()),
        post<&add_picture>("/my/organisation/pictures", employers, "Add a picture to its page"),
        act<&order_pictures>(
            "/my/organisation/pictures/order", employers, "Put the pictures in order"),
        put<&reword_picture>(
            "/my/organisation/pictures/{picture_id}", employers, "Say what a picture shows"),
        web::remove<&remove_picture>(
            "/my/organisation/pictures/{picture_id}", employers, "Remove a picture"),
        web::download<&download_own_picture>(
            "/my/organisation/pictures/{picture_id}", employers, "Look at one's picture"),
        web::download<&download_reviewed_picture>(
            "/pictures/{picture_id}", staff, "Look at an employer's picture"),
        web::download<&download_picture>(
            "/employers/{organisation_id}/pictures/{picture_id}", anyone,
            "Look at a picture of an employer"),
        get<&list>("/organisations", staff, "List organisations by state, the oldest first"),
        exports::exported<&list>(
            "/organisations/table", staff, "Take the organisations as a table", list_columns()),
        get<&show>("/organisations/{organisation_id}", staff, "Look at an organisation"),
        web::download<&download_licence>(
            "/organisations/{organisation_id}/licence", staff, "Look at the scan of a licence"),
        get<&show_settings>(
            "/settings/organisations", administrators,
            "Look at how long organisations count as verified and as present"),
        put<&change_settings>(
            "/settings/organisations", administrators,
            "Set how long organisations count as verified and as present"),
        get<&list_employers>("/employers", anyone, "Find employers"),
        exports::exported<&list_employers>(
            "/employers/table", anyone, "Take the employers as a table", employer_columns()),
        get<&show_employer>("/employers/{organisation_id}", anyone, "Look at an employer"),
    };
    for (auto& one : absence_endpoints()) all.push_back(std::move(one));
    return all;
}

}  // namespace sx::organisations
