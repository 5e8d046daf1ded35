#include "cv/month_words.hpp"

#include "schemas/ascii.hpp"
#include "schemas/month.hpp"
#include "text/fold.hpp"

#include <array>
#include <unordered_map>

namespace vitalign::cv {

namespace {

/// Folded; per month German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Czech, Turkish,
/// Russian.
constexpr std::array<std::string_view, 12> month_rows{
    "januar janner janvier janv enero ene janeiro gennaio gen januari styczen stycznia leden ledna ocak январь января",
    "februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego unor unora subat февраль февраля",
    "marz maerz mars marzo marco maart marca marzec brezen brezna mart март марта",
    "avril avr abril abr aprile kwiecien kwietnia duben dubna nisan апрель апреля",
    "mai mayo maio maggio mag mei maj maja kveten kvetna mayis май мая",
    "juni juin junio junho giugno giu czerwiec czerwca cerven cervna haziran июнь июня",
    "juli juillet juil julio julho luglio lug lipiec lipca cervenec cervence temmuz июль июля",
    "aout agosto ago augusti augustus sierpien sierpnia srpen srpna agustos август августа",
    "septembre septiembre setembro settembre septembro set wrzesien wrzesnia zari eylul сентябрь сентября",
    "oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika rijen rijna ekim октябрь октября",
    "noviembre novembre novembro listopad listopada listopadu kasim ноябрь ноября",
    "dezember dez decembre diciembre dic dezembro dicembre desember grudzien grudnia prosinec prosince aralik декабрь "
    "декабря"};

std::unordered_map<std::string_view, int> months_by_name()
{
    std::unordered_map<std::string_view, int> months;
    for (std::size_t i = 0; i < month_rows.size(); ++i) {
        for (const std::string_view name : ascii::split(month_rows[i], ' ')) {
            months.emplace(name, static_cast<int>(i) + 1);
        }
    }
    return months;
}

} // namespace

std::optional<int> read_month(std::string_view word)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 20; // bytes
    if (word.size() < shortest || word.size() > longest || ascii::is_digit(word.front())) {
        return std::nullopt;
    }
    if (const auto english = month_of(word)) {
        return english;
    }
    static const auto months = months_by_name();
    const auto found = months.find(text::fold(word));
    return found == months.end() ? std::nullopt : std::optional{found->second};
}

} // namespace vitalign::cv
