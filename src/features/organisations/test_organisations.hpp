#pragma once
#include "features/organisations/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/files/files.hpp"
#include "platform/web/test_desk.hpp"

// For tests only.
namespace sx::organisations {

// A member of an approved organisation.
inline access::Caller employer_of(web::TestDesk& desk, std::string_view name) {
    auto const made = desk.db.write([&](store::Transaction& tx) -> Result<Organisation> {
        return create_imported(tx, desk.world, {web::text<OrganisationTitle>(name)});
    });
    return desk.employer(made->id);
}

// What somebody has just sent in and may name in a form.
inline Id<files::StoredFile> sent_in(
    web::TestDesk& desk, access::Caller const& by, files::Purpose purpose, std::string bytes) {
    return desk.db
        .write([&](store::Transaction& tx) {
            return files::take_in(
                tx, desk.world, purpose, by.account, {"file", {}, std::move(bytes)});
        })
        ->file_id;
}

inline Id<files::StoredFile> scan_of(web::TestDesk& desk, access::Caller const& by) {
    return sent_in(desk, by, files::Purpose::licence, "%PDF-1.7 a licence");
}

inline bool is_kept(web::TestDesk& desk, Id<files::StoredFile> const& id) {
    return desk.db.read([&](store::Transaction& tx) { return bool(files::open(tx, id)); });
}

inline codes::CreditCode credit_code(int number) {
    auto digits = std::to_string(number);
    digits.insert(0, 8 - digits.size(), '0');
    return web::text<codes::CreditCode>(codes::credit_code_of("91", "420500", digits));
}

inline OrganisationForm form_of(std::string_view name, int number) {
    OrganisationForm form;
    form.name = web::text<OrganisationTitle>(name);
    form.credit_code = credit_code(number);
    form.legal_representative = web::text<LegalRepresentative>("法人" + std::to_string(number));
    form.region_code = web::text<codes::RegionCode>("420500");
    form.size = OrganisationSize::from_20;
    form.ownership = codes::Ownership::privately_owned;
    form.address = web::text<Text<0, 200>>("示例路 1 号");
    form.contact_name = web::text<Text<0, 40>>("李华");
    form.contact_phone = web::text<Text<0, 30>>("0717-1234567");
    return form;
}

// Members and staff of one venue.
struct Bureau {
    web::TestDesk desk;
    access::Caller reviewer = desk.reviewer();

    access::Caller founder(std::string_view name, int number) {
        auto member = desk.employer();
        auto form = form_of(name, number);
        form.licence_id = scan_of(desk, member);
        member.organisation = desk.write(member, &register_own, form)->id;
        return member;
    }
    access::Caller submitted(std::string_view name, int number) {
        auto const member = founder(name, number);
        CHECK(desk.write(member, &submit_own, {}));
        return member;
    }
    access::Caller approved(std::string_view name, int number) {
        auto const member = submitted(name, number);
        CHECK(decide_on(member, Decision::approve));
        return member;
    }
    Result<Organisation> decide_on(
        access::Caller const& member, Decision decision, std::optional<Remark> remark = {}) {
        return desk.write(reviewer, &decide, {member.organisation, decision, std::move(remark)});
    }
    Result<MyOrganisation> own(access::Caller const& member) {
        return desk.read(member, &show_own, {});
    }
    // The form with the scan that the organisation has, edited from the latest version.
    Result<MyOrganisation> edit(access::Caller const& member, OrganisationForm form) {
        auto const now = own(member);
        if (!form.licence_id)
            form.licence_id = now->change ? now->change->licence_id : now->licence_id;
        return desk.write(member, &edit_own, {std::move(form), now->version});
    }
    std::vector<std::string> event_types() {
        std::vector<std::string> types;
        desk.db.read([&](store::Transaction& tx) {
            for (auto const& event : tx.all<events::Event>("from events order by id"))
                types.push_back(event.type);
            return true;
        });
        return types;
    }
};

}  // namespace sx::organisations
