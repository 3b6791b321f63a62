#include "app/demo/errands.hpp"
#include "app/demo/story.hpp"
#include "features/postings/use_cases.hpp"

// Words that the rules find: an employer asks for a person's decision, another one only has a wish.
namespace sx::app::demo {

using postings::EmployerStep, postings::PostingRef;

namespace {

struct Words {
    std::string title, description, reason;  // reason: why a condition may stand
};

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
}

}  // namespace sx::app::demo
