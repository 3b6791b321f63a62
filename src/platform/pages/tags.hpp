#pragma once
#include "platform/pages/html.hpp"

// The elements and attributes of our pages, under their HTML names (css is "class", to_id is
// "for"). What is missing is missing on purpose: <style>, style="" and on…="" would break the
// content policy.
namespace sx::pages::tag {

struct Tag {
    std::string_view name;
    template <class... Parts> Element<sizeof...(Parts)> operator()(Parts&&... parts) const {
        return {name, Element<sizeof...(Parts)>::Ends::with_tag, std::forward<Parts>(parts)...};
    }
};

struct VoidTag {  // has attributes only
    std::string_view name;
    template <std::convertible_to<Attribute const&>... Attributes>
    Element<sizeof...(Attributes)> operator()(Attributes const&... attributes) const {
        return {name, Element<sizeof...(Attributes)>::Ends::at_once, attributes...};
    }
};

inline constexpr Tag html{"html"}, head{"head"}, body{"body"}, title{"title"}, header{"header"},
    footer{"footer"}, main{"main"}, nav{"nav"}, section{"section"}, article{"article"},
    aside{"aside"}, div{"div"}, span{"span"}, h1{"h1"}, h2{"h2"}, h3{"h3"}, p{"p"}, a{"a"}, b{"b"},
    small{"small"}, mark{"mark"}, time{"time"}, ul{"ul"}, ol{"ol"}, li{"li"}, dl{"dl"}, dt{"dt"},
    dd{"dd"}, form{"form"}, fieldset{"fieldset"}, legend{"legend"}, label{"label"},
    button{"button"}, select{"select"}, option{"option"}, details{"details"}, summary{"summary"},
    svg{"svg"}, group{"g"}, svg_text{"text"}, rect{"rect"}, table{"table"}, thead{"thead"},
    tbody{"tbody"}, tr{"tr"}, th{"th"}, td{"td"}, caption{"caption"};
inline constexpr VoidTag meta{"meta"}, link{"link"}, input{"input"}, br{"br"}, img{"img"};
// Loads a file of ours; it takes no text, so nothing can be slipped into it.
struct ScriptTag {
    Element<2> operator()(Attribute const& source, Attribute const& when_to_run) const {
        return {"script", Element<2>::Ends::with_tag, source, when_to_run};
    }
};
inline constexpr ScriptTag script{};
// Several parts without an element around them.
inline constexpr Tag fragment{""};

inline constexpr TextAttribute css{"class"}, id{"id"}, lang{"lang"}, role{"role"}, type{"type"},
    name{"name"}, value{"value"}, method{"method"}, placeholder{"placeholder"}, to_id{"for"},
    rel{"rel"}, hreflang{"hreflang"}, property{"property"}, content{"content"}, media{"media"},
    charset{"charset"}, datetime{"datetime"}, autocomplete{"autocomplete"}, inputmode{"inputmode"},
    enterkeyhint{"enterkeyhint"}, view_box{"viewBox"}, aria_label{"aria-label"},
    aria_labelledby{"aria-labelledby"}, aria_current{"aria-current"}, aria_hidden{"aria-hidden"},
    data_live{"data-live"}, data_figure{"data-figure"}, data_signed_in{"data-signed-in"},
    data_topic{"data-topic"}, data_until{"data-until"}, data_part{"data-part"},
    data_told{"data-told"}, data_failed{"data-failed"}, data_words{"data-words"},
    data_title{"data-title"}, data_employer{"data-employer"}, data_occupation{"data-occupation"},
    alt{"alt"}, loading{"loading"}, decoding{"decoding"}, scope{"scope"};
inline constexpr UrlAttribute href{"href"}, src{"src"}, action{"action"},
    data_suggestions{"data-suggestions"};
inline constexpr NumberAttribute maxlength{"maxlength"}, tabindex{"tabindex"}, min{"min"},
    step{"step"}, pixels_wide{"width"}, pixels_high{"height"}, from_left{"x"}, from_top{"y"},
    corner{"rx"};
inline constexpr FlagAttribute checked{"checked"}, selected{"selected"}, defer{"defer"},
    hidden{"hidden"}, is_open{"open"};

}  // namespace sx::pages::tag
