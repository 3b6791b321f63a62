#pragma once
#include "platform/pages/html.hpp"

namespace sx::pages {

// The icons of the public pages, always beside words. Drawings from lucide (https://lucide.dev),
// ISC licence, © Lucide Icons and Contributors 2022; the parts taken over from Feather © Cole Bemis
// 2013–2022, MIT licence.
enum class Icon {
    building,
    check,
    chevron_right,
    clock,
    menu,
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
