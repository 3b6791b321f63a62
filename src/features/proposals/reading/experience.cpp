#include <algorithm>
#include <array>
#include "features/proposals/reading/entries.hpp"
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"

namespace sx::proposals {
namespace {

using seekers::ExperienceKind;

constexpr std::size_t most_entries = 20;

struct KindOfPart {
    std::string_view part;
    std::optional<ExperienceKind> kind;
};
constexpr std::array<KindOfPart, 5> kinds{{
    {"internship", ExperienceKind::internship},
    {"work", ExperienceKind::work},
    {"campus", ExperienceKind::campus},
    {"volunteering", ExperienceKind::volunteering},
    {"practice", std::nullopt},
}};

// Which of the cells name who it was for and what one was.
struct Roles {
    std::string_view organisation, title;
    bool guessed = false;
};

Roles roles_in(std::vector<std::string_view> const& cells) {
    Roles roles;
    auto const take = [&](std::string_view kind, std::string_view& role, bool last) {
        for (auto const cell : cells) {
            bool const other = cell == roles.organisation || cell == roles.title;
            if (role.empty() && !other && holds(cell, kind) &&
                (!last || !holds(cell, kind == "title" ? "organisation" : "title")))
                role = cell;
        }
    };
    // First what can be nothing else, then what is likely, then what is left.
    take("organisation", roles.organisation, true);
    take("title", roles.title, true);
    take("organisation", roles.organisation, false);
    take("title", roles.title, false);
    for (auto const cell : cells) {
        if (cell == roles.organisation || cell == roles.title) continue;
        auto& role = roles.organisation.empty() ? roles.organisation : roles.title;
        if (!role.empty()) continue;
        role = cell;
        roles.guessed = true;
    }
    return roles;
}

void take_labels(Entry& entry, Roles& roles) {
    std::erase_if(entry.body, [&](Line const& line) {
        auto const text = without_bullet(line.text);
        if (length_of(text) > 60) return false;
        if (auto const said = after_label(text, {"职位", "岗位", "职务", "position", "title"})) {
            if (roles.title.empty() || roles.guessed) roles.title = *said;
            return true;
        }
        if (auto const said = after_label(text, {"公司", "单位", "company", "employer"})) {
            if (roles.organisation.empty() || roles.guessed) roles.organisation = *said;
            return true;
        }
        return false;
    });
}

ExperienceProposal experience_from(
    Entry entry, std::optional<ExperienceKind> kind, Pages& pages, Day today) {
    ExperienceProposal out;
    auto roles = roles_in(entry.head);
    take_labels(entry, roles);
    put(out.organisation, roles.organisation, out);
    put(out.title, roles.title, out);
    put(out.text, told(entry.body), out);
    put_period(out, entry.period, today);
    out.kind = kind;
    if (!kind && find_word(roles.title, "实习")) out.kind = ExperienceKind::internship;
    if (roles.guessed) doubt(out, Doubt::parts_guessed);
    if (roles.organisation.empty() || roles.title.empty()) doubt(out, Doubt::name_missing);
    if (!out.starts_on) doubt(out, Doubt::start_missing);
    out.source = pages.cite(entry.lines);
    return out;
}

std::optional<std::string_view> link_in(std::string_view text) {
    for (std::string_view const scheme : {"https://", "http://"}) {
        auto const at = text.find(scheme);
        if (at == std::string_view::npos) continue;
        auto link = text.substr(at);
        std::size_t end = 0;
        while (end < link.size() && static_cast<unsigned char>(link[end]) > ' ' &&
               static_cast<unsigned char>(link[end]) < 0x7F)
            ++end;
        link = link.substr(0, end);
        while (!link.empty() && std::string_view(").,;]").find(link.back()) != link.npos)
            link.remove_suffix(1);
        if (!IsLink::problem_of(link)) return link;
    }
    return std::nullopt;
}

ProjectProposal project_from(Entry const& entry, Pages& pages, Day today) {
    ProjectProposal out;
    std::string_view name, part;
    for (auto const cell : entry.head) {
        auto const both = at_colon(cell);
        auto const said = unwrapped(both ? both->second : cell);
        if (link_in(said)) continue;
        if (name.empty()) name = said;
        else if (part.empty()) part = said;
    }
    auto body = entry.body;
    std::erase_if(body, [&](Line const& line) {
        auto const text = without_bullet(line.text);
        auto const role =
            after_label(text, {"项目角色", "担任角色", "角色", "担任职务", "职务", "role"});
        if (!role || !part.empty() || length_of(*role) > 60) return false;
        part = *role;
        return true;
    });
    put(out.name, name, out);
    put(out.part, part, out);
    put(out.text, told(body), out);
    put_period(out, entry.period, today);
    for (auto const& line : entry.lines)
        if (auto const link = link_in(line.text); link && !out.link)
            out.link = WebLink::stored(std::string(*link));
    out.source = pages.cite(entry.lines);
    return out;
}

}  // namespace

void read_practice(Pages& pages, Day today, Proposals& proposals) {
    for (auto const& block : pages.blocks()) {
        auto const kind = std::ranges::find(kinds, block.part, &KindOfPart::part);
        if (kind == kinds.end()) continue;
        for (auto& entry : entries_of(block))
            if (proposals.practice.size() < most_entries && !entry.head.empty())
                proposals.practice.push_back(
                    experience_from(std::move(entry), kind->kind, pages, today));
    }
}

void read_projects(Pages& pages, Day today, Proposals& proposals) {
    for (auto const& block : pages.blocks()) {
        if (block.part != "projects") continue;
        for (auto const& entry : entries_of(block)) {
            if (proposals.projects.size() >= most_entries || entry.head.empty()) continue;
            auto project = project_from(entry, pages, today);
            if (!project.name.str().empty()) proposals.projects.push_back(std::move(project));
        }
    }
}

void read_works(Pages& pages, Proposals& proposals) {
    constexpr std::size_t most_works = 10;
    for (auto const& block : pages.blocks()) {
        if (block.part == "projects") continue;
        for (auto const& line : block.lines) {
            auto const link = link_in(line.text);
            if (!link || proposals.works.size() >= most_works) continue;
            WorkProposal out;
            auto const scheme = link->find("://") + 3;
            auto const host = link->substr(scheme, link->find('/', scheme) - scheme);
            auto const at = static_cast<std::size_t>(link->data() - line.text.data());
            auto const label = unwrapped(without_bullet(line.text.substr(0, at)));
            put(out.title, label.empty() || length_of(label) > 40 ? host : label, out);
            out.link = WebLink::stored(std::string(*link));
            out.source = pages.cite({line});
            proposals.works.push_back(std::move(out));
        }
    }
}

}  // namespace sx::proposals
