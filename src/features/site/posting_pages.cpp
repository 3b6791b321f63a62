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
using postings::PublicPosting;

namespace {

constexpr std::int64_t most_others = 6;

// What else its employer offers.
Html more_of(web::Call const& call, search::FoundPostings const& found, PublicPosting const& one) {
    std::vector<postings::PostingSummary> others;
    for (auto const& other : found.items)
        if (other.id != one.id) others.push_back(other);
    if (others.empty()) return {};
    auto const language = call.language;
    return section(
        aria_labelledby("more"), section_head("more", words::more_of_it.in(language)),
        rows(short_rows_of(language, others, Among::one_employers)));
}

// What others offer that is like it.
Html similar_to(web::Call const& call, std::vector<postings::PostingSummary> const& similar) {
    if (similar.empty()) return {};
    auto const language = call.language;
    return section(
        aria_labelledby("similar"), section_head("similar", words::similar.in(language)),
        rows(short_rows_of(language, similar, Among::others)));
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
    search::FoundPostings others;                     // of its employer
    std::vector<postings::PostingSummary> similar{};  // of everybody
    std::optional<fairs::Fair> fair{};                // an open one that it is in
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

Html complain_about(Language language, PublicPosting const& posting) {
    return complain_link(language, Url("/app/complain").with("posting", posting.id.text));
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
                          safety_note(language), complain_about(language, posting)),
                      .rest = fragment(
                          kind_of(language, posting), description_of(language, posting),
                          places_section(language, posting),
                          employer_card(language, shown.employer, shown.others.total),
                          similar_to(call, shown.similar), more_of(call, shown.others, posting))})),
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
                                        icon(Icon::search), words::find_postings.in(language))),
                     complain_about(language, posting)),
                 div(css("sec grid"), similar_to(call, shown.similar),
                     more_of(call, shown.others, posting))),
         .room = Room::postings,
         .robots = Robots::keep_out},
        410);
}

}  // namespace

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
    Shown const shown{std::move(posting), std::move(employer), {}};
    return PostingPreview{open_document(call, shown).content};
}

Result<web::Document> show_posting(
    search::PostingIndex& index, web::Call const& call, postings::PostingRef const& ref) {
    auto posting = TRY(postings::show(call, ref));
    auto employer = TRY(organisations::find(call.tx, posting.organisation_id));
    search::FindPostings which;
    which.organisation_id = posting.organisation_id;
    which.limit = web::Limit{most_others};
    auto others = TRY(search::find_postings(index, call, which));
    auto similar = TRY(search::find_similar(index, call, {posting.id, {}}));
    auto fair = open_fair_of(call, posting);
    Shown const shown{
        std::move(posting), std::move(employer), std::move(others), std::move(similar.items),
        std::move(fair)};
    bool const open = shown.posting.state == postings::PostingState::published &&
                      call.world.now() < shown.posting.closes_at;
    return open ? open_document(call, shown) : gone_document(call, shown);
}

}  // namespace sx::site
