#pragma once
#include "features/fairs/fairs.hpp"

// The JSON of this feature.
namespace sx::statistics {

struct Figures {
    std::int64_t employers = 0;     // approved participations
    std::int64_t postings = 0;      // in the fair now
    std::int64_t openings = 0;      // their headcounts added up
    std::int64_t seekers = 0;       // distinct people who have applied in it
    std::int64_t applications = 0;  // made in it, withdrawn ones too
    std::int64_t interviews = 0;    // applications that reached an interview
    std::int64_t intents = 0;       // applications that were signed
    friend bool operator==(Figures const&, Figures const&) = default;
};
BOOST_DESCRIBE_STRUCT(
    Figures, (), (employers, postings, openings, seekers, applications, interviews, intents))

// Also what live listeners of "fair:<id>" hear.
struct FiguresOfFair : Figures {
    fairs::FairId fair_id;
    Instant as_of;  // when they last changed
};
BOOST_DESCRIBE_STRUCT(FiguresOfFair, (Figures), (fair_id, as_of))

struct FigureDefinition {
    std::string figure;
    std::string name, meaning;  // in the caller's language
};
BOOST_DESCRIBE_STRUCT(FigureDefinition, (), (figure, name, meaning))

struct FigureDefinitions {
    std::vector<FigureDefinition> items;
};
BOOST_DESCRIBE_STRUCT(FigureDefinitions, (), (items))

struct ExplainedFigures : FiguresOfFair {
    std::vector<FigureDefinition> definitions;
};
BOOST_DESCRIBE_STRUCT(ExplainedFigures, (FiguresOfFair), (definitions))

// The followed figures, and all days of the fair's course added up, beside the same counted from
// the rows. They differ for the moments that an event needs to be followed.
struct Recount {
    Figures followed, course, recounted;
    bool equal = false;
};
BOOST_DESCRIBE_STRUCT(Recount, (), (followed, course, recounted, equal))

}  // namespace sx::statistics
