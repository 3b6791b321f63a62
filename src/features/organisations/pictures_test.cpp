#include "features/organisations/picture_rules.hpp"
#include "features/organisations/test_organisations.hpp"

using namespace sx;
using namespace sx::organisations;

namespace {

auto const remark = web::text<Remark>("图片里有二维码");

std::string number(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    return bytes;
}

// The head of a PNG, which is all that anybody looks at here.
std::string png(std::uint32_t width, std::uint32_t height) {
    return std::string("\x89PNG\r\n\x1A\n")
        .append(number(13))
        .append("IHDR")
        .append(number(width))
        .append(number(height))
        .append("and the rest");
}

struct Gallery : Bureau {
    access::Caller member = approved("示例机械厂", 1);

    Result<OrganisationPicture> add(PictureKind kind, std::string_view alt) {
        auto const file = sent_in(desk, member, files::Purpose::picture, png(640, 480));
        return desk.write(member, &add_picture, {kind, file, web::text<PictureAlt>(alt)});
    }
    Result<OrganisationPicture> decide_on(
        OrganisationPicture const& picture, Decision decision, std::optional<Remark> words = {}) {
        return desk.write(reviewer, &decide_picture, {picture.id, decision, std::move(words)});
    }
    // What everybody sees, by what it says.
    std::string shown() {
        std::string all;
        auto const employer = desk.read({}, &show_employer, {member.organisation});
        for (auto const& picture : employer->pictures) all.append(picture.alt.str()).append(" ");
        return all;
    }
    std::string seen_by_all(PictureId const& id) {
        auto const file = desk.read({}, &download_picture, {member.organisation, id});
        return file ? file->media_type : file.error().code;
    }
};

}  // namespace

TEST_CASE("a picture is seen by everybody once staff have approved it") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const hall = page.add(PictureKind::gallery, "车间");
        CHECK((hall->state == PictureState::waiting && hall->width == 640 && hall->height == 480));
        CHECK((page.shown().empty() && page.seen_by_all(hall->id) == "picture_not_found"));
        CHECK(page.desk.read(page.reviewer, &download_reviewed_picture, {hall->id}));
        CHECK(
            page.decide_on(*hall, Decision::refuse).error().fields.front().code ==
            "remark_required");
        CHECK(page.decide_on(*hall, Decision::approve));
        CHECK((page.shown() == "车间 " && page.seen_by_all(hall->id) == "image/png"));
        auto const reopened = page.desk.write(page.desk.organiser(), &reopen_picture, {hall->id});
        CHECK((reopened->state == PictureState::waiting && page.shown().empty()));
        auto const appeal = [&] {
            return page.desk.write(page.member, &reopen_picture, {hall->id});
        };
        CHECK(appeal().error().code == "picture_not_in_that_state");
        CHECK(page.decide_on(*hall, Decision::refuse, remark)->remark == remark);
        CHECK(page.seen_by_all(hall->id) == "picture_not_found");
        CHECK((appeal()->state == PictureState::waiting && page.shown().empty()));
        CHECK(page.decide_on(*hall, Decision::approve));
        CHECK(page.shown() == "车间 ");
    });
}

TEST_CASE("what a picture says is read again when it changes") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const hall = page.add(PictureKind::gallery, "车间");
        CHECK(page.decide_on(*hall, Decision::approve));
        auto const reword = [&](std::string_view alt) {
            return page.desk.write(
                page.member, &reword_picture, {hall->id, web::text<PictureAlt>(alt)});
        };
        CHECK(reword("车间")->state == PictureState::approved);
        CHECK((reword("一号车间")->state == PictureState::waiting && page.shown().empty()));
        CHECK(reword("二号车间")->state == PictureState::waiting);
        CHECK(page.decide_on(*hall, Decision::approve));
        CHECK(page.shown() == "二号车间 ");
    });
}

TEST_CASE("what a picture says may hold no condition, when it is added or changed") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const refused = page.add(PictureKind::gallery, "车间只招男性");
        REQUIRE(!refused);
        CHECK(refused.error().code == "wording_not_sent");
        CHECK(refused.error().fields.front().pointer == "/alt");
        auto const hall = page.add(PictureKind::gallery, "车间");
        auto const reword = [&](std::string_view alt) {
            return page.desk.write(
                page.member, &reword_picture, {hall->id, web::text<PictureAlt>(alt)});
        };
        CHECK(reword("35岁以下的班组").error().code == "wording_not_sent");
        CHECK(reword("一号车间"));
    });
}

TEST_CASE("a new logo takes the place of the old one when it is approved, not before") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const first = page.add(PictureKind::logo, "旧标志");
        CHECK(page.decide_on(*first, Decision::approve));
        auto const second = page.add(PictureKind::logo, "草稿");
        auto const third = page.add(PictureKind::logo, "新标志");
        CHECK(!is_kept(page.desk, second->file_id));
        CHECK(page.shown() == "旧标志 ");
        CHECK(page.decide_on(*third, Decision::approve));
        CHECK(page.shown() == "新标志 ");
        CHECK((!is_kept(page.desk, first->file_id) && is_kept(page.desk, third->file_id)));
    });
}

TEST_CASE("pictures stand in the order that their employer gives them") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        std::vector<PictureId> ids;
        for (auto const* alt : {"甲", "乙", "丙"}) {
            auto const picture = page.add(PictureKind::gallery, alt);
            CHECK(page.decide_on(*picture, Decision::approve));
            ids.push_back(picture->id);
        }
        auto const order = [&](List<PictureId, 40> wanted) {
            return page.desk.write(page.member, &order_pictures, {std::move(wanted)});
        };
        CHECK(order({ids[2], ids[0]}));
        CHECK(page.shown() == "丙 甲 乙 ");
        auto const stranger = page.approved("另一家", 2);
        CHECK(
            page.desk.write(stranger, &order_pictures, {{ids[0]}}).error().code ==
            "picture_not_found");
    });
}

TEST_CASE("a picture is its employer's alone, and goes with its file") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const hall = page.add(PictureKind::gallery, "车间");
        auto const stranger = page.approved("另一家", 2);
        CHECK(
            page.desk.write(stranger, &remove_picture, {hall->id}).error().code ==
            "picture_not_found");
        CHECK(
            page.desk.read(stranger, &download_own_picture, {hall->id}).error().code ==
            "picture_not_found");
        CHECK(page.desk.write(page.member, &remove_picture, {hall->id}));
        CHECK(!is_kept(page.desk, hall->file_id));
        CHECK(page.decide_on(*hall, Decision::approve).error().code == "picture_not_found");
        CHECK(page.desk.announced("organisation_picture_removed") == 1);
    });
}

TEST_CASE("only an approved employer has a page for pictures, and it has an end") {
    store::on_every_database([](store::Database& db) {
        Gallery page{{{db}}};
        auto const newcomer = page.submitted("另一家", 2);
        auto const file = sent_in(page.desk, newcomer, files::Purpose::picture, png(10, 10));
        auto const alt = web::text<PictureAlt>("车间");
        CHECK(
            page.desk.write(newcomer, &add_picture, {PictureKind::gallery, file, alt})
                .error()
                .code == "organisation_not_approved");
        for (std::size_t added = 0; added < most_in_gallery; ++added)
            CHECK(page.add(PictureKind::gallery, "车间"));
        CHECK(page.add(PictureKind::gallery, "车间").error().code == "too_many_pictures");
        CHECK(page.add(PictureKind::logo, "标志"));
    });
}

TEST_CASE("a picture's size comes from its head; what tells where it was taken is refused") {
    auto const size = picture_size(png(640, 480));
    CHECK((size->width == 640 && size->height == 480));
    CHECK(picture_size(png(0, 480)).error().code == "picture_unreadable");
    CHECK(picture_size(png(640, 480).substr(0, 20)).error().code == "picture_unreadable");
    CHECK(picture_size(png(6001, 480)).error().code == "picture_too_wide");
    CHECK(picture_size(png(640, 480).append("eXIf")).error().code == "photo_has_metadata");
    CHECK(picture_size("\xFF\xD8\xFF no picture").error().code == "picture_unreadable");
}
