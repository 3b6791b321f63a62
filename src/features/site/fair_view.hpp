#pragma once
#include "features/fairs/fairs.hpp"
#include "platform/base/venue.hpp"
#include "platform/pages/fair_pieces.hpp"
#include "platform/pages/json_ld.hpp"
#include "platform/pages/pieces.hpp"

// A fair as the public pages show it: pure functions of the fair and the time.
namespace sx::site {

// The stage that runs at `now`, or the next one to begin; nothing after the last.
struct StageInSight {
    fairs::FairStage const* stage;
    bool running;
};
std::optional<StageInSight> stage_in_sight(fairs::Fair const&, Instant now);

pages::Url fair_url(Language, fairs::FairId const&);
// From all fairs to this one, for the pages below it.
std::vector<pages::Crumb> way_to(Language, fairs::Fair const&);
pages::FairBand band_of(Language, fairs::Fair const&, Instant now);
std::vector<pages::Stage> stages_of(Language, fairs::Fair const&, Instant now);
std::vector<pages::Fact> facts_of(Language, fairs::Fair const&);
pages::Row row_of(Language, fairs::Fair const&, Instant now);
pages::Row notice_row(Language, fairs::FairNotice const&, Instant now);
// To be called by a tap where the number is one; as it was written otherwise.
pages::Html telephone(std::string const& number);

// As schema.org's Event; nothing before it has stages.
std::optional<pages::JsonLd> event_of(Venue const&, fairs::Fair const&);

}  // namespace sx::site
