#pragma once
#include <string>
#include <vector>
#include "engine/meaning/titles.hpp"
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"
#include "features/search/numbering.hpp"
#include "features/search/owned_document.hpp"
#include "features/search/words.hpp"

namespace sx::search {

// What of its employer a posting is found by.
struct EmployerTraits {
    std::string name;
    std::optional<codes::IndustryCode> industry;
    std::vector<organisations::MarkKind> marks;
};

// Everything that a document is made from.
struct PostingFacts {
    postings::ListedPosting const& posting;
    EmployerTraits const& employer;
    std::vector<fairs::FairId> const& fairs;
    std::int64_t applications = 0;
};

;

// What a title has in common with those of alike postings: its words, their groups of synonyms and
// its trades ("#3"). Not safe from several threads at once.
class TitleTraits {
public:
    std::vector<std::string> of(std::string_view title);
    void add_trades(std::string_view title, std::vector<std::string>& terms);

private:
    WordReader words_;
    meaning::TitleReader titles_;
};

// Makes documents. Not safe from several threads at once.
class PostingReader {
public:
    // The numbering outlives it.
    explicit PostingReader(Numbering& ids) : ids_(ids) {}

    OwnedDocument read(PostingFacts const&);
    void load_tables();  // of the analysis, a second's work, which else the first document does

private:
    void add_text(std::string_view, WordReader::Length, std::vector<std::string>& terms);
    void add_words(PostingFacts const&, OwnedDocument&);
    void add_values(PostingFacts const&, OwnedDocument&);

    Numbering& ids_;
    WordReader words_;
    TitleTraits titles_;
};

}  // namespace sx::search
