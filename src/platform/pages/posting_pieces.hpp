#pragma once
#include "platform/pages/pieces.hpp"

// A posting in a list, and the parts of its own page.
namespace sx::pages {

// A text in pieces, of which some are what the reader looked for.
struct Run {
    std::string text;
    bool found = false;
};
using Runs = std::vector<Run>;

struct PostingRow {
    Url to;
    Runs title;
    Pay pay;
    Runs employer;
    std::string place;
    std::vector<Badge> badges{};
    std::vector<std::string> dates{};  // 今天更新 · 4 月 10 日截止
    std::string soon{};                // 还剩 2 天, marked; empty: there is time
    Runs excerpt{};                    // where its description speaks of what was looked for
};
Html posting_rows(Language, std::span<PostingRow const>);

struct PostingHead {
    std::vector<Badge> badges;
    std::string title;
    Pay pay;
    std::string employer;
    std::string updated;  // 今天 09:20 更新
    std::vector<Fact> facts;
};
Html posting_head(Language, PostingHead const&);

// The ways to apply and to put it aside: a card beside the posting on a wide screen, a bar at the
// foot of a phone's.
struct PostingActs {
    Url apply, keep;
};
Html apply_card(Language, PostingActs const&);
Html apply_bar(Language, PostingActs const&);

// Lays out a posting's page: its head, what stands beside it, and the rest.
struct PostingLayout {
    Html head;
    Html beside;
    Html rest;
};
Html posting_layout(PostingLayout const&);

}  // namespace sx::pages
