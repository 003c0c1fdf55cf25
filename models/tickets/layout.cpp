#include "models/tickets/layout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace truvamate {

namespace {

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray()) {
        strings.append(each.toString());
    }
    return strings;
}

tl::unexpected<Error> badSerial()
{
    return fail(
        ErrorKind::Invalid, QStringLiteral("layout.serial_invalid"),
        QStringLiteral("The serial of a ticket layout needs groups of characters, symbologies that are "
                       "known, and places above or below the plays."));
}

/// One name or several.
QStringList oneOrMore(const QJsonValue &value)
{
    return value.isString() ? QStringList{value.toString()} : stringsFrom(value);
}

Result<SerialRule> serialRuleFromJson(const QJsonObject &json)
{
    SerialRule rule;
    for (const QJsonValue &group : json[QLatin1String("groups")].toArray()) {
        rule.groups.push_back(group.toInt());
    }
    if (rule.groups.empty() || std::ranges::any_of(rule.groups, [](int n) { return n < 1 || n > 30; })) {
        return badSerial();
    }
    for (const QString &name : oneOrMore(json[QLatin1String("symbology")])) {
        const auto symbology = symbologyFromName(name);
        if (!symbology) {
            return badSerial();
        }
        rule.symbologies.push_back(*symbology);
    }
    const QStringList places = stringsFrom(json[QLatin1String("printed")]);
    rule.isPrintedAbove = places.isEmpty() || places.contains(QLatin1String("above"));
    rule.isPrintedBelow = places.isEmpty() || places.contains(QLatin1String("below"));
    if (!rule.isPrintedAbove && !rule.isPrintedBelow) {
        return badSerial();
    }
    rule.separator = json[QLatin1String("separator")].toString();
    rule.hasLetters = json[QLatin1String("letters")].toBool();
    rule.padding = json[QLatin1String("padding")].toString();
    const QDate dayZero = QDate::fromString(json[QLatin1String("dayZero")].toString(), Qt::ISODate);
    if (dayZero.isValid()) {
        rule.dayZero = dayZero;
    }
    return rule;
}

Result<LayoutGame> gameFromJson(const QJsonObject &json)
{
    LayoutGame game;
    game.code = json[QLatin1String("code")].toString();
    game.words = stringsFrom(json[QLatin1String("words")]);
    game.highest = json[QLatin1String("highest")].toInt();
    game.highestSpecial = json[QLatin1String("highestSpecial")].toInt();
    if (json.contains(QLatin1String("price"))) {
        TRY(minor, minorFromDecimal(json[QLatin1String("price")].toString()));
        game.price = cents(minor);
    }
    if (game.code.isEmpty() || game.words.isEmpty() || game.highest < 5 || game.highestSpecial < 1) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("layout.game_invalid"),
            QStringLiteral("A game of a ticket layout needs a code, its printed words and its ranges."));
    }
    return game;
}

TicketLayout builtIn(const QString &name)
{
    QFile file(QStringLiteral(":/layouts/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the ticket layout %s is not built in", qPrintable(name));
    }
    auto layout = ticketLayoutFromJson(file.readAll());
    if (!layout) {
        qFatal("the ticket layout %s: %s", qPrintable(name), qPrintable(layout.error().message));
    }
    return *std::move(layout);
}

} // namespace

int SerialRule::length() const
{
    return std::accumulate(groups.begin(), groups.end(), 0);
}

bool SerialRule::allows(QChar character) const
{
    const bool isDigit = character >= u'0' && character <= u'9';
    const bool isCapital = character >= u'A' && character <= u'Z';
    return isDigit || (hasLetters && (isCapital || character == u'&' || character == u'%'));
}

bool SerialRule::allows(Symbology symbology) const
{
    return symbologies.empty() ? isTicketSymbology(symbology) && symbology != Symbology::QrCode
                               : std::ranges::find(symbologies, symbology) != symbologies.end();
}

const LayoutGame *TicketLayout::game(const QString &code) const
{
    const auto found = std::ranges::find(games, code, &LayoutGame::code);
    return found == games.end() ? nullptr : &*found;
}

Result<TicketLayout> ticketLayoutFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    TicketLayout layout;
    layout.id = object[QLatin1String("id")].toString();
    if (layout.id.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("layout.malformed"),
                    QStringLiteral("This is not a ticket layout: %1.").arg(error.errorString()));
    }
    layout.title = object[QLatin1String("title")].toString();
    if (object.contains(QLatin1String("state"))) {
        layout.state = object[QLatin1String("state")].toString();
    }
    layout.verified = object[QLatin1String("verified")].toBool();
    if (object.contains(QLatin1String("serial"))) {
        TRY(serial, serialRuleFromJson(object[QLatin1String("serial")].toObject()));
        layout.serial = serial;
    }
    for (const QJsonValue &value : object[QLatin1String("games")].toArray()) {
        TRY(game, gameFromJson(value.toObject()));
        layout.games.push_back(game);
    }
    layout.mostPlays = object[QLatin1String("mostPlays")].toInt(5);
    layout.quickPickMarkers = stringsFrom(object[QLatin1String("quickPickMarkers")]);
    layout.specialNames = stringsFrom(object[QLatin1String("specialNames")]);
    layout.marks = stringsFrom(object[QLatin1String("marks")]);
    layout.plays = stringsFrom(object[QLatin1String("plays")]);
    layout.lines = stringsFrom(object[QLatin1String("lines")]);
    return layout;
}

const std::vector<TicketLayout> &ticketLayouts()
{
    static const std::vector<TicketLayout> layouts = [] {
        std::vector<TicketLayout> all;
        for (const char *name : {"indiana", "florida", "connecticut", "illinois", "michigan", "maryland",
                                 "north_carolina", "california", "georgia", "texas", "generic"}) {
            all.push_back(builtIn(QString::fromLatin1(name)));
        }
        return all;
    }();
    return layouts;
}

const TicketLayout &ticketLayoutOfState(const QString &state)
{
    const auto &layouts = ticketLayouts();
    const auto found
        = std::ranges::find_if(layouts, [&](const auto &layout) { return layout.state == state; });
    return found == layouts.end() ? genericTicketLayout() : *found;
}

const TicketLayout &genericTicketLayout()
{
    return ticketLayouts().back();
}

} // namespace truvamate
