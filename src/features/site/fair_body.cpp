#include "features/site/fair_body.hpp"
#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/fair_words.hpp"
#include "features/site/layout.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/words.hpp"
#include "features/statistics/statistics.hpp"
#include "platform/pages/search_pieces.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using fairs::Fair;

namespace {

constexpr std::int64_t newest_postings = 8;
constexpr std::int64_t some_employers = 8;
constexpr std::int64_t some_notices = 4;

Find find_postings(Language language) {
    return {Url("/postings").in(language), std::string(words::find_hint.in(language))};
}

Result<Html> live_figures(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    auto const known = TRY(statistics::show_figures(call, {.fair_id = fair.id}));
    Figures shown{.list = {}, .as_of = known.as_of};
    shown.refresh = Url("/api/v1/fairs").at(fair.id.text).at("figures");
    shown.topic = std::string("fair:").append(fair.id.text);
    auto const add = [&](std::string_view member, Phrase const& label, std::int64_t number) {
        shown.list.push_back({std::string(member), std::string(label.in(language)), number});
        for (auto const& definition : known.definitions)
            if (definition.figure == member)
                shown.definitions.push_back({std::string(label.in(language)), definition.meaning});
    };
    add("openings", words::openings, known.openings);
    add("employers", words::taking_part, known.employers);
    add("postings", words::open_postings, known.postings);
    add("seekers", words::seekers, known.seekers);
    add("applications", words::applications, known.applications);
    add("interviews", words::interviews, known.interviews);
    add("intents", words::intents, known.intents);
    return Html(section(
        css("sec near"), aria_labelledby("figures"),
        section_head("figures", words::figures.in(language)),
        figures(language, shown, call.world.now())));
}

Html schedule(Language language, Fair const& fair, Instant now) {
    auto const list = stages_of(language, fair, now);
    if (list.empty()) return {};
    return section(
        css("sec"), aria_labelledby("schedule"),
        section_head("schedule", words::schedule.in(language)),
        div(css("card pad"), stages(language, list)));
}

Html newest_of(web::Call const& call, Fair const& fair, search::FoundPostings const& found) {
    auto const language = call.language;
    if (found.items.empty()) return {};
    auto const all = Url("/postings").with("fair_id", fair.id.text).in(language);
    auto const more = Link{counted(language, found.total, words::all_postings), all};
    return section(
        aria_labelledby("newest"),
        section_head("newest", words::newest_postings.in(language), more),
        rows(short_rows_of(language, {found.items.begin(), found.items.end()}, Among::others)));
}

Html who_takes_part(
    Language language, fairs::FairId const& fair, fairs::FairEmployerPage const& page) {
    std::vector<Row> list;
    for (auto const& employer : page.items)
        list.push_back({employer_url(language, employer.organisation_id), employer.name, ""});
    if (list.empty()) return {};
    return section(
        aria_labelledby("employers"),
        section_head(
            "employers", counted(language, page.total, words::employer_count),
            Link{
                std::string(words::more_employers.in(language)),
                fair_employers_url(language, fair)}),
        rows(list, Columns::two), take_fair_employers(language, fair));
}

Html news(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    auto const notices = fairs::published_notices(call.tx, fair.id, some_notices);
    if (notices.empty()) return {};
    std::vector<Row> list;
    for (auto const& notice : notices)
        list.push_back(notice_row(language, notice, call.world.now()));
    return section(
        aria_labelledby("notices"),
        section_head(
            "notices", words::notices.in(language),
            Link{std::string(words::all_notices.in(language)), notices_url(language, fair.id)}),
        rows(list));
}

Html contact_item(fairs::FairContact const& contact) {
    return li(
        b(contact.name), p(telephone(contact.phone.str())),
        when(contact.hours.has_value(), p(css("small dim"), contact.hours)),
        when(contact.email.has_value(), p(css("small"), contact.email)));
}

// Whom to ask: who is on duty now, then the usual contacts.
Html whom_to_ask(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    auto const now = call.world.now();
    auto const duties = fairs::on_duty(call.tx, fair.id, now);
    if (duties.empty() && fair.contacts.empty()) return {};
    return section(
        aria_labelledby("ask"), section_head("ask", words::questions.in(language)),
        ul(css("card pad ask"),
           each(
               duties,
               [&](fairs::FairDuty const& duty) -> Html {
                   return li(
                       b(duty.task), " ",
                       badge({std::string(words::on_duty_now.in(language)), Tone::ok, Icon::phone}),
                       p(duty.person, " ", telephone(duty.phone.str())),
                       p(css("small dim"),
                         words::until.with(language, deadline_text(language, duty.ends_at, now))));
               }),
           each(fair.contacts, contact_item)));
}

Html banner(Fair const& fair) {
    if (!fair.banner_id) return {};
    // The version makes a changed picture another address.
    auto const source = Url("/api/v1/fairs").at(fair.id.text).at("banner");
    return img(
        css("picture"), src(source.with("picture", fair.banner_id->text)), alt(fair.title.str()));
}

// What a seeker is asked to read before the first application.
Html must_reads(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    Html list;
    for (auto const& notice : fairs::published_notices(call.tx, fair.id, 100))
        if (notice.kind == fairs::NoticeKind::must_read)
            list += Html(div(css("card pad prose"), h3(notice.title), prose(notice.body.str())));
    if (list.empty()) return {};
    return section(
        css("sec"), aria_labelledby("reading"),
        section_head("reading", words::read_before.in(language)), div(css("grid close"), list));
}

Html what_employers_agree_to(web::Call const& call, Fair const& fair) {
    return section(
        css("sec"), aria_labelledby("joining"),
        section_head("joining", words::read_when_joining.in(call.language)),
        div(css("card pad prose"), prose(fair.rules.str())));
}

Html for_onlooker(web::Call const& call, Fair const& fair, Onlooker onlooker) {
    switch (onlooker) {
        case Onlooker::seeker: return must_reads(call, fair);
        case Onlooker::employer: return what_employers_agree_to(call, fair);
        case Onlooker::visitor: break;
    }
    return {};
}

}  // namespace

Url fair_employers_url(Language language, fairs::FairId const& fair) {
    return Url("/fairs").at(fair.text).at("employers").in(language);
}
Html take_fair_employers(Language language, fairs::FairId const& fair) {
    return take_list(language, Url("/api/v1/fairs").at(fair.text).at("employers").at("table"));
}
Url notices_url(Language language, fairs::FairId const& fair) {
    return Url("/fairs").at(fair.text).at("notices").in(language);
}
Url notice_url(Language language, fairs::NoticeId const& notice) {
    return Url("/fair-notices").at(notice.text).in(language);
}
Url series_url(Language language, fairs::SeriesId const& series) {
    return Url("/series").at(series.text).in(language);
}

Result<Html> fair_body(
    search::PostingIndex& index, web::Call const& call, Fair const& fair, Onlooker onlooker) {
    auto const language = call.language;
    auto const now = call.world.now();
    search::FindPostings which;
    which.fair_id = fair.id;
    which.limit = web::Limit{newest_postings};
    auto const newest = TRY(search::find_postings(index, call, which));
    Html numbers;
    fairs::FairEmployerPage present;
    if (fair.state != fairs::FairState::draft) {  // a draft's preview has nobody to count
        numbers = TRY(live_figures(call, fair));
        present = TRY(fairs::list_employers(
            call, {.fair_id = fair.id, .cursor = {}, .limit = web::Limit{some_employers}}));
    }
    return Html(fragment(
        fair_band(band_of(language, fair, now)),
        div(css("wrap"), find_form(language, find_postings(language)), banner(fair), numbers,
            for_onlooker(call, fair, onlooker), schedule(language, fair, now),
            div(css("grid two sec"),
                div(css("grid top-down"), newest_of(call, fair, newest),
                    who_takes_part(language, fair.id, present)),
                div(css("grid close top-down"), safety_note(language), news(call, fair),
                    whom_to_ask(call, fair))))));
}

Html fair_details(web::Call const& call, Fair const& fair) {
    auto const language = call.language;
    Html series;
    if (fair.series_id)
        if (auto const known = fairs::find_series(call.tx, *fair.series_id))
            series = Html(
                p(a(href(series_url(language, known->id)),
                    words::more_of_series.with(language, known->name.str()))));
    return section(
        css("sec"), aria_labelledby("about"), section_head("about", words::details.in(language)),
        div(css("card pad prose"), facts(facts_of(language, fair)), series,
            h2(words::audience.in(language)), prose(fair.audience.str()),
            h2(words::fair_rules.in(language)), prose(fair.rules.str())));
}

}  // namespace sx::site
