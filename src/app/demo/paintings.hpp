#pragma once
#include <string>

// Pictures for the demonstration, painted here: nobody's photo, nobody's logo. Each but the face is
// a PNG of flat colours; `seed` chooses among them.
namespace sx::app::demo {

std::string painted_licence();  // a paper with lines and a round seal, no words
std::string painted_logo(unsigned seed);
std::string painted_banner(unsigned seed);
std::string painted_view(unsigned seed);  // of a works or an office block
std::string painted_face();               // as a photo of a resume has to be: a square JPEG

}  // namespace sx::app::demo
