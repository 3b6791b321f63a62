#pragma once
#include <groonga.h>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"

namespace sx::bench {

// In this process. Its TokenBigram would cut texts by rules of its own: it is given our pairs
// separated by blanks, so that totals can be compared.
class GroongaPeer final : public Peer {
public:
    explicit GroongaPeer(std::string const& file) {
        if (grn_init() != GRN_SUCCESS || grn_ctx_init(&context_, 0) != GRN_SUCCESS)
            throw std::runtime_error("Groonga does not start");
        if (grn_db_create(&context_, file.c_str(), nullptr) == nullptr)
            throw std::runtime_error("Groonga cannot make its file");
        ask("table_create Documents TABLE_NO_KEY");
        ask("column_create Documents title COLUMN_SCALAR LongText");
        ask("column_create Documents text COLUMN_SCALAR LongText");
        for (std::size_t facet = 0; facet < search::facet_count; ++facet)
            ask("column_create Documents f" + std::to_string(facet) + " COLUMN_SCALAR Int32");
    }
    ~GroongaPeer() override {
        grn_ctx_fin(&context_);
        grn_fin();
    }

    std::string_view name() const override { return "Groonga"; }
    void add(Document const& one) override {
        boost::json::object record{
            {"title", joined(one.title, " ")}, {"text", joined(one.text, " ")}};
        for (std::size_t facet = 0; facet < search::facet_count; ++facet)
            record["f" + std::to_string(facet)] = nowhere;
        for (auto const& value : one.values) {
            auto& top = record["f" + std::to_string(int(value.facet))];
            if (top == nowhere) top = value.value;
        }
        waiting_.push_back(std::move(record));
        if (waiting_.size() == 1000) load();
    }
    void finish() override {
        load();
        ask("table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenDelimit");
        ask("column_create Words documents COLUMN_INDEX|WITH_SECTION|WITH_POSITION Documents "
            "title,text");
    }
    void first_ten(Query const& query) override { ask(select(query)); }
    std::uint64_t total(Query const& query) override { return found(ask(select(query))).documents; }
    Found filtered(Query const& query) override {
        std::string filter, facets;
        for (auto const& one : query.filters)
            filter.append(filter.empty() ? "" : " && ")
                .append("in_values(f" + std::to_string(int(one.facet)) + ",")
                .append(joined_numbers(one.values) + ")");
        for (auto const facet : query.facets)
            facets.append(facets.empty() ? "f" : ",f").append(std::to_string(int(facet)));
        return found(
            ask(select(query) + " --filter '" + filter + "' --drilldown " + facets +
                " --drilldown_limit -1 --drilldown_output_columns _key,_nsubrecs"));
    }

private:
    static constexpr int nowhere = -1;

    void load() {
        if (waiting_.empty()) return;
        ask("load --table Documents");
        ask(boost::json::serialize(waiting_));
        waiting_.clear();
    }
    static std::string select(Query const& query) {
        auto const between = query.match == search::Match::all ? " " : " OR ";
        return "select Documents --match_columns 'title * 3 || text' --query '" +
               joined(query.terms, between) +
               "' --sort_keys -_score --limit 10 --output_columns _id,_score";
    }
    std::string ask(std::string const& command) {
        grn_ctx_send(&context_, command.data(), unsigned(command.size()), 0);
        char* text = nullptr;
        unsigned length = 0;
        int flags = 0;
        grn_ctx_recv(&context_, &text, &length, &flags);
        if (context_.rc != GRN_SUCCESS) throw std::runtime_error(context_.errbuf);
        return {text, length};
    }
    // [[[total], columns, row…], [[groups], columns, [value, count]…]…]
    static Found found(std::string const& text) {
        auto const answer = boost::json::parse(text).as_array();
        Found found{answer.at(0).at(0).at(0).to_number<std::uint64_t>(), 0};
        for (std::size_t facet = 1; facet < answer.size(); ++facet)
            for (std::size_t at = 2; at < answer[facet].as_array().size(); ++at) {
                auto const& group = answer[facet].at(at);
                if (group.at(0).to_number<int>() != nowhere)
                    found.counted += group.at(1).to_number<std::uint64_t>();
            }
        return found;
    }

    grn_ctx context_{};
    boost::json::array waiting_;
};

}  // namespace sx::bench
