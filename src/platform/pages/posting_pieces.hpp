#pragma once
#include "platform/pages/pieces.hpp"

// A posting in a list, and the parts of its own page.
namespace sx::pages {

struct PostingRow {
    Url to;
    std::string title;
    Pay pay;
    std::string employer;
    std::string place;
    std::vector<Badge> badges{};
    std::vector<std::string> dates{};  // 今天更新 · 4 月 10 日截止
    std::string soon{};                // 还剩 2 天, marked; empty: there is time
};
// What the reader searched for is marked in the titles; empty: nothing.
Html posting_rows(Language, std::span<PostingRow const>, std::string_view searched = {});

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
