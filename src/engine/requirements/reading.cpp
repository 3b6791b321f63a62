#include "engine/requirements/reading.hpp"
#include "engine/requirements/readers.hpp"

namespace sx::engine {

Requirements read_requirements(std::string_view text) {
    PlainText const plain_text(text);
    auto const segments = segments_of(plain_text);
    Reading const reading{plain_text, segments};
    Requirements found;
    read_education(reading, found);
    read_majors(reading, found);
    read_graduation(reading, found);
    read_experience(reading, found);
    read_age(reading, found);
    read_languages(reading, found);
    read_certificates(reading, found);
    return found;
}

}  // namespace sx::engine
