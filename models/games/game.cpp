#include "models/games/game.h"

namespace truvamate {

QString gameCode(Game game)
{
    return game == Game::Powerball ? QStringLiteral("powerball") : QStringLiteral("mega_millions");
}

Result<Game> gameFromCode(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetter()) {
            letters.append(c.toLower());
        }
    }
    if (letters == QLatin1String("powerball") || letters == QLatin1String("pb")) {
        return Game::Powerball;
    }
    if (letters == QLatin1String("megamillions") || letters == QLatin1String("mm")) {
        return Game::MegaMillions;
    }
    return fail(ErrorKind::Invalid, QStringLiteral("game.unknown"),
                QStringLiteral("“%1” is not a game we know; powerball and mega_millions are.").arg(text));
}

QString gameName(Game game)
{
    return game == Game::Powerball ? QStringLiteral("Powerball") : QStringLiteral("Mega Millions");
}

QString specialBallName(Game game)
{
    return game == Game::Powerball ? QStringLiteral("Powerball") : QStringLiteral("Mega Ball");
}

} // namespace truvamate
