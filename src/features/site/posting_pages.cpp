#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/kind_view.hpp"
#include "features/site/layout.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/term_texts.hpp"
#include "features/site/use_cases.hpp"
#include "features/site/words.hpp"

namespace sx::site {

using namespace pages;
using namespace pages::tag;
using postings::BrowsePostings;
using postings::PublicPosting;

namespace {

constexpr std::int64_t similar_postings = 6;

Facet kind_facet(Language language, std::optional<postings::PostingKind> chosen) {
    using enum postings::PostingKind;
    Facet facet{"kind", std::string(words::kind.in(language)), Facet::Shape::one, {}};
    for (auto const kind : {job, traineeship, internship, public_institution, grassroots})
        facet.options.push_back(
            {std::string(wire::name(kind)), std::string(kind_text(language, kind)),
             kind == chosen});
    return facet;
}

Facet education_facet(Language language, std::optional<codes::Education> chosen) {
    using enum codes::Education;
    Facet facet{"education", std::string(words::my_education.in(language)), Facet::Shape::one, {}};
    for (auto const level : {senior_high, vocational_college, bachelor, master, doctor})
        facet.options.push_back(
            {std::string(wire::name(level)), std::string(education_text(language, level)),
             level == chosen});
    return facet;
}

Facet pay_facet(Language language, std::optional<Money> chosen) {
    Facet facet{
        "salary_at_least", std::string(words::pay_from.in(language)), Facet::Shape::list, {}};
    for (std::int64_t const yuan : {3000, 5000, 8000, 10000, 15000, 20000}) {
        auto const fen = yuan * 100;
        facet.options.push_back(
            {std::to_string(fen), words::yuan.with(language, thousands(yuan)),
             chosen == Money{fen}});
    }
    return facet;
}

std::vector<Facet> facets_of(Language language, BrowsePostings const& which) {
    return {
        region_facet(language, which.region ? which.region->str() : ""),
        kind_facet(language, which.kind), education_facet(language, which.education),
        pay_facet(language, which.salary_at_least)};
}

// Whose postings are asked for, when it is not everybody's.
struct Of {
    std::optional<Link> fair;
    std::string employer;
};
Result<Of> whose(web::Call const& call, BrowsePostings const& which) {
    Of of;
    if (which.fair_id) {
        auto const fair = TRY(fairs::find_public(call.tx, *which.fair_id));
        of.fair = Link{fair.title.str(), fair_url(call.language, fair.id)};
    }
    if (which.organisation_id) {
        auto const employer =
            TRY(organisations::show_employer(call, {.organisation_id = *which.organisation_id}));
        of.employer = employer.name.str();
    }
    return of;
}

Asked asked_of(Language language, BrowsePostings const& which) {
    Asked asked("/postings", language);
    if (which.q) asked.add("q", which.q->str());
    if (which.region) asked.add("region", which.region->str());
    if (which.kind) asked.add("kind", std::string(wire::name(*which.kind)));
    if (which.education) asked.add("education", std::string(wire::name(*which.education)));
    if (which.salary_at_least)
        asked.add("salary_at_least", std::to_string(which.salary_at_least->fen));
    if (which.fair_id) asked.add("fair_id", which.fair_id->text);
    if (which.organisation_id) asked.add("organisation_id", which.organisation_id->text);
    if (which.sort) asked.add("sort", std::string(wire::name(*which.sort)));
    return asked;
}

std::vector<Link> chosen_of(
    Language language, BrowsePostings const& which, Of const& of, Asked const& asked) {
    std::vector<Link> chosen;
    auto const add = [&](std::string text, std::string_view name) {
        chosen.push_back({std::move(text), asked.url_without(name)});
    };
    if (of.fair) add(of.fair->text, "fair_id");
    if (!of.employer.empty()) add(of.employer, "organisation_id");
    if (which.region) add(place_text(language, which.region->str()), "region");
    if (which.kind) add(std::string(kind_text(language, *which.kind)), "kind");
    if (which.education) add(std::string(education_text(language, *which.education)), "education");
    if (which.salary_at_least)
        add(words::yuan_or_more.with(language, thousands(which.salary_at_least->fen / 100)),
            "salary_at_least");
    return chosen;
}

std::vector<Order> orders_of(Language language, BrowsePostings const& which, Asked const& asked) {
    using enum postings::PostingOrder;
    auto const now = which.sort.value_or(newest);
    auto const plain = asked.url_without("sort");
    auto const order = [&](Phrase const& text, postings::PostingOrder by) {
        return Order{
            std::string(text.in(language)),
            by == newest ? plain : plain.with("sort", wire::name(by)), by == now};
    };
    return {
        order(words::newest, newest), order(words::fewest_applications, fewest_applications),
        order(words::best_paid, salary)};
}

Search search_of(
    web::Call const& call, BrowsePostings const& which, postings::PostingPage const& page,
    Of const& of) {
    auto const language = call.language;
    auto const asked = asked_of(language, which);
    auto const searched = which.q ? which.q->str() : std::string();
    Search search{
        .find = {asked.path(), std::string(words::find_hint.in(language)), searched},
        .facets = facets_of(language, which),
        .chosen = chosen_of(language, which, of, asked),
        .cleared = asked.path(),
        .title = std::string(words::postings_title.in(language)),
        .total = counted(language, page.total, words::posting_count),
        .orders = orders_of(language, which, asked),
        .results =
            posting_rows(language, rows_of(language, page.items, call.world.now()), searched)};
    if (page.items.empty()) search.results = empty_search(language, search.chosen);
    if (which.fair_id) search.kept.push_back({"fair_id", which.fair_id->text});
    if (which.organisation_id)
        search.kept.push_back({"organisation_id", which.organisation_id->text});
    if (which.sort) search.kept.push_back({"sort", std::string(wire::name(*which.sort))});
    if (which.cursor) search.first = asked.url();
    if (page.next_cursor) search.next = asked.url().with("cursor", *page.next_cursor);
    return search;
}

// What else its employer offers.
Html more_of(web::Call const& call, postings::PostingPage const& page, PublicPosting const& one) {
    std::vector<postings::PostingSummary> others;
    for (auto const& other : page.items)
        if (other.id != one.id) others.push_back(other);
    if (others.empty()) return {};
    auto const language = call.language;
    return section(
        aria_labelledby("more"), section_head("more", words::more_of_it.in(language)),
        rows(short_rows_of(language, others, Among::one_employers)));
}

Html description_of(Language language, PublicPosting const& posting) {
    std::vector<Badge> benefits;
    for (auto const& benefit : posting.benefits) benefits.push_back({benefit.str()});
    return section(
        css("card pad prose"), h2(words::description.in(language)),
        prose(posting.description.str()), when(!benefits.empty(), h2(words::benefits.in(language))),
        badges(benefits));
}

// What only its kind says.
Html kind_of(Language language, PublicPosting const& posting) {
    auto const part = kind_facts_of(language, posting);
    if (part.facts.empty()) return {};
    return section(
        css("card pad prose"), h2(part.title), facts(part.facts),
        when(!part.prose.empty(), prose(part.prose)));
}

Html places_section(Language language, PublicPosting const& posting) {
    auto const places = places_of(language, posting);
    if (places.empty()) return {};
    return section(
        css("card pad prose"), h2(words::all_places.in(language)),
        ul(each(places, [](std::string const& place) -> Html { return li(place); })));
}

Html contact_card(Language language, PublicPosting const& posting) {
    if (!posting.contact) return {};
    auto const& contact = *posting.contact;
    return div(
        css("card pad"), h2(css("label"), words::ask.in(language)),
        p(contact.name, when(contact.phone.has_value(), br()),
          contact.phone ? contact.phone->str() : std::string(),
          when(contact.email.has_value(), br()),
          contact.email ? contact.email->str() : std::string()),
        p(css("small dim below"), words::ask_more.in(language)));
}

struct Shown {
    PublicPosting posting;
    organisations::Organisation employer;
    postings::PostingPage others;     // of its employer
    std::optional<fairs::Fair> fair;  // an open one that it is in
};

Html crumbs_of(Language language, Shown const& shown) {
    std::vector<Crumb> path;
    auto list = Url("/postings").in(language);
    if (shown.fair) {
        path.push_back({shown.fair->title.str(), fair_url(language, shown.fair->id)});
        list = list.with("fair_id", shown.fair->id.text);
    }
    path.push_back({std::string(words::postings_crumb.in(language)), list});
    path.push_back({std::string(words::posting_crumb.in(language))});
    return crumbs(language, path);
}

std::optional<fairs::Fair> open_fair_of(web::Call const& call, PublicPosting const& posting) {
    for (auto const& fair_id : postings::fairs_with(call.tx, posting.id)) {
        auto fair = fairs::find_public(call.tx, fair_id);
        if (fair && fair->state == fairs::FairState::open) return *std::move(fair);
    }
    return std::nullopt;
}

web::Document open_document(web::Call const& call, Shown const& shown) {
    auto const language = call.language;
    auto const& posting = shown.posting;
    auto head = head_of(language, posting, call.world.now());
    if (was_checked(shown.employer.source))
        head.badges.push_back(
            {std::string(words::checked.in(language)), Tone::ok, Icon::shield_check});
    auto const acts = acts_of(posting.id, shown.fair ? &shown.fair->id : nullptr);
    return document_of(
        call,
        {.language = language,
         .title =
             std::string(posting.title.str()).append(" · ").append(posting.employer_name.str()),
         .description = summary_of(language, posting),
         .path = Url("/postings").at(posting.id.text),
         .body =
             div(css("wrap"), crumbs_of(language, shown),
                 posting_layout(
                     {.head = posting_head(language, head),
                      .beside = fragment(
                          apply_card(language, acts), contact_card(language, posting),
                          safety_note(language)),
                      .rest = fragment(
                          kind_of(language, posting), description_of(language, posting),
                          places_section(language, posting),
                          employer_card(language, shown.employer, shown.others.total),
                          more_of(call, shown.others, posting))})),
         .room = Room::postings,
         .json_ld = job_posting_of(call.venue, posting),
         .bar = apply_bar(language, acts)});
}

// It was public once, so it says what became of it, and crawlers forget it (410).
web::Document gone_document(web::Call const& call, Shown const& shown) {
    auto const language = call.language;
    auto const& posting = shown.posting;
    return document_of(
        call,
        {.language = language,
         .title = posting.title.str(),
         .description = std::string(words::gone.in(language)),
         .path = Url("/postings").at(posting.id.text),
         .body =
             div(css("wrap"), crumbs_of(language, shown),
                 section(
                     css("card pad"), h1(words::gone.in(language)),
                     p(posting.title, words::comma.in(language), posting.employer_name, br(),
                       gone_text(language, posting)),
                     div(css("acts"), a(css("btn go"), href(Url("/postings").in(language)),
                                        icon(Icon::search), words::find_postings.in(language)))),
                 div(css("sec"), more_of(call, shown.others, posting))),
         .room = Room::postings,
         .robots = Robots::keep_out},
        410);
}

}  // namespace

Result<web::Document> list_postings(web::Call const& call, BrowsePostings const& which) {
    auto const language = call.language;
    auto const of = TRY(whose(call, which));
    auto const page = TRY(postings::browse(call, which));
    auto const search = search_of(call, which, page, of);
    std::vector<Crumb> path;
    if (of.fair)
        path = {{of.fair->text, of.fair->to}, {std::string(words::postings_crumb.in(language))}};
    bool const whole = search.chosen.empty() && !which.q && !which.sort && !which.cursor;
    return document_of(
        call,
        {.language = language,
         .title = search.title,
         .description = std::string(words::postings_about.in(language)),
         .path = Url("/postings"),
         .body = div(
             css("wrap"), of.fair ? crumbs(language, path) : Html(), search_page(language, search)),
         .room = Room::postings,
         .robots = whole ? Robots::index : Robots::keep_out});
}

// A draft as everybody would see it, before anybody else may.
Result<PostingPreview> preview_posting(web::Call const& call, postings::PostingForm const& form) {
    if (call.caller.organisation.text.empty())
        return refuse(ProblemKind::conflict, "no_organisation_yet");
    auto employer = TRY(organisations::find(call.tx, call.caller.organisation));
    PublicPosting posting;
    static_cast<postings::PostingForm&>(posting) = postings::settled(form);
    posting.organisation_id = employer.id;
    posting.employer_name = employer.name;
    posting.state = postings::PostingState::published;
    posting.published_at = posting.listed_at = call.world.now();
    Shown const shown{std::move(posting), std::move(employer), {}, {}};
    return PostingPreview{open_document(call, shown).content};
}

Result<web::Document> show_posting(web::Call const& call, postings::PostingRef const& ref) {
    auto posting = TRY(postings::show(call, ref));
    auto employer = TRY(organisations::find(call.tx, posting.organisation_id));
    BrowsePostings which;
    which.organisation_id = posting.organisation_id;
    which.limit = web::Limit{similar_postings};
    auto others = TRY(postings::browse(call, which));
    auto fair = open_fair_of(call, posting);
    Shown const shown{std::move(posting), std::move(employer), std::move(others), std::move(fair)};
    bool const open = shown.posting.state == postings::PostingState::published &&
                      call.world.now() < shown.posting.closes_at;
    return open ? open_document(call, shown) : gone_document(call, shown);
}

}  // namespace sx::site
