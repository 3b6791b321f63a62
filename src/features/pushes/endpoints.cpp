#include "features/pushes/export_columns.hpp"
#include "features/pushes/pushes.hpp"
#include "features/pushes/use_cases.hpp"

namespace sx::pushes {

using access::organisers, access::seekers;
using web::act, web::get, web::post, web::put;

namespace {

// Counting a whole venue takes a while; nobody's writes wait for it.
web::Endpoint without_writing(web::Endpoint endpoint) {
    endpoint.runs = web::Endpoint::Runs::reading;
    return endpoint;
}

}  // namespace

web::Endpoints endpoints() {
    return {
        get<&list>("/push-batches", organisers, "List the batches of pushes, the newest first"),
        exports::exported<&list>(
            "/push-batches/table", organisers, "Take the batches of pushes as a table",
            batch_columns()),
        without_writing(act<&estimate>(
            "/push-batches/estimate", organisers, "How many people and postings a choice matches")),
        post<&start>(
            "/push-batches", organisers, "Choose people and postings, and simulate the batch"),
        get<&show>("/push-batches/{batch_id}", organisers, "Look at a batch and what became of it"),
        act<&take_step>(
            "/push-batches/{batch_id}/steps", organisers,
            "Approve, pause, resume, stop or discard a batch"),
        get<&list_figures>(
            "/push-batches/{batch_id}/figures", organisers,
            "A batch's figures beside those of everybody's best"),
        exports::exported<&list_figures>(
            "/push-batches/{batch_id}/figures/table", organisers,
            "Take a batch's figures as a table", figure_columns()),
        act<&look_at_samples>(
            "/push-batches/{batch_id}/samples/look", organisers,
            "Look at people drawn by lot, masked, with their postings and why"),
        get<&list_postings>(
            "/push-batches/{batch_id}/postings", organisers,
            "List a batch's postings, those that the fewest are told of first, and why"),
        exports::exported<&list_postings>(
            "/push-batches/{batch_id}/postings/table", organisers,
            "Take a batch's postings as a table", posting_columns()),
        get<&show_settings>("/push-settings", organisers, "Look at what is set for all batches"),
        put<&change_settings>("/push-settings", organisers, "Change what is set for all batches"),
        get<&list_own>("/my/pushes", seekers, "List the postings that one was told of"),
        exports::exported<&list_own>(
            "/my/pushes/table", seekers, "Take the postings that one was told of as a table",
            own_columns()),
        act<&see>("/my/pushes/seen", seekers, "Say which of them one has looked at"),
        get<&show_wish>("/my/push-wish", seekers, "Whether one is told of postings in batches"),
        put<&set_wish>("/my/push-wish", seekers, "Be told of postings in batches, or not any more"),
    };
}

}  // namespace sx::pushes
