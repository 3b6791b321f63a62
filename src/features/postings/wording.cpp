#include "features/postings/wording.hpp"
#include <algorithm>
#include <string>
#include "features/postings/check_records.hpp"
#include "features/postings/records.hpp"

namespace sx::postings {
namespace {

using screening::FormText;

// What seekers read as free words. Views into the form.
std::vector<FormText> texts_of(PostingForm const& form) {
    std::vector<FormText> texts{
        {"/title", form.title.str()}, {"/description", form.description.str()}};
    for (std::size_t at = 0; at < form.benefits.size(); ++at)
        texts.push_back(
            {std::string("/benefits/").append(std::to_string(at)), form.benefits[at].str()});
    if (form.traineeship && form.traineeship->mentor)
        texts.push_back({"/traineeship/mentor", form.traineeship->mentor->str()});
    if (form.grassroots && form.grassroots->after_service)
        texts.push_back({"/grassroots/after_service", form.grassroots->after_service->str()});
    return texts;
}

std::vector<screening::Writing> written_after(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    std::vector<screening::Writing> all;
    for (auto const& posting : records::written_after(tx, after, most)) {
        auto& one = all.emplace_back(screening::Writing{posting.id.text, posting.title.str(), {}});
        for (auto const& [pointer, text] : texts_of(posting))
            one.texts.push_back({pointer, std::string(text)});
    }
    return all;
}

}  // namespace

screening::Writings writings() {
    return {screening::WritingKind::posting, &records::count_written, &written_after};
}

screening::Wording wording_of(store::Transaction& tx, PostingForm const& form, Language language) {
    return screening::wording_of(tx, texts_of(form), language);
}

Result<std::optional<WordingReason>> reason_for_wording(
    store::Transaction& tx, PostingForm const& form, PostingForm const* published,
    std::optional<WordingReason> const& given) {
    auto texts = texts_of(form);
    if (published) {
        auto const before = texts_of(*published);
        std::erase_if(texts, [&](FormText const& text) {
            return std::ranges::find(before, text.text, &FormText::text) != before.end();
        });
    }
    return screening::reason_needed(tx, texts, given);
}

bool breaks_a_rule(store::Transaction& tx, PostingForm const& form) {
    return !screening::conditions_in(tx, texts_of(form)).empty();
}

bool needs_a_look(store::Transaction& tx, PostingId const& id) {
    auto const posting = records::find(tx, id);
    return posting && is_doubtful(tx, *posting);
}

void keep_allowed(store::Transaction& tx, Posting const& posting) {
    auto allowed = screening::conditions_in(tx, texts_of(posting));
    if (allowed.empty()) return;
    records::keep_allowed(tx, posting.revises.value_or(posting.id), {std::move(allowed)});
}

bool is_doubtful(store::Transaction& tx, Posting const& posting) {
    auto const found = screening::conditions_in(tx, texts_of(posting));
    if (found.empty()) return false;
    auto const allowed = records::allowed(tx, posting.id).items;
    return std::ranges::any_of(found, [&](screening::WordingCondition const& one) {
        return std::ranges::find(allowed, one) == allowed.end();
    });
}

}  // namespace sx::postings
