#include "cv/word_feature.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::cv {

namespace {

/// Longer words are rare, and tell by their end.
constexpr std::size_t longest_lexical = 20;

class Naming {
public:
    Naming(std::span<const Word> words, std::size_t at, const std::function<void(std::string_view)>& use)
        : m_words(words), m_at(static_cast<std::ptrdiff_t>(at)), m_use(use)
    {
    }

    void name_all()
    {
        name_words();
        name_forms();
        name_place();
        if (word(0)->patent) {
            name_patent();
        }
    }

private:
    const Word* word(std::ptrdiff_t offset) const
    {
        const std::ptrdiff_t at = m_at + offset;
        return at < 0 || at >= static_cast<std::ptrdiff_t>(m_words.size()) ? nullptr
                                                                           : &m_words[static_cast<std::size_t>(at)];
    }

    /// The shape with the punctuation around it.
    void add_form(std::ptrdiff_t offset)
    {
        const Word* here = word(offset);
        if (here == nullptr) {
            m_name += m_at + offset < 0 ? '<' : '>';
            return;
        }
        if (here->before != '-') {
            m_name += here->before;
        }
        m_name += static_cast<char>(here->shape);
        if (here->behind != '-') {
            m_name += here->behind;
        }
    }

    void add_folded(std::ptrdiff_t offset)
    {
        const Word* here = word(offset);
        m_name += here == nullptr ? (m_at + offset < 0 ? "<" : ">") : here->folded;
    }

    void begin(std::string_view kind) { m_name = kind; }
    void done() { m_use(m_name); }

    bool is_lexical(std::ptrdiff_t offset) const
    {
        const Word* here = word(offset);
        return here != nullptr && !here->folded.empty() && here->folded.size() <= longest_lexical;
    }

    void name_words()
    {
        constexpr std::array<std::pair<std::ptrdiff_t, std::string_view>, 3> places{
            {{0, "w="}, {-1, "w-1="}, {1, "w+1="}}};
        for (const auto& [offset, kind] : places) {
            if (is_lexical(offset)) {
                begin(kind);
                add_folded(offset);
                done();
            }
        }
        const Word& here = *word(0);
        constexpr std::size_t suffix = 3;
        if (here.folded.size() > suffix + 1) {
            begin("end=");
            m_name += std::string_view{here.folded}.substr(here.folded.size() - suffix);
            done();
        }
    }

    void name_form(std::string_view kind, std::initializer_list<std::ptrdiff_t> offsets)
    {
        begin(kind);
        for (const std::ptrdiff_t offset : offsets) {
            add_form(offset);
            m_name += ' ';
        }
        m_name.pop_back();
        done();
    }

    void name_forms()
    {
        name_form("s=", {0});
        name_form("s-1=", {-1});
        name_form("s+1=", {1});
        name_form("s-2=", {-2});
        name_form("s+2=", {2});
        name_form("s-1,0=", {-1, 0});
        name_form("s0,1=", {0, 1});
    }

    static std::string_view bucket(std::size_t count)
    {
        constexpr std::array<std::pair<std::size_t, std::string_view>, 7> rows{
            {{0, "0"}, {1, "1"}, {2, "2"}, {5, "5"}, {10, "10"}, {20, "20"}, {~std::size_t{0}, "99"}}};
        return std::ranges::find_if(rows, [&](const auto& row) { return count <= row.first; })->second;
    }

    void name_place()
    {
        const Word& here = *word(0);
        const std::string_view from_start = bucket(static_cast<std::size_t>(m_at));
        const std::string_view to_end = bucket(m_words.size() - 1 - static_cast<std::size_t>(m_at));
        begin("at=");
        m_name += from_start;
        done();
        begin("at+s=");
        m_name += from_start;
        m_name += static_cast<char>(here.shape);
        done();
        begin("end-at=");
        m_name += to_end;
        done();
        begin("end-at+s=");
        m_name += to_end;
        m_name += static_cast<char>(here.shape);
        done();
        begin("state=");
        m_name += {here.quote, here.date, here.style, here.bracketed ? '(' : '-'};
        done();
        begin("quote=");
        m_name += {here.quote, static_cast<char>(here.shape)};
        done();
        begin("date=");
        m_name += {here.date, static_cast<char>(here.shape)};
        done();
        begin("style=");
        m_name += {here.style, word(-1) != nullptr ? word(-1)->style : '<', word(1) != nullptr ? word(1)->style : '>'};
        done();
    }

    void name_patent()
    {
        begin("patent");
        done();
        m_name += ' ';
        m_name += static_cast<char>(word(0)->shape);
        done();
        begin("patent ");
        add_form(0);
        m_name += ' ';
        m_name += word(0)->quote;
        done();
    }

    std::span<const Word> m_words;
    std::ptrdiff_t m_at;
    const std::function<void(std::string_view)>& m_use;
    std::string m_name;
};

} // namespace

void for_each_feature(std::span<const Word> words, std::size_t at, const std::function<void(std::string_view)>& use)
{
    Naming{words, at, use}.name_all();
}

} // namespace vitalign::cv
