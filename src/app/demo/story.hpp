#pragma once
#include <array>
#include <functional>
#include "app/demo/stage.hpp"
#include "app/demo/trades.hpp"
#include "features/complaints/messages.hpp"
#include "features/fairs/use_cases.hpp"
#include "features/moderation/use_cases.hpp"
#include "features/postings/messages.hpp"
#include "features/recommendations/ready.hpp"
#include "features/seekers/use_cases.hpp"

// An invented fair with everybody in it: 200 employers, 2 000 postings, 5 000 seekers, 10 000
// applications in every stage, or a small one, played through the features' own use cases. The same
// seed on the same day tells the same story.
namespace sx::app::demo {

// How long before its end the story begins: last year's fair is part of it.
inline constexpr std::chrono::days told_time{430};

struct Size {
    int employers = 200, postings = 2'000, seekers = 5'000, applications = 10'000;
};
inline constexpr Size small_fair{40, 240, 300, 900};  // enough for one of everything, in seconds
inline constexpr int late_employers = 10;             // register this morning, and wait

struct Employer {
    access::Caller recruiter;
    Trade const* trade = nullptr;
    std::string region;
    bool approved = false;
};
struct Offer {
    postings::PostingId id;
    std::size_t employer = 0;
    Trade const* trade = nullptr;
};
struct Candidate {
    access::Caller caller;
    std::string name;
    Trade const* trade = nullptr;
};

// What a posting is returned with.
moderation::DecideReviewItem needs_mending();

struct Account {
    std::string role, sign_in_name;
};

// What an older resume was saved as.
enum class PaperKind { pdf, docx };

class Story {
public:
    // `now` is when the story ends. `tell` hears what is being done.
    Story(
        Stage& stage, Draw& draw, Instant now, Size size,
        std::function<void(std::string_view)> tell);

    // The hash of the one password that all accounts of the demonstration share.
    std::vector<Account> play(std::string const& password_hash);

private:
    void open_the_doors();  // staff, the bureau
    void found_the_series();
    void hold_last_years_fair();
    void announce_the_fair();
    void tell_the_news();  // notices, and what must be read
    void put_people_on_duty();
    void man_the_stand(store::Transaction&, Employer const&);
    void plan_next_years_fair();
    Employer& register_employer(store::Transaction&);
    void register_employers(int first, int last);  // and their review
    void send_back(store::Transaction&, access::OrganisationId const&);
    void hang_pictures(store::Transaction&, Employer const&, unsigned number);
    void leave_work_undone();  // a registration, and a change of an approved employer
    void write_postings();
    void write_telling_postings();  // of the first employer, each for something to be shown
    std::vector<Offer> written_postings(int first, int end);  // that wait for the reviewer
    void review_postings(std::vector<Offer> const&);
    // At the desk, as staff do it: claimed, then decided.
    void decide_at_desk(
        store::Transaction&, access::Caller const& by, review::ReviewQueue,
        std::string const& subject, moderation::DecideReviewItem decision);
    void fill_the_desk();    // what waits there when the story ends
    void hear_complaints();  // and what comes of them
    void answer_complaint(
        store::Transaction&, complaints::ComplaintId const&, moderation::Decision,
        std::string const& answer);
    void claim_marks(store::Transaction&);  // and their review
    void have_postings_returned(store::Transaction&);
    void hand_in_again(store::Transaction&);  // what was returned, with changes
    void appeal_against_refusals(store::Transaction&);
    void ask_for_second_look(store::Transaction&);
    moderation::Bulk choose_many(
        store::Transaction&, access::Caller const& by, std::int64_t number);
    void leave_works_behind();  // done, stopped and failed
    void hand_in_doubtful_words(store::Transaction&);
    void check_the_wordings();
    postings::PostingId hand_in_posting(store::Transaction&, Employer const&);
    Employer const& writer(Draw&) const;  // one that may write postings
    void join_the_fair();
    void register_seekers();
    void attach_older_resume(
        store::Transaction&, Candidate const&, seekers::SaveResume const&, PaperKind);
    void show_face(store::Transaction&, Candidate const&);
    void save_search(store::Transaction&, Candidate const&);
    void save_postings(store::Transaction&, access::Caller const& seeker);
    void apply_and_answer();
    void look_at_recommendations();  // by the first seeker and the first employer
    void ask_people();               // by the first employer
    void ask_first_seeker();
    void read_the_news();
    void push_postings();
    void close_early_postings(Instant at);
    void ask_to_join(store::Transaction&, Employer const&, std::string const& sign_in_name);
    std::vector<Account> bring_colleagues();  // somebody with two roles, an open invitation

    access::Caller enter(
        store::Transaction&, access::Role, std::string const& sign_in_name, std::string const& name,
        access::OrganisationId const& of = {});
    Instant days_ago(std::int64_t days, std::int64_t minutes = 0) const;
    postings::PostingForm posting_form(
        Employer const&, std::optional<postings::PostingKind> kind = {});
    Day first_day(int years_later) const;  // of the fair, or of one of another year
    fairs::FairId draft_edition(store::Transaction&, Day first_day);
    void take(store::Transaction&, fairs::FairId const&, fairs::FairStep);
    void publish(store::Transaction&, fairs::NewNotice const&, fairs::NoticeStep also);

    Stage& stage_;
    Draw& draw_;
    Instant now_;
    Size size_;
    std::function<void(std::string_view)> tell_;
    std::string password_hash_;
    access::Caller organiser_, reviewer_, second_reviewer_;
    fairs::SeriesId series_;
    fairs::FairId fair_;
    std::vector<Employer> employers_;
    std::vector<Offer> offers_;
    int reviewed_ = 0;
    std::array<postings::PostingId, 2> returned_;
    postings::PostingId refused_;
    organisations::PictureId refused_picture_;
    std::vector<Candidate> candidates_;
    recommendations::Ready ready_;
};

}  // namespace sx::app::demo
