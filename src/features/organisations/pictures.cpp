#include "features/organisations/pictures.hpp"
#include <algorithm>
#include "features/organisations/organisations.hpp"
#include "features/organisations/picture_records.hpp"
#include "features/organisations/picture_rules.hpp"
#include "features/organisations/reopening.hpp"
#include "features/organisations/rules.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::organisations {
namespace {

Problem not_found() { return refuse(ProblemKind::not_found, "picture_not_found"); }

Result<OrganisationPicture> find_own_picture(web::Call const& call, PictureId const& id) {
    auto picture = records::find_picture(call.tx, id);
    if (!picture || picture->organisation_id != call.caller.organisation) return not_found();
    return *std::move(picture);
}

// Everybody reads it beside the picture.
Result<> check_words(store::Transaction& tx, PictureAlt const& alt) {
    std::vector<screening::FormText> const texts{{"/alt", alt.str()}};
    return screening::none_forbidden(tx, texts);
}

// What staff are asked.
struct ReviewedPicture {
    PictureKind kind{};
    PictureAlt alt;
    Id<files::StoredFile> file_id;
};
BOOST_DESCRIBE_STRUCT(ReviewedPicture, (), (kind, alt, file_id))

void hand_in_picture(
    web::Call const& call, OrganisationPicture const& picture, OrganisationTitle const& name) {
    review::hand_in(
        call.tx, call.world,
        {review::ReviewQueue::pictures,
         {picture.id.text},
         picture.organisation_id,
         name.str(),
         std::string(wire::name(picture.kind)),
         wire::write(ReviewedPicture{picture.kind, picture.alt, picture.file_id})});
}

void announce(web::Call const& call, OrganisationPicture const& picture) {
    call.tx.announce(events::event(
        PictureMoved{picture.id, picture.kind, picture.state, call.caller.account},
        picture.organisation_id, call.world));
}

void take_away(web::Call const& call, OrganisationPicture const& picture) {
    if (picture.state == PictureState::waiting)
        review::take_back(call.tx, review::ReviewQueue::pictures, {picture.id.text});
    files::release(call.tx, picture.file_id);
    records::remove(call.tx, picture.id);
    call.tx.announce(events::event(
        PictureRemoved{picture.id, picture.kind, call.caller.account}, picture.organisation_id,
        call.world));
}

OrganisationPictures own(web::Call const& call) {
    return {records::pictures_of(call.tx, call.caller.organisation)};
}

}  // namespace

Result<OrganisationPictures> list_own_pictures(web::Call const& call, web::Nothing const&) {
    TRY(find(call.tx, call.caller.organisation));
    return own(call);
}

Result<OrganisationPicture> add_picture(web::Call const& call, AddPicture const& form) {
    auto const organisation = TRY(find_approved(call.tx, call.caller.organisation));
    auto const all = records::pictures_of(call.tx, organisation.id);
    TRY(check_room(all, form.kind));
    TRY(check_words(call.tx, form.alt));
    auto const facts =
        TRY(files::claim(call.tx, form.file_id, call.caller.account, files::Purpose::picture));
    auto const file = TRY(files::open(call.tx, form.file_id));
    auto const size = TRY(picture_size(file.bytes));
    for (auto const& earlier : displaced(all, form.kind, PictureState::waiting))
        take_away(call, earlier);
    OrganisationPicture picture;
    picture.id = call.world.fresh<OrganisationPicture>();
    picture.organisation_id = organisation.id;
    picture.kind = form.kind;
    picture.alt = form.alt;
    picture.width = size.width;
    picture.height = size.height;
    picture.place = all.empty() ? 0 : all.back().place + 1;
    picture.file_id = form.file_id;
    picture.name = facts.name;
    picture.added_at = call.world.now();
    records::insert(call.tx, picture);
    hand_in_picture(call, picture, organisation.name);
    announce(call, picture);
    return picture;
}

Result<OrganisationPicture> reword_picture(web::Call const& call, RewordPicture const& form) {
    auto const organisation = TRY(find(call.tx, call.caller.organisation));
    auto picture = TRY(find_own_picture(call, form.picture_id));
    if (picture.alt == form.alt) return picture;
    TRY(check_words(call.tx, form.alt));
    if (picture.state == PictureState::waiting)
        review::take_back(call.tx, review::ReviewQueue::pictures, {picture.id.text});
    picture.state = TRY(picture_life.next(picture.state, PictureStep::reword, call.caller.role));
    picture.alt = form.alt;
    picture.remark.reset();
    picture.decided_at.reset();
    records::update(call.tx, picture);
    hand_in_picture(call, picture, organisation.name);
    announce(call, picture);
    return picture;
}

Result<web::Nothing> remove_picture(web::Call const& call, PictureRef const& ref) {
    take_away(call, TRY(find_own_picture(call, ref.picture_id)));
    return web::Nothing{};
}

// Those that are not named keep their order, behind the others.
Result<OrganisationPictures> order_pictures(web::Call const& call, OrderPictures const& form) {
    auto all = records::pictures_of(call.tx, call.caller.organisation);
    auto const wanted = [&](OrganisationPicture const& picture) {
        return std::ranges::find(form.picture_ids, picture.id) - form.picture_ids.begin();
    };
    for (auto const& id : form.picture_ids)
        if (std::ranges::find(all, id, &OrganisationPicture::id) == all.end()) return not_found();
    std::ranges::stable_sort(all, {}, wanted);
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].place == static_cast<std::int64_t>(at)) continue;
        all[at].place = static_cast<std::int64_t>(at);
        records::update(call.tx, all[at]);
    }
    return OrganisationPictures{std::move(all)};
}

Result<web::Download> download_own_picture(web::Call const& call, PictureRef const& ref) {
    auto const picture = TRY(find_own_picture(call, ref.picture_id));
    return files::download(call.tx, picture.file_id, web::Download::As::shown);
}

Result<web::Download> download_reviewed_picture(web::Call const& call, PictureRef const& ref) {
    auto const picture = TRY(show_picture(call, ref));
    return files::download(call.tx, picture.file_id, web::Download::As::shown);
}

Result<web::Download> download_picture(web::Call const& call, PublicPictureRef const& ref) {
    TRY(show_employer(call, {ref.organisation_id}));
    auto const picture = TRY(show_picture(call, {ref.picture_id}));
    if (picture.organisation_id != ref.organisation_id || picture.state != PictureState::approved)
        return not_found();
    return files::download(call.tx, picture.file_id, web::Download::As::shown);
}

std::optional<OrganisationPicture> find_picture(store::Transaction& tx, PictureId const& id) {
    return records::find_picture(tx, id);
}

Result<OrganisationPicture> show_picture(web::Call const& call, PictureRef const& ref) {
    auto picture = records::find_picture(call.tx, ref.picture_id);
    if (!picture) return not_found();
    return *std::move(picture);
}

Result<OrganisationPicture> decide_picture(web::Call const& call, DecidePicture const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto picture = TRY(show_picture(call, {form.picture_id}));
    bool const approves = form.decision == Decision::approve;
    auto const state = TRY(picture_life.next(
        picture.state, approves ? PictureStep::approve : PictureStep::refuse, call.caller.role));
    auto const all = records::pictures_of(call.tx, picture.organisation_id);
    if (approves)
        for (auto const& earlier : displaced(all, picture.kind, PictureState::approved))
            take_away(call, earlier);
    picture.state = state;
    picture.remark = form.remark;
    picture.decided_at = call.world.now();
    records::update(call.tx, picture);
    review::settle(
        call.tx, call.world, review::ReviewQueue::pictures, {picture.id.text},
        {form.decision, form.remark, call.caller.account});
    announce(call, picture);
    return picture;
}

Result<OrganisationPicture> reopen_picture(web::Call const& call, PictureRef const& ref) {
    auto picture = TRY(show_picture(call, ref));
    auto const organisation = TRY(find(call.tx, picture.organisation_id));
    TRY(wait_again(call, picture, picture_life));
    hand_in_picture(call, picture, organisation.name);
    announce(call, picture);
    return picture;
}

}  // namespace sx::organisations
