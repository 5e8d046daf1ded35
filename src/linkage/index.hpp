// One new record against all that are known, without relating those anew.
#pragma once

#include "linkage/link.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace vitalign::linkage {

/// Finds the pairs that `candidate_pairs` would find for the new record, and where a block is large those nearest in
/// shared words, first author and year. The builders of the forms and the venues must outlive it.
/// Not for several threads while records are added.
class Index {
public:
    /// `closed` as for `link`. `expected`: how many records there will be at the end, if more are to come.
    Index(const VenueKeys& venues, std::vector<bool> closed, std::span<const Form> known = {},
          std::size_t expected = 0);

    /// What the known records are to the record, by position; those that are different are left out. `b` is its own
    /// position, if it were added. The words and names of the known records alone are counted.
    std::vector<Edge> related(const Form& form) const;

    /// The same, counting its own words and names, too: as `judge_pairs` would have it on all records together. From
    /// now on it is known.
    std::vector<Edge> add(const Form& form);

    std::size_t size() const { return m_forms.size(); }
    const std::vector<Form>& forms() const { return m_forms; }

private:
    /// A record in a block, with what tells the near ones from the far ones without a look at their forms.
    struct Member {
        std::uint32_t record = 0;
        std::uint32_t first_author = 0;
        std::int16_t year = 0;
    };
    using Block = std::vector<Member>;

    /// A member of a block that the record shares. The fewer `apart`, the nearer.
    struct Hit {
        std::uint32_t apart = 0;
        std::uint32_t record = 0;
    };

    void file(const Form& form);
    const Block* block_of(std::uint64_t key) const;
    std::vector<std::uint32_t> candidates(const Form& form) const;
    void meet_by_own_keys(const Form& form, std::vector<Hit>& hits) const;
    void meet_by_words(const Form& form, std::vector<Hit>& hits) const;

    const VenueKeys& m_venues;
    std::vector<bool> m_closed;
    std::vector<Form> m_forms;
    Statistics m_statistics;
    std::unordered_map<std::uint64_t, Block> m_blocks; ///< by own key, and by each single word of the title
};

} // namespace vitalign::linkage
