#include "features/seekers/findable.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include "engine/analysis/letters.hpp"
#include "engine/analysis/normal_form.hpp"
#include "features/consents/consents.hpp"
#include "features/seekers/events.hpp"
#include "features/seekers/records.hpp"

namespace sx::seekers {
namespace {

// The same text as it is read, whatever width, case and script it was written in.
std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    auto const plain = analysis::normal_form(text);
    for (std::size_t at = 0; at < plain.size();)
        letters.push_back(analysis::next_letter(plain, at));
    return letters;
}

// Also as people write a number that is not to be recognised: ①, ⑴, ❶, 𝟏, ¹, ₁, 一, 壹.
bool is_digit(char32_t letter) {
    constexpr std::u32string_view others = U"〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖⓪⓿¹²³⁰";
    constexpr std::array<std::pair<char32_t, char32_t>, 12> rows{
        {{U'0', U'9'},
         {U'①', U'⑨'},
         {U'⑴', U'⑼'},
         {U'⒈', U'⒐'},
         {U'⓵', U'⓽'},
         {U'❶', U'❾'},
         {U'➀', U'➈'},
         {U'➊', U'➒'},
         {U'⁴', U'⁹'},
         {U'₀', U'₉'},
         {U'㈠', U'㈨'},
         {U'\U0001D7CE', U'\U0001D7FF'}}};
    return others.find(letter) != others.npos || std::ranges::any_of(rows, [&](auto const& row) {
               return row.first <= letter && letter <= row.second;
           });
}

// Seven digits, whatever stands between them, may be a number to call.
bool holds_number(std::u32string_view letters) {
    constexpr std::ptrdiff_t least = 7;
    return std::ranges::count_if(letters, is_digit) >= least;
}

std::u32string without_gaps(std::u32string letters) {
    constexpr std::u32string_view gaps = U" \t\n\u00A0\u3000\u200B·•・.-_";
    std::erase_if(letters, [&](char32_t one) { return gaps.find(one) != gaps.npos; });
    return letters;
}

// Whether a text tells who somebody is or how to reach them.
bool tells_who(std::string_view text, ResumeContent const& resume) {
    auto const letters = letters_of(text);
    if (holds_number(letters) || letters.find(U'@') != letters.npos ||
        letters.find(U"://") != letters.npos)
        return true;
    if (!resume.full_name) return false;
    auto const name = without_gaps(letters_of(resume.full_name->str()));
    return !name.empty() && without_gaps(letters).find(name) != std::u32string::npos;
}

template <class From, class To>
void copy_discreet(From const& from, To& to, ResumeContent const& resume) {
    for (auto const& one : from)
        if (!tells_who(one.str(), resume)) to.push_back(one);
}

std::int64_t months_between(Day first, Day last) {
    constexpr std::int64_t days_a_month = 30;
    return last > first ? (last - first).count() / days_a_month : 0;
}

CardSchooling card_of(Schooling const& schooling, ResumeContent const& resume) {
    CardSchooling card{
        schooling.education, schooling.major_code, schooling.major_name, schooling.graduates_on};
    if (card.major_name && tells_who(card.major_name->str(), resume)) card.major_name.reset();
    return card;
}

// What was done at school or for others beside it stays with the person until they apply.
void add_experiences(ResumeContent const& resume, Day today, SeekerCard& card) {
    if (!resume.experiences.empty()) card.work_months = 0;
    for (auto const& one : resume.experiences) {
        auto const kind = one.kind.value_or(ExperienceKind::work);
        if (kind != ExperienceKind::work && kind != ExperienceKind::internship) continue;
        auto const months = months_between(one.starts_on, one.ends_on.value_or(today));
        if (kind == ExperienceKind::work) *card.work_months += months;
        if (!tells_who(one.title.str(), resume))
            card.experiences.push_back({one.title, kind, months});
    }
}

// Chosen, and agreed to in words that count.
bool is_findable(store::Transaction& tx, AccountId const& account) {
    return records::visibility(tx, account) == Visibility::findable &&
           consents::covers(tx, {account, consents::ConsentPurpose::being_found});
}

// Those of the chosen, who stand by account, that agreed to it in words that count.
std::vector<Resume> covered(store::Transaction& tx, std::vector<Resume> const& chosen) {
    if (chosen.empty()) return {};
    std::set<std::string_view> agreed;
    auto const accounts = consents::covered_between(
        tx, consents::ConsentPurpose::being_found,
        {chosen.front().account_id, chosen.back().account_id});
    for (auto const& account : accounts) agreed.insert(account.text);
    std::vector<Resume> found;
    for (auto const& resume : chosen)
        if (agreed.contains(resume.account_id.text)) found.push_back(resume);
    return found;
}

FindableSeeker findable(Resume const& resume, Day today) {
    return {
        resume.account_id, resume.version, resume.updated_at.value_or(Instant()),
        card_of(resume, today)};
}

}  // namespace

SeekerCard card_of(ResumeContent const& resume, Day today) {
    SeekerCard card;
    card.education = resume.education;
    card.graduates_on = resume.graduates_on;
    for (auto const& one : resume.schoolings) card.schoolings.push_back(card_of(one, resume));
    card.lives_in = resume.lives_in;
    add_experiences(resume, today, card);
    copy_discreet(resume.skills, card.skills, resume);
    for (auto const& one : resume.certificates)
        if (!tells_who(one.name.str(), resume)) card.certificates.push_back(one.name);
    for (auto const& one : resume.languages)
        if (!tells_who(one.name.str(), resume)) card.languages.push_back(one);
    copy_discreet(resume.wanted_titles, card.wanted_titles, resume);
    card.wanted_regions = resume.wanted_regions;
    card.wanted_salary_min = resume.wanted_salary_min;
    card.wanted_salary_max = resume.wanted_salary_max;
    card.wanted_kinds = resume.wanted_kinds;
    card.available_from = resume.available_from;
    card.search_state = resume.search_state;
    return card;
}

std::vector<FindableSeeker> findable_seekers(
    store::Transaction& tx, AccountId const& after, std::int64_t most, Day today) {
    std::vector<FindableSeeker> all;
    for (auto from = after; std::ssize(all) < most;) {
        auto const wanted = most - std::ssize(all);
        auto const chosen = records::findable(tx, from, wanted);
        for (auto const& resume : covered(tx, chosen)) all.push_back(findable(resume, today));
        if (std::ssize(chosen) < wanted) break;
        from = chosen.back().account_id;
    }
    return all;
}

std::optional<FindableSeeker> find_findable(
    store::Transaction& tx, AccountId const& account, Day today) {
    if (!is_findable(tx, account)) return std::nullopt;
    auto const resume = records::find_default(tx, account);
    if (!resume || resume->search_state == SearchState::not_looking) return std::nullopt;
    return findable(*resume, today);
}

bool may_find(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    if (!is_findable(tx, account)) return false;
    auto const resume = records::find_default(tx, account);
    return resume && resume->search_state != SearchState::not_looking &&
           !records::has_blocked(tx, account, organisation);
}

std::vector<access::OrganisationId> blocked_employers(
    store::Transaction& tx, AccountId const& account) {
    std::vector<access::OrganisationId> employers;
    for (auto& block : records::blocks(tx, account))
        employers.push_back(std::move(block.organisation_id));
    return employers;
}

std::vector<AccountId> blockers_of(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return records::blockers(tx, organisation);
}

bool may_change_card(events::Event const& event) {
    constexpr std::array types{
        ResumeUpdated::type, ResumeRemoved::type, VisibilityChanged::type, BlocksChanged::type};
    if (auto const ended = event.as<consents::ConsentEnded>())
        return ended->purpose == consents::ConsentPurpose::being_found;
    return std::ranges::find(types, event.type) != types.end();
}

}  // namespace sx::seekers
