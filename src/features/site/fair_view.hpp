#pragma once
#include "features/fairs/fairs.hpp"
#include "platform/pages/fair_pieces.hpp"

// A fair as the public pages show it: pure functions of the fair and the time.
namespace sx::site {

// The stage that runs at `now`, or the next one to begin; nothing after the last.
struct StageInSight {
    fairs::FairStage const* stage;
    bool running;
};
std::optional<StageInSight> stage_in_sight(fairs::Fair const&, Instant now);

pages::Url fair_url(Language, fairs::FairId const&);
pages::FairBand band_of(Language, fairs::Fair const&, Instant now);
std::vector<pages::Stage> stages_of(Language, fairs::Fair const&, Instant now);
std::vector<pages::Fact> facts_of(Language, fairs::Fair const&);
pages::Row row_of(Language, fairs::Fair const&, Instant now);

}  // namespace sx::site
