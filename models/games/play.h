#pragma once

#include "models/games/edition.h"
#include "models/result.h"

#include <array>
#include <vector>

namespace truvamate {

/// Five numbers in strictly rising order; whether they fit a game is asked of an edition.
class MainNumbers
{
public:
    /// Refuses any count but five, numbers below 1, duplicates and any order but rising.
    static Result<MainNumbers> fromSorted(const std::vector<int> &numbers);
    /// Takes any order, as people type and ball machines draw; refuses the rest as fromSorted does.
    static Result<MainNumbers> fromAnyOrder(std::vector<int> numbers);

    const std::array<int, 5> &values() const { return m_values; }
    int operator[](std::size_t i) const { return m_values[i]; }
    bool contains(int number) const;
    int highest() const { return m_values.back(); }

    friend auto operator<=>(const MainNumbers &, const MainNumbers &) = default;

private:
    explicit MainNumbers(const std::array<int, 5> &values)
        : m_values(values)
    {
    }

    std::array<int, 5> m_values;
};

/// One play (or one winning set): five numbers and the special ball.
struct Play
{
    MainNumbers numbers;
    int special = 0;

    /// Two digits each, as tickets print them: "02 25 36 43 61 + 24".
    QString toText() const;

    friend auto operator<=>(const Play &, const Play &) = default;
};

/// Says with the values and since when, if a number is out of the edition's range.
Result<Done> validatePlay(const Edition &edition, const Play &play);
/// Builds a play from numbers in any order and validates it.
Result<Play> parsePlay(const Edition &edition, std::vector<int> numbers, int special);
/// The same for a game and a draw date.
Result<Play> parsePlay(Game game, DrawDate date, std::vector<int> numbers, int special);

} // namespace truvamate
