#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/postings/use_cases.hpp"
#include "features/screening/use_cases.hpp"

// Words that the rules find: an employer asks for a person's decision, another one only has a wish.
namespace sx::app::demo {

using postings::EmployerStep, postings::PostingRef;

namespace {

struct Words {
    std::string title, description, reason;  // reason: why a condition may stand
};

// A draft that nobody has tried yet: a rule of the bureau's own, words of it, and of others.
screening::TermsForm terms_of_the_bureau() {
    using screening::RuleWords, screening::TermVerdict, screening::WordingRule;
    screening::OwnRuleForm vague;
    vague.name = text<screening::OwnRuleName>("地点含糊");
    vague.name_en = text<Text<1, 60>>("Vague place");
    vague.reason = text<RuleWords>("求职者不知道在哪里上班，常被借口调去外地");
    vague.instead = text<RuleWords>("写明工作地点，到街道和门牌号");
    vague.source = text<RuleWords>("云川春季双选会参会须知第六条（示例）");
    screening::OwnTermForm place, fraud;
    place.phrase = text<Text<1, 40>>("地点面议");
    place.rule = WordingRule::own;
    place.own_rule = vague.name;
    place.verdict = TermVerdict::block;
    fraud.phrase = text<Text<1, 40>>("内部名额");
    fraud.rule = WordingRule::fraud_sign;
    fraud.verdict = TermVerdict::warn;
    fraud.exceptions = {text<Text<1, 60>>("内部名额公示")};
    fraud.remark = text<Text<1, 200>>("去年两起投诉都是这样开头的");
    screening::TermsForm form;
    form.note = text<Text<1, 200>>("补上工作地点和内部名额的说法");
    form.rules = {vague};
    form.terms = {place, fraud};
    return form;
}

}  // namespace

// Like a posting that the first employer has, so that nothing else of the story is drawn anew.
void Story::hand_in_doubtful_words(store::Transaction& tx) {
    auto const& recruiter = employers_.front().recruiter;
    Words const appealed{
        "更衣室管理员", "负责女更衣室和浴室的清洁、巡视和物品保管，早晚两班。限女性。",
        "工作地点在女更衣室内，男性不能进入，请人工复核。"};
    Words const wished{
        "前台接待员", "负责来访接待、电话转接和会议室安排。形象好、气质佳者优先。", ""};
    for (auto const& words : {appealed, wished}) {
        postings::PostingForm form =
            stage_.act(tx, recruiter, &postings::show_own, PostingRef{returned_.back()});
        form.title = text<postings::PostingTitle>(words.title);
        form.description = text<Text<1, 10000>>(words.description);
        auto const drafted = stage_.act(tx, recruiter, &postings::draft, form);
        postings::StepPosting submission;
        submission.posting_id = drafted.id;
        submission.step = EmployerStep::submit;
        if (!words.reason.empty())
            submission.wording_reason = text<postings::WordingReason>(words.reason);
        stage_.act(tx, recruiter, &postings::take_step, submission);
    }
}

// The rules are new to the venue: what is published is read by them.
void Story::check_the_wordings() {
    stage_.scene([&](store::Transaction& tx) {
        postings::note_wording_rules(tx, stage_.world());
        stage_.act(tx, organiser_, &postings::check_wordings, web::Nothing{});
    });
    run_works(stage_, organiser_, postings::wording_check());
    stage_.scene([&](store::Transaction& tx) {
        auto const draft =
            stage_.act(tx, organiser_, &screening::draft_terms, screening::DraftTerms{});
        stage_.act(
            tx, organiser_, &screening::edit_terms,
            screening::EditTerms{terms_of_the_bureau(), draft.id, draft.version});
    });
}

}  // namespace sx::app::demo
