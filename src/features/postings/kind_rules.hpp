#pragma once
#include "features/postings/messages.hpp"
#include "platform/base/result.hpp"

// Pure rules about what a form says: the parts of its kind, its places, its contact.
namespace sx::postings {

using Fields = std::vector<FieldProblem>;

// A part that belongs to another kind; a probation longer than the law allows for the contract.
void check_kind(PostingForm const&, Fields& wrong);
// A place twice; further places without a main one.
void check_places(PostingForm const&, Fields& wrong);
void check_contact(PostingForm const&, Fields& wrong);

// What a review expects besides a right form: a kind other than a job says what it is about.
// Refuses with invalid_fields.
Result<> check_complete(PostingForm const&);

// What is unlikely though not wrong, by field: pay that does not look like its unit.
Fields doubts_about(PostingForm const&);

// The main place first; empty: anywhere.
std::vector<PostingPlace> places_of(PostingForm const&);

}  // namespace sx::postings
