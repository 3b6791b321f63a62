#pragma once
#include <span>
#include "engine/requirements/requirements.hpp"
#include "engine/requirements/segments.hpp"

// One function for each kind of statement; each appends what it finds. Pure.
namespace sx::engine {

struct Reading {
    PlainText const& text;
    std::span<Segment const> segments;
};

void read_education(Reading const&, Requirements&);  // and degrees
void read_majors(Reading const&, Requirements&);
void read_graduation(Reading const&, Requirements&);
void read_experience(Reading const&, Requirements&);
void read_age(Reading const&, Requirements&);
void read_languages(Reading const&, Requirements&);
void read_certificates(Reading const&, Requirements&);

// The part of every statement: the writer's words from byte `begin` to `end` of the plain text.
inline Stated stated(
    Reading const& reading, Segment const& segment, std::size_t begin, std::size_t end) {
    return {reading.text.original(begin, end), segment.preferred};
}
inline Stated stated(Reading const& reading, Segment const& segment) {
    return stated(reading, segment, segment.at, segment.at + segment.words.size());
}

}  // namespace sx::engine
