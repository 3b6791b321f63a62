#pragma once
#include "features/postings/likeness.hpp"
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// Finds postings of one employer that say nearly the same. The marks of each text lie in
// posting_marks; texts that may be alike by their marks are then compared exactly.
namespace sx::postings {

Shingles shingles_of(PostingForm const&);
// Titles and texts both have to be alike: employers put the same words about themselves into
// postings of different work.
bool is_repeat(PostingForm const&, PostingForm const&);

// Of the employer's that wait for the review, are published or were; without what it revises, and
// without revisions. The most alike first, at most ten.
struct Likely {
    Posting posting;
    Percent likeness;
};
std::vector<Likely> repeats_of(store::Transaction&, Posting const&);

}  // namespace sx::postings
