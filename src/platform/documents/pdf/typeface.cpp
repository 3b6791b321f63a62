#include "platform/documents/pdf/typeface.hpp"
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

// cairo embeds of a font only the glyphs that are used, but of a compact font (CFF) all
// subroutines, 0.9 MB of them in each face of Noto Sans CJK, as soon as two glyphs share one that
// counts hints (cairo 1.16, cairo_cff_parse_charstring). So papers are set in a copy of the font
// that has no subroutines: made once, kept in memory, and known to fontconfig under a name of its
// own.
namespace sx::documents {
namespace {

struct Done {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
template <class T> using Kept = std::unique_ptr<T, Done>;

constexpr char const* own_family = "Shuangxuan Paper";
constexpr char const* family = "Noto Sans CJK SC";

// Latin, punctuation, symbols and the ideographs of everyday names and texts; a rarer one is taken
// from the font itself.
constexpr std::array<std::pair<hb_codepoint_t, hb_codepoint_t>, 7> ranges{{
    {0x0020, 0x024F},  // Latin
    {0x0370, 0x045F},  // Greek, Cyrillic
    {0x2000, 0x22FF},  // punctuation, letterlike forms, arrows, mathematics
    {0x2460, 0x25FF},  // numbers in circles, lines, shapes
    {0x3000, 0x303F},  // Chinese punctuation
    {0x4E00, 0x9FFF},  // ideographs
    {0xFF00, 0xFFEF},  // wide forms
}};

struct FontFile {
    std::string path;
    int index = 0;
};

// Where fontconfig knows the face to stand; nothing when it is not installed.
std::optional<FontFile> installed(FcConfig* config, int weight) {
    Kept<FcPattern> const asked(FcPatternBuild(
        nullptr, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger, weight, nullptr));
    FcConfigSubstitute(config, asked.get(), FcMatchPattern);
    FcDefaultSubstitute(asked.get());
    FcResult result{};
    Kept<FcPattern> const found(FcFontMatch(config, asked.get(), &result));
    FcChar8 *name = nullptr, *path = nullptr;
    FontFile file;
    if (!found || FcPatternGetString(found.get(), FC_FAMILY, 0, &name) != FcResultMatch ||
        FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch ||
        FcPatternGetInteger(found.get(), FC_INDEX, 0, &file.index) != FcResultMatch)
        return std::nullopt;
    if (reinterpret_cast<char const*>(name) != std::string_view(family)) return std::nullopt;
    file.path = reinterpret_cast<char const*>(path);
    return file;
}

// The same glyphs for the characters of `ranges`, with their subroutines written out.
Kept<hb_blob_t> without_subroutines(FontFile const& file) {
    Kept<hb_blob_t> const whole(hb_blob_create_from_file(file.path.c_str()));
    Kept<hb_face_t> const face(
        hb_face_create(whole.get(), static_cast<unsigned>(file.index) & 0xFFFF));
    Kept<hb_subset_input_t> const input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    for (auto const& [first, last] : ranges)
        hb_set_add_range(hb_subset_input_unicode_set(input.get()), first, last);
    hb_subset_input_set_flags(
        input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
    Kept<hb_face_t> const copy(hb_subset_or_fail(face.get(), input.get()));
    if (!copy) throw std::runtime_error("the font of papers cannot be read: " + file.path);
    return Kept<hb_blob_t>(hb_face_reference_blob(copy.get()));
}

// fontconfig and FreeType open fonts by their paths; this one stays open as long as the program.
std::string path_in_memory(hb_blob_t* font) {
    unsigned length = 0;
    auto const* bytes = hb_blob_get_data(font, &length);
    int const file = ::memfd_create("paper-font", MFD_CLOEXEC);
    if (file < 0) throw std::runtime_error("no memory for the font of papers");
    for (unsigned written = 0; written < length;) {
        auto const more = ::write(file, bytes + written, length - written);
        if (more <= 0) throw std::runtime_error("no memory for the font of papers");
        written += static_cast<unsigned>(more);
    }
    return std::string("/proc/self/fd/").append(std::to_string(file));
}

FcConfig* config_with_own_family() {
    auto* const config = FcInitLoadConfigAndFonts();
    if (!config) throw std::runtime_error("fontconfig cannot be set up");
    for (int const weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD}) {
        auto const file = installed(config, weight);
        if (!file) continue;
        auto const path = path_in_memory(without_subroutines(*file).get());
        FcConfigAppFontAddFile(config, reinterpret_cast<FcChar8 const*>(path.c_str()));
    }
    auto* const own = FcConfigGetFonts(config, FcSetApplication);
    for (int at = 0; own && at < own->nfont; ++at) {
        FcPatternDel(own->fonts[at], FC_FAMILY);
        FcPatternAddString(own->fonts[at], FC_FAMILY, reinterpret_cast<FcChar8 const*>(own_family));
    }
    return config;
}

PangoFontMap* fonts_of_thread() {
    static FcConfig* const config = config_with_own_family();
    thread_local Held<PangoFontMap> const fonts = [] {
        Held<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
        return map;
    }();
    return fonts.get();
}

}  // namespace

Held<PangoContext> text_context(cairo_t* cairo) {
    Held<PangoContext> context(pango_font_map_create_context(fonts_of_thread()));
    pango_cairo_update_context(cairo, context.get());
    return context;
}

}  // namespace sx::documents
