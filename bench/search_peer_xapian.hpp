#pragma once
#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"

namespace sx::bench {

inline std::string filter_term(search::FacetValue one) {
    return std::string("XF")
        .append(std::to_string(int(one.facet)))
        .append("V")
        .append(std::to_string(one.value));
}

// On disk, in the page cache; its own BM25.
class XapianPeer final : public Peer {
public:
    explicit XapianPeer(std::string const& folder)
        : folder_(folder), database_(folder, Xapian::DB_CREATE_OR_OVERWRITE) {}

    std::string_view name() const override { return "Xapian"; }
    void add(Document const& one) override {
        Xapian::Document document;
        for (auto const term : one.title) document.add_term(std::string("T").append(term), 3);
        for (auto const term : one.text) document.add_term(std::string("T").append(term), 1);
        for (auto const& value : one.values) {
            document.add_boolean_term(filter_term(value));
            auto const slot = Xapian::valueno(value.facet);
            if (document.get_value(slot).empty())  // the top of a tree comes first
                document.add_value(slot, std::to_string(value.value));
        }
        database_.add_document(document);
        if (++added_ % 50'000 == 0) database_.commit();
    }
    void finish() override {
        database_.commit();
        reader_ = std::make_unique<Xapian::Database>(folder_);
    }
    void first_ten(Query const& query) override {
        Xapian::Enquire enquire(*reader_);
        enquire.set_query(words(query));
        enquire.get_mset(0, 10);
    }
    std::uint64_t total(Query const& query) override {
        Xapian::Enquire enquire(*reader_);
        enquire.set_query(words(query));
        return enquire.get_mset(0, 10, reader_->get_doccount()).get_matches_estimated();
    }
    Found filtered(Query const& query) override {
        auto all = words(query);
        for (auto const& filter : query.filters) {
            std::vector<std::string> values;
            for (auto const value : filter.values)
                values.push_back(filter_term({filter.facet, value}));
            all = Xapian::Query(
                Xapian::Query::OP_FILTER, all,
                Xapian::Query(Xapian::Query::OP_OR, values.begin(), values.end()));
        }
        Xapian::Enquire enquire(*reader_);
        enquire.set_query(all);
        std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
        for (auto const facet : query.facets) {
            spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(Xapian::valueno(facet)));
            enquire.add_matchspy(spies.back().get());
        }
        Found found;
        found.documents = enquire.get_mset(0, 10, reader_->get_doccount()).get_matches_estimated();
        for (auto const& spy : spies)
            for (auto at = spy->values_begin(); at != spy->values_end(); ++at)
                found.counted += at.get_termfreq();
        return found;
    }

private:
    static Xapian::Query words(Query const& query) {
        std::vector<std::string> terms;
        for (auto const term : query.terms) terms.push_back(std::string("T").append(term));
        auto const joined =
            query.match == search::Match::all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
        return Xapian::Query(joined, terms.begin(), terms.end());
    }

    std::string folder_;
    Xapian::WritableDatabase database_;
    std::unique_ptr<Xapian::Database> reader_;
    std::size_t added_ = 0;
};

}  // namespace sx::bench
