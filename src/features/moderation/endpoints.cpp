#include "features/moderation/export_columns.hpp"
#include "features/moderation/moderation.hpp"
#include "features/moderation/use_cases.hpp"

namespace sx::moderation {

using access::employers, access::organisers, access::staff;
using web::act, web::get, web::post, web::put;

web::Endpoints endpoints() {
    return {
        get<&list_queues>("/review/queues", staff, "How many wait in each queue"),
        put<&change_rules>(
            "/review/queues/{queue}", organisers, "Change a queue's time limit, claims and sample"),
        get<&list>("/review/items", staff, "List what waits, the most urgent first"),
        exports::exported<&list>(
            "/review/items/table", staff, "Take what waits, or was decided, as a table",
            item_columns()),
        act<&next>("/review/next", staff, "Claim the most urgent one that nobody has"),
        get<&show>("/review/items/{item_id}", staff, "Look at one, with what changed"),
        act<&claim>("/review/items/{item_id}/claim", staff, "Claim one for oneself"),
        act<&release>("/review/items/{item_id}/release", staff, "Give a claim back"),
        act<&decide>(
            "/review/items/{item_id}/decide", staff, "Approve, return or refuse what one claimed"),
        act<&undo>(
            "/review/items/{item_id}/undo", staff, "Take back a decision that does not count yet"),
        get<&list_colleagues>("/review/colleagues", staff, "List the other reviewers"),
        act<&hand_over>(
            "/review/items/{item_id}/hand-over", staff, "Ask another reviewer to decide on one"),
        act<&prioritise>(
            "/review/items/{item_id}/prioritise", organisers, "Put one before the others, or back"),
        act<&reopen>(
            "/review/items/{item_id}/reopen", organisers,
            "Ask for another decision, with a reason"),
        post<&start_bulk>("/review/bulks", staff, "Choose many and draw a sample of them"),
        act<&look_at_sample>(
            "/review/bulks/{bulk_id}/samples/{item_id}/look", staff, "Look at one of the sample"),
        post<&approve_bulk>(
            "/review/bulks/{bulk_id}/approval", staff,
            "Approve those chosen, once the sample was looked at"),
        act<&release_bulk>("/review/bulks/{bulk_id}/release", staff, "Give those chosen back"),
        get<&list_reasons>("/review/reasons", staff, "List the reasons for returning and refusing"),
        exports::exported<&list_reasons>(
            "/review/reasons/table", staff,
            "Take the reasons for returning and refusing as a table", reason_columns()),
        post<&add_reason>("/review/reasons", organisers, "Add a reason"),
        put<&edit_reason>("/review/reasons/{reason_id}", organisers, "Change a reason's words"),
        web::remove<&remove_reason>("/review/reasons/{reason_id}", organisers, "Remove a reason"),
        get<&list_spot_checks>(
            "/review/spot-checks", staff, "List the approvals that somebody else looks at again"),
        exports::exported<&list_spot_checks>(
            "/review/spot-checks/table", staff,
            "Take the approvals that somebody else looks at again as a table",
            spot_check_columns()),
        act<&find_spot_check>(
            "/review/spot-checks/{spot_check_id}/finding", staff,
            "Say whether somebody else's approval was right"),
        get<&figures>(
            "/review/figures", staff, "Figures of each reviewer; for a reviewer the own ones"),
        exports::exported<&figures>(
            "/review/figures/table", organisers, "Take the figures of each reviewer as a table",
            figure_columns()),
        get<&show_own>(
            "/my/reviews/{queue}/{subject_id}", employers,
            "What became of what one's organisation handed in last"),
        act<&appeal>(
            "/my/reviews/{queue}/{subject_id}/appeal", employers,
            "Ask for another decision on what was refused, by somebody else"),
    };
}

}  // namespace sx::moderation
