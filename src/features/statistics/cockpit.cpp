#include <algorithm>
#include <array>
#include "features/organisations/organisations.hpp"
#include "features/seekers/seekers.hpp"
#include "features/statistics/definitions.hpp"
#include "features/statistics/row_records.hpp"
#include "features/statistics/use_cases.hpp"
#include "platform/base/characters.hpp"

namespace sx::statistics {
namespace {

using std::chrono::days;

constexpr std::int64_t most_slow = 5;
constexpr std::array compared{FairFigure::applications, FairFigure::seekers,
                              FairFigure::interviews,   FairFigure::intents,
                              FairFigure::employers,    FairFigure::postings};

Instant beginning_of(Day day) { return end_of_shanghai_day(day - days(1)); }

std::int64_t number_on(std::vector<DayNumber> const& all, Day day, FairFigure figure) {
    for (auto const& one : all)
        if (one.day == day && one.figure == figure) return one.number;
    return 0;
}

void compare_with_yesterday(
    web::Call const& call, std::vector<DayNumber> const& all, Cockpit& cockpit) {
    auto const today = shanghai_day(call.world.now()), yesterday = today - days(1);
    for (auto const figure : compared) {
        auto const by_now = course_records::count(
            call.tx,
            {cockpit.fair_id, figure, beginning_of(yesterday), call.world.now() - days(1)});
        cockpit.today.push_back(
            {figure, number_on(all, today, figure), by_now, number_on(all, yesterday, figure)});
    }
    auto const hours_of = [&](Day day) {
        return course_records::by_hour(
            call.tx, {cockpit.fair_id, FairFigure::applications, beginning_of(day),
                      end_of_shanghai_day(day)});
    };
    auto const now = hours_of(today), before = hours_of(yesterday);
    for (std::size_t hour = 0; hour < now.size(); ++hour)
        cockpit.hours.push_back({static_cast<std::int64_t>(hour), now[hour], before[hour]});
}

// Days without anything are there as well, so that a line through them does not lie.
std::vector<DayOfFair> course_of(std::vector<DayNumber> const& all) {
    std::vector<DayOfFair> course;
    if (all.empty()) return course;
    for (auto day = all.front().day; day <= all.back().day; day += days(1))
        course.push_back({.day = day});
    for (auto const& [day, figure, number] : all) {
        auto& entry = course[static_cast<std::size_t>((day - all.front().day).count())];
        switch (figure) {
            case FairFigure::applications: entry.applications = number; break;
            case FairFigure::seekers: entry.seekers = number; break;
            case FairFigure::interviews: entry.interviews = number; break;
            case FairFigure::intents: entry.intents = number; break;
            case FairFigure::employers: entry.employers = number; break;
            case FairFigure::postings: entry.postings = number; break;
            default: break;
        }
    }
    return course;
}

void list_the_slowest(web::Call const& call, Cockpit& cockpit) {
    auto const slow = course_records::slowest(call.tx, cockpit.fair_id, most_slow);
    std::vector<access::OrganisationId> ids;
    for (auto const& one : slow) ids.push_back(one.organisation_id);
    auto const names = organisations::names(call.tx, ids);
    for (auto const& [id, waiting, oldest_at] : slow) {
        auto const name = std::ranges::find(names, id, &organisations::OrganisationName::id);
        cockpit.slowest.push_back(
            {id, name == names.end() ? std::string() : name->name.str(), waiting, oldest_at});
    }
}

std::int64_t length(web::Call const& call, fairs::FairId const& fair, FairList list) {
    return row_records::count(call.tx, {.fair_id = fair, .list = list});
}

// "林**": enough to recognise a row, too little to know the person.
std::string masked(std::string const& name) {
    return std::string(first_characters(name, 1)).append("**");
}

std::optional<std::string> seeker_of(web::Call const& call, ListedRow const& row) {
    if (!row.account_id) return std::nullopt;
    auto const resume = seekers::find_resume(call.tx, *row.account_id);
    if (!resume || !resume->full_name) return std::nullopt;
    return masked(resume->full_name->str());
}

}  // namespace

Result<Cockpit> show_cockpit(web::Call const& call, fairs::FairRef const& ref) {
    auto const fair = TRY(fairs::find(call.tx, ref.fair_id));
    Cockpit cockpit;
    cockpit.fair_id = fair.id;
    cockpit.as_of = call.world.now();
    if (auto const known = followed(call.tx, fair.id)) cockpit.figures = *known;
    auto const all = course_records::days(call.tx, fair.id);
    compare_with_yesterday(call, all, cockpit);
    cockpit.course = course_of(all);
    auto const queue = [&](FairQueue which, organisations::QueueLength const& length) {
        cockpit.queues.push_back({which, length.waiting, length.oldest_at});
    };
    queue(FairQueue::postings, postings::in_review(call.tx));
    queue(FairQueue::organisations, organisations::in_review(call.tx));
    queue(FairQueue::participations, fairs::in_review(call.tx, fair.id));
    queue(FairQueue::marks, organisations::marks_in_review(call.tx));
    queue(FairQueue::pictures, organisations::pictures_in_review(call.tx));
    cockpit.awaited = length(call, fair.id, FairList::awaited);
    cockpit.oldest_awaited_at = course_records::oldest_waiting(call.tx, fair.id);
    list_the_slowest(call, cockpit);
    cockpit.employers_without_postings =
        length(call, fair.id, FairList::employers_without_postings);
    cockpit.seekers_without_applications =
        length(call, fair.id, FairList::seekers_without_applications);
    cockpit.readings = length(call, fair.id, FairList::readings);
    cockpit.definitions = every_definition(call.language);
    return cockpit;
}

Result<FairRows> list_rows(web::Call const& call, AskRows const& asked) {
    TRY(fairs::find(call.tx, asked.fair_id));
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto rows = row_records::page(call.tx, asked, after, size + 1);
    FairRows page;
    page.definition = definition_of(wire::name(asked.list), call.language);
    page.total = row_records::count(call.tx, asked);
    page.next_cursor = web::cut_page(rows, size, [](ListedRow const& last) {
        return web::cursor_of({last.at.time_since_epoch().count(), last.id});
    });
    std::vector<access::OrganisationId> organisations;
    std::vector<postings::PostingId> postings;
    for (auto const& row : rows) {
        if (row.organisation_id) organisations.push_back(*row.organisation_id);
        if (row.posting_id) postings.push_back(*row.posting_id);
    }
    auto const names = organisations::names(call.tx, organisations);
    auto const titles = postings::titles(call.tx, postings);
    for (auto const& row : rows) {
        auto& item = page.items.emplace_back();
        item.at = row.at;
        item.organisation_id = row.organisation_id;
        item.posting_id = row.posting_id;
        item.seeker = seeker_of(call, row);
        if (item.seeker && call.caller.role == access::Role::organiser)
            item.seeker_id = row.account_id;
        for (auto const& known : names)
            if (known.id == row.organisation_id) item.organisation_name = known.name.str();
        for (auto const& known : titles)
            if (known.id == row.posting_id) item.posting_title = known.title.str();
    }
    return page;
}

}  // namespace sx::statistics
