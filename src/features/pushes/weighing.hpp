#pragma once
#include <optional>
#include <span>
#include "engine/allocation/figures.hpp"
#include "features/pushes/records.hpp"

namespace sx::pushes {

// A batch's people and postings as the engine's task, and who gets what. Needs 16 bytes for each
// candidate. The same rows give the same result.
class Weighing {
public:
    Weighing(store::Transaction&, PushBatch const&);

    struct Person {
        Id<PersonRow> id;
        access::AccountId account_id;
    };
    PushBatchId const& batch() const { return batch_; }
    std::span<Person const> people() const { return people_; }
    std::span<BatchPostingRow const> postings() const { return postings_; }
    std::span<allocation::Candidate const> given_to(std::size_t person) const {
        return solution_->allocation.of(person);
    }
    PushReckoning reckoning() const;
    std::vector<allocation::Standing> standings() const;

private:
    allocation::Task task() const { return {candidates_, capacity_, received_, wanted_}; }

    PushBatchId batch_;
    std::uint32_t wanted_;
    std::vector<Person> people_;
    std::vector<BatchPostingRow> postings_;
    allocation::Candidates candidates_;
    std::vector<std::uint32_t> capacity_, received_;
    std::optional<allocation::Solution> solution_;
};

}  // namespace sx::pushes
