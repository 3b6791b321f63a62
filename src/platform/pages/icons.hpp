#pragma once
#include "platform/pages/html.hpp"

namespace sx::pages {

// The icons of the public pages, always beside words. Drawings from Lucide (https://lucide.dev),
// whose licence stands in NOTICE.
enum class Icon {
    book_check,
    bookmark,
    building,
    check,
    chevron_right,
    clock,
    eye,
    menu,
    phone,
    pin,
    rss,
    search,
    send,
    shield_check,
    sliders,
    users,
    x
};

// As wide as the text is high and of its colour; hidden from screen readers.
Trusted icon(Icon);

// Two rings and the tick where they meet: the mark in its colours, and the large rings of the dark
// band.
Trusted mark_drawing();
Trusted band_rings();

}  // namespace sx::pages
