#pragma once
#include <span>
#include "features/search/following_index.hpp"
#include "features/search/posting_document.hpp"
#include "features/search/readers.hpp"
#include "features/search/vocabulary.hpp"

namespace sx::search {

// What is published, and what is said in it.
class PostingIndex : public FollowingIndex {
public:
    // Rises whenever another answer may follow, of postings or of the vocabulary.
    std::uint64_t changes() const { return publications() + renewals_; }
    Numbering const& ids() const { return ids_; }

    // Where much is said, as it was some seconds ago.
    std::shared_ptr<Vocabulary const> vocabulary(store::Transaction&);
    bool has_older_vocabulary() const { return publications() != in_vocabulary_; }
    void renew(store::Database&) override;

private:
    void put_all(store::Transaction&) override;
    bool put_news(store::Transaction&, std::vector<events::Event> const&) override;
    class Employers;
    void put_rows(store::Transaction&, std::span<postings::ListedPosting const>, Employers&);
    void reload(store::Transaction&, std::vector<postings::PostingId> const&);
    void renew_vocabulary(store::Transaction&);

    Numbering ids_;
    Readers<PostingReader> readers_{ids_};  // of whoever has the turn

    std::atomic<std::uint64_t> in_vocabulary_ = 0, renewals_ = 0;
    std::mutex vocabulary_mutex_;
    std::shared_ptr<Vocabulary const> vocabulary_;
    int rounds_to_rest_ = 0;  // of the keeper, before the vocabulary is renewed again
};

}  // namespace sx::search
