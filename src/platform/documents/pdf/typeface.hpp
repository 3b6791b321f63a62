#pragma once
#include "platform/documents/pdf/writer.hpp"

namespace sx::documents {

// The typeface of papers, in regular and bold: Noto Sans CJK SC where it has a character, other
// fonts of this machine where it has not. Safe from every thread; the first call takes a second.
inline constexpr char const* typeface = "Shuangxuan Paper, Noto Sans CJK SC";

// A context for texts in that typeface, with the calling thread's own cache of fonts.
Held<PangoContext> text_context(cairo_t*);

}  // namespace sx::documents
