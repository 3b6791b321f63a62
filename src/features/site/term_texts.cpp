#include "features/site/term_texts.hpp"
#include "features/site/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::site {

using namespace pages;

namespace {

std::string_view english_of(codes::Entry const& entry) {
    return codes::regions().field(entry, "english");
}

std::string_view region_name(Language language, codes::Entry const& entry) {
    auto const english = language == Language::en ? english_of(entry) : std::string_view();
    return english.empty() ? entry.name : english;
}

bool is_current(codes::Entry const& entry) {
    return codes::regions().field(entry, "retired").empty();
}

}  // namespace

std::string_view education_text(Language language, codes::Education education) {
    static constexpr Phrase none{"不限", "Any"}, junior{"初中", "Junior high school"},
        senior{"高中/中专", "Senior high school"}, college{"大专", "Vocational college"},
        bachelor{"本科", "Bachelor"}, master{"硕士", "Master"}, doctor{"博士", "Doctor"};
    switch (education) {
        case codes::Education::none: return none.in(language);
        case codes::Education::junior_high: return junior.in(language);
        case codes::Education::senior_high: return senior.in(language);
        case codes::Education::vocational_college: return college.in(language);
        case codes::Education::bachelor: return bachelor.in(language);
        case codes::Education::master: return master.in(language);
        case codes::Education::doctor: return doctor.in(language);
    }
    return none.in(language);
}

std::string least_education_text(Language language, codes::Education education) {
    static constexpr Phrase at_least{"{0}及以上", "{0} or higher"};
    auto const name = education_text(language, education);
    bool const open_ended =
        education != codes::Education::none && education != codes::Education::doctor;
    return open_ended ? at_least.with(language, name) : std::string(name);
}

std::string_view kind_text(Language language, postings::PostingKind kind) {
    static constexpr Phrase job{"全职", "Full-time"}, traineeship{"见习", "Traineeship"},
        internship{"实习", "Internship"}, institution{"事业单位", "Public institution"},
        grassroots{"基层项目", "Grassroots programme"};
    switch (kind) {
        case postings::PostingKind::job: return job.in(language);
        case postings::PostingKind::traineeship: return traineeship.in(language);
        case postings::PostingKind::internship: return internship.in(language);
        case postings::PostingKind::public_institution: return institution.in(language);
        case postings::PostingKind::grassroots: return grassroots.in(language);
    }
    return job.in(language);
}

std::string_view size_text(Language language, organisations::OrganisationSize size) {
    using enum organisations::OrganisationSize;
    static constexpr Phrase tiny{"20 人以下", "Under 20 people"}, small{"20–99 人", "20–99 people"},
        medium{"100–499 人", "100–499 people"}, large{"500–999 人", "500–999 people"},
        larger{"1,000–9,999 人", "1,000–9,999 people"},
        largest{"10,000 人以上", "10,000 people or more"};
    switch (size) {
        case under_20: return tiny.in(language);
        case from_20: return small.in(language);
        case from_100: return medium.in(language);
        case from_500: return large.in(language);
        case from_1000: return larger.in(language);
        case from_10000: break;
    }
    return largest.in(language);
}

std::string_view mark_text(Language language, organisations::MarkKind mark) {
    using enum organisations::MarkKind;
    static constexpr Phrase special{"专精特新", "Specialised and innovative"},
        giant{"小巨人", "Little giant"}, key{"重点企业", "Key enterprise"},
        listed{"白名单", "Whitelisted"};
    switch (mark) {
        case specialised: return special.in(language);
        case little_giant: return giant.in(language);
        case key_enterprise: return key.in(language);
        case whitelisted: break;
    }
    return listed.in(language);
}

std::string_view ownership_text(Language language, codes::Ownership ownership) {
    using enum codes::Ownership;
    static constexpr Phrase state{"国有企业", "State-owned"}, owned{"民营企业", "Private"},
        stock{"股份制企业", "Joint stock"}, venture{"合资企业", "Joint venture"},
        foreign{"外资企业", "Foreign-owned"},
        near{"港澳台资企业", "Hong Kong, Macao or Taiwan capital"},
        institution{"事业单位", "Public institution"}, office{"机关", "Government"},
        social{"社会组织", "Social organisation"}, others{"其他", "Other"};
    switch (ownership) {
        case state_owned: return state.in(language);
        case privately_owned: return owned.in(language);
        case joint_stock: return stock.in(language);
        case joint_venture: return venture.in(language);
        case foreign_owned: return foreign.in(language);
        case hong_kong_macao_taiwan: return near.in(language);
        case public_institution: return institution.in(language);
        case government: return office.in(language);
        case social_organisation: return social.in(language);
        case other: break;
    }
    return others.in(language);
}

std::string place_text(Language language, std::string_view region_code) {
    auto const path = codes::regions().path(region_code);
    if (path.empty()) return {};
    bool const city_says_enough = path.size() > 1 && path[1]->level == 2;
    bool const english = language == Language::en;
    std::string text;
    for (std::size_t i = english || city_says_enough ? 1 : 0; i < path.size(); ++i)
        text += path[i]->name;
    if (!english) return text;
    if (!text.empty()) text += ", ";
    return text.append(region_name(language, *path[0]));
}

std::string industry_text(Language language, std::string_view industry_code) {
    auto const path = codes::industries().path(industry_code);
    if (path.empty()) return {};
    auto const section = codes::industries().field(*path.front(), "english");
    return std::string(language == Language::en ? section : path.back()->name);
}

std::string region_text(Language language, std::string_view region_code) {
    auto const* entry = codes::regions().find(region_code);
    return entry ? std::string(region_name(language, *entry)) : std::string();
}

// The classification has English words for its sections only.
std::string industry_name(Language language, std::string_view industry_code) {
    auto const* entry = codes::industries().find(industry_code);
    if (!entry) return {};
    return entry->level == 1 ? industry_text(language, industry_code) : std::string(entry->name);
}

std::string majors_text(Language language, std::vector<std::string> const& major_codes) {
    std::string text;
    for (auto const& code : major_codes) {
        auto const name = codes::majors().name_of(code);
        if (name.empty()) continue;
        if (!text.empty()) text += words::list_comma.in(language);
        text += name;
    }
    return text;
}

Facet region_facet(Language language, std::string_view chosen) {
    Facet facet{"region", std::string(words::region.in(language)), Facet::Shape::list, {}};
    auto const path = codes::regions().path(chosen);
    for (auto const* entry : path)
        facet.options.push_back(
            {std::string(entry->code), std::string(region_name(language, *entry)),
             entry->code == chosen});
    for (auto const* entry : codes::regions().children(path.empty() ? "" : chosen))
        if (is_current(*entry))
            facet.options.push_back(
                {std::string(entry->code), std::string(region_name(language, *entry))});
    return facet;
}

}  // namespace sx::site
