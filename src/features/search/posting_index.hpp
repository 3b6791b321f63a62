#pragma once
#include <set>
#include <span>
#include <utility>
#include "engine/meaning/vectors.hpp"
#include "features/search/following_index.hpp"
#include "features/search/posting_document.hpp"
#include "features/search/readers.hpp"
#include "features/search/vocabulary.hpp"

namespace sx::search {

// What is published, and what is said in it.
class PostingIndex : public FollowingIndex {
public:
    explicit PostingIndex(IndexFile file = IndexFile()) : file_(std::move(file)) {}

    // Rises whenever another answer may follow, of postings or of the vocabulary.
    std::uint64_t changes() const { return publications() + renewals_; }
    Numbering const& ids() const { return ids_; }

    // Where much is said, as it was some seconds ago.
    std::shared_ptr<Vocabulary const> vocabulary(store::Transaction&);
    // What titles mean, where the venue was taught it; null elsewhere. Taught before anybody asks.
    void teach(std::shared_ptr<meaning::Vectors const> vectors) { vectors_ = std::move(vectors); }
    meaning::Vectors const* vectors() const { return vectors_.get(); }
    bool has_older_vocabulary() const { return publications() != in_vocabulary_; }
    void renew(store::Database&) override;
    void save(store::Database&) override;

private:
    std::optional<KeptIndex> load() override { return file_.load(); }
    void resume(KeptIndex const&) override;
    void add_meaning(KeptIndex&) override;
    void put_all(store::Transaction&) override;
    bool put_news(store::Transaction&, std::vector<events::Event> const&) override;
    bool put_late(store::Transaction&) override;
    class Employers;
    void put_rows(store::Transaction&, std::span<postings::ListedPosting const>, Employers&);
    void reload(store::Transaction&, std::vector<postings::PostingId> const&);
    void renew_vocabulary(store::Transaction&);

    Numbering ids_;
    // Of whoever has the turn.
    Readers<PostingReader> readers_{ids_};
    std::set<postings::PostingId> counted_anew_;  // are to be, as somebody has applied or withdrawn
    postings::PostingId counted_last_;

    std::atomic<std::uint64_t> in_vocabulary_ = 0, renewals_ = 0;
    std::mutex vocabulary_mutex_;
    std::shared_ptr<Vocabulary const> vocabulary_;
    std::shared_ptr<meaning::Vectors const> vectors_;
    // Of the keeper, before the vocabulary is renewed and the index saved again.
    int rounds_to_rest_ = 0, rounds_to_save_ = 0;
    IndexFile const file_;
    std::uint64_t saved_ = 0;  // publications
};

}  // namespace sx::search
