#pragma once
#include <memory>
#include <string>
#include "engine/screening/screener.hpp"
#include "features/screening/screening.hpp"
#include "features/screening/terms_messages.hpp"

namespace sx::screening {

// Long work: a draft of the terms against everything that employers ever handed in. Writes nothing
// but what it found.
class TermTrial final : public jobs::LongWork {
public:
    explicit TermTrial(std::vector<Writings> kinds) : kinds_(std::move(kinds)) {}

    std::string kind() const override { return "try_terms"; }
    std::int64_t total(store::Transaction&, std::string const& input) override;
    Advance advance(Step const&) override;
    void stopped(Step const&) override;

    // Begins one; what was tried of these terms before is forgotten.
    TermTrialRun begin(web::Call const&, WordingTerms const&);

private:
    struct Draft {
        Screener screener;
        std::vector<std::uint32_t> lines;  // by term
    };
    Draft const& draft_of(TermTrialRun const&, WordingTerms const&);

    std::vector<Writings> kinds_;
    // Of the trial that runs, as one runs at a time; what it was read from.
    std::string of_{};
    std::unique_ptr<Draft const> draft_{};
};

// Found in so many of a hundred writings, where there are enough to tell, a term says nothing of
// any of them.
inline constexpr std::int64_t enough_writings = 50, too_wide_percent = 30;

}  // namespace sx::screening
