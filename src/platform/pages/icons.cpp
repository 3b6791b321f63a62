#include "platform/pages/icons.hpp"

#define SX_ICON(paths) \
    Trusted("<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" paths "</svg>")

namespace sx::pages {

Trusted icon(Icon which) {
    switch (which) {
        case Icon::bookmark:
            return SX_ICON(R"(<path d="m19 21-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16z"/>)");
        case Icon::book_check:
            return SX_ICON(
                R"(<path d="M12 21V7M16 12l2 2 4-4"/><path d="M22 6V4a1 1 0 0 0-1-1h-5a4 4 )"
                R"(0 0 0-4 4 4 4 0 0 0-4-4H3a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h6a3 3 0 0 )"
                R"(1 3 3 3 3 0 0 1 3-3h6a1 1 0 0 0 1-1v-1.3"/>)");
        case Icon::building:
            return SX_ICON(
                R"(<path d="M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3"/><path d="M6 10H4a2 )"
                R"(2 0 0 0-2 2v7a2 2 0 0 )"
                R"(0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2"/><path d="M6 21V5a2 2 0 0 1 )"
                R"(2-2h8a2 2 0 0 1 2 2v16"/>)");
        case Icon::check: return SX_ICON(R"(<path d="M20 6 9 17l-5-5"/>)");
        case Icon::chevron_right: return SX_ICON(R"(<path d="m9 18 6-6-6-6"/>)");
        case Icon::clock:
            return SX_ICON(R"(<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>)");
        case Icon::eye:
            return SX_ICON(
                R"(<path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 )"
                R"(0 1 0 .696 10.75 10.75 0 0 1-19.876 0"/><circle cx="12" cy="12" )"
                R"(r="3"/>)");
        case Icon::menu: return SX_ICON(R"(<path d="M4 5h16M4 12h16M4 19h16"/>)");
        case Icon::phone:
            return SX_ICON(
                R"(<path d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 )"
                R"(2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 )"
                R"(2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 )"
                R"(6.384"/>)");
        case Icon::pin:
            return SX_ICON(
                R"(<path d="M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 )"
                R"(1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 )"
                R"(1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 )"
                R"(1z"/>)");
        case Icon::rss:
            return SX_ICON(R"(<path d="M4 11a9 9 0 0 1 9 9M4 4a16 16 0 0 1 16 16"/><circle cx="5" )"
                           R"(cy="19" r="1"/>)");
        case Icon::search:
            return SX_ICON(R"(<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>)");
        case Icon::send:
            return SX_ICON(R"(<path d="M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 )"
                           R"(0-.635-.635l-19 6.5a.5.5 0 0 )"
                           R"(0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z"/><path d="m21.854 )"
                           R"(2.147-10.94 10.939"/>)");
        case Icon::shield_check:
            return SX_ICON(
                R"(<path d="M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 )"
                R"(13V6a1 1 0 0 1 1-1c2 0 )"
                R"(4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 )"
                R"(1 1z"/>)"
                R"(<path d="m9 12 2 2 4-4"/>)");
        case Icon::sliders:
            return SX_ICON(R"(<path d="M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 )"
                           R"(10v4M8 12H3"/>)");
        case Icon::users:
            return SX_ICON(
                R"(<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 )"
                R"(7.744)"
                R"(M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>)");
        case Icon::x: return SX_ICON(R"(<path d="M18 6 6 18M6 6l12 12"/>)");
    }
    return "";
}

Trusted mark_drawing() {
    return R"(<svg viewBox="0 0 38 28" fill="none" aria-hidden="true"><g )"
           R"(stroke-width="2.6">)"
           R"(<circle class="m1" cx="13" cy="14" r="11"/><circle class="m2" cx="25" )"
           R"(cy="14" r="11"/></g>)"
           R"(<path class="m3" d="M19 4.78a11 11 0 0 1 0 18.44 11 11 0 0 1 )"
           R"(0-18.44z"/><path class="m4" )"
           R"(stroke-width="2" stroke-linecap="round" stroke-linejoin="round" )"
           R"(d="m16.3 14.3 2 2.1 3.5-4.4"/></svg>)";
}

Trusted band_rings() {
    return R"(<svg class="rings" viewBox="0 0 600 440" aria-hidden="true">)"
           R"(<path d="M300 15a220 220 0 0 1 0 410 220 220 0 0 1 0-410z"/>)"
           R"(<circle cx="220" cy="220" r="219"/><circle cx="380" cy="220" )"
           R"(r="219"/></svg>)";
}

}  // namespace sx::pages
