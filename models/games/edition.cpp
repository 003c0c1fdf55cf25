#include "models/games/edition.h"

#include <algorithm>

namespace truvamate {

QString multiplierKindCode(MultiplierKind kind)
{
    switch (kind) {
    case MultiplierKind::None:
        return QStringLiteral("none");
    case MultiplierKind::FixedTable:
        return QStringLiteral("fixed_table");
    case MultiplierKind::PerDraw:
        return QStringLiteral("per_draw");
    case MultiplierKind::PerPlay:
        return QStringLiteral("per_play");
    }
    Q_UNREACHABLE();
}

Result<MultiplierKind> multiplierKindFromCode(const QString &code)
{
    for (const MultiplierKind kind : {MultiplierKind::None, MultiplierKind::FixedTable,
                                      MultiplierKind::PerDraw, MultiplierKind::PerPlay}) {
        if (multiplierKindCode(kind) == code) {
            return kind;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("edition.unknown_multiplier_kind"),
                QStringLiteral("“%1” is not a kind of multiplier.").arg(code));
}

bool MultiplierRule::allows(int value) const
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool Edition::isDrawDay(DrawDate date) const
{
    return std::find(weekdays.begin(), weekdays.end(), date.date().dayOfWeek()) != weekdays.end();
}

bool Edition::isPriced() const
{
    return std::any_of(prizes.begin(), prizes.end(),
                       [](const TierPrize &prize) { return prize.base.has_value(); });
}

std::vector<const Edition *> allEditionsOf(Game game)
{
    std::vector<const Edition *> found;
    for (const Edition &edition : allEditions()) {
        if (edition.game == game) {
            found.push_back(&edition);
        }
    }
    return found;
}

Result<const Edition *> editionFor(Game game, DrawDate date)
{
    const Edition *found = nullptr;
    for (const Edition &edition : allEditions()) {
        if (edition.game == game && edition.firstDraw <= date) {
            found = &edition;
        }
    }
    if (date.isValid() && found) {
        return found;
    }
    return fail(ErrorKind::Invalid, QStringLiteral("edition.before_first_draw"),
                QStringLiteral("%1 was first drawn on %2; there is no draw on %3.")
                    .arg(gameName(game), allEditionsOf(game).front()->firstDraw.toText(),
                         date.isValid() ? date.toText() : QStringLiteral("an invalid date")));
}

Result<const Edition *> editionByCode(const QString &code)
{
    for (const Edition &edition : allEditions()) {
        if (edition.code == code) {
            return &edition;
        }
    }
    return fail(ErrorKind::NotFound, QStringLiteral("edition.unknown"),
                QStringLiteral("There is no edition “%1”.").arg(code));
}

} // namespace truvamate
