#include "cv/contact_facts.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace vitalign::cv {

namespace {

bool is_orcid_letter(char c)
{
    return ascii::is_digit(c) || c == '-' || c == 'X';
}

/// Keeps a value as long as no other one is met.
template <class T>
class OnlyOne {
public:
    void take(const T& value, const Place& at)
    {
        m_several = m_several || (m_found && m_found->value != value);
        m_found = m_found ? m_found : Found<T>{value, at};
    }
    std::optional<Found<T>> get() const { return m_several ? std::nullopt : m_found; }

private:
    std::optional<Found<T>> m_found = {};
    bool m_several = false;
};

void find_orcids(std::string_view text, const LinePlaces& places, OnlyOne<Orcid>& orcids)
{
    constexpr std::size_t length = 19;
    for (std::size_t at = text.find("000"); at != std::string_view::npos; at = text.find("000", at + 1)) {
        const std::string_view piece = text.substr(at, length);
        const bool alone = (at == 0 || !ascii::is_alnum(text[at - 1])) &&
                           (at + length >= text.size() || !is_orcid_letter(text[at + length]));
        if (piece.size() == length && alone && piece[4] == '-' && std::ranges::all_of(piece, is_orcid_letter)) {
            if (const auto orcid = Orcid::parse(piece)) {
                orcids.take(*orcid, places.at(at));
            }
        }
    }
}

constexpr std::array<std::string_view, 4> person_pages{"dblp.org/pid/", "dblp.uni-trier.de/pid/",
                                                       "dblp.dagstuhl.de/pid/", "dblp2.uni-trier.de/pid/"};

void find_pids(std::string_view text, const LinePlaces& places, OnlyOne<DblpPid>& pids)
{
    for (const std::string_view page : person_pages) {
        for (std::size_t at = text.find(page); at != std::string_view::npos; at = text.find(page, at + 1)) {
            std::string_view rest = text.substr(at + page.size(), 60);
            rest = rest.substr(0, rest.find_first_of(" \t\r\n\"'<>()[]{},;?#\\"));
            rest = rest.ends_with(".html") ? rest.substr(0, rest.size() - 5) : rest;
            rest = rest.ends_with('.') ? rest.substr(0, rest.size() - 1) : rest;
            if (const auto pid = DblpPid::parse(rest)) {
                pids.take(*pid, places.at(at));
            }
        }
    }
}

bool is_mail_letter(char c)
{
    return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

std::optional<Found<std::string>> first_mail(std::string_view text, const LinePlaces& places)
{
    constexpr std::size_t longest = 64;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && at - begin < longest && is_mail_letter(text[begin - 1])) {
            --begin;
        }
        while (end < text.size() && end - at < longest && is_mail_letter(text[end])) {
            ++end;
        }
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
            --end;
        }
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        const std::size_t dot = domain.rfind('.');
        const bool host = dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2 &&
                          std::ranges::all_of(domain.substr(dot + 1), ascii::is_alpha) &&
                          domain.find("..") == std::string_view::npos;
        if (begin < at && ascii::is_alnum(text[begin]) && host) {
            return Found<std::string>{std::string{text.substr(begin, end - begin)}, places.at(at)};
        }
    }
    return std::nullopt;
}

} // namespace

ContactFacts contact_facts(const CvText& cv)
{
    ContactFacts facts;
    OnlyOne<Orcid> orcids;
    OnlyOne<DblpPid> pids;
    const auto take = [&](const FileText& file) {
        const LinePlaces places{file, cv.path};
        find_orcids(file.text, places, orcids);
        find_pids(file.text, places, pids);
        facts.mail = facts.mail ? facts.mail : first_mail(file.text, places);
    };
    take({.text = std::string{cv.source.text()}});
    for (const FileText& file : cv.beside) {
        if (!is_program(file.name)) {
            take(file);
        }
    }
    facts.orcid = orcids.get();
    facts.dblp = pids.get();
    return facts;
}

} // namespace vitalign::cv
