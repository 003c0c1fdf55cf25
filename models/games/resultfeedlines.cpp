#include "models/games/resultfeedlines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace truvamate {

namespace {

const QString newYork = QStringLiteral("NY Open Data");
const QString texas = QStringLiteral("Texas Lottery");

tl::unexpected<Error> unknownLayout(const QString &seen)
{
    return fail(
        ErrorKind::Invalid, QStringLiteral("feed.unknown_layout"),
        QStringLiteral("This is no result file that is known here: it begins with “%1”. Known are CSV "
                       "and JSON of NY Open Data and CSV of the Texas Lottery.")
            .arg(seen.left(80)),
        {{QStringLiteral("seen"), seen.left(80)}});
}

Error wrongColumns(qsizetype expected, qsizetype found)
{
    return {ErrorKind::Invalid,
            QStringLiteral("feed.wrong_columns"),
            QStringLiteral("The line has %1 columns where %2 are expected.").arg(found).arg(expected),
            {{QStringLiteral("found"), found}, {QStringLiteral("expected"), expected}}};
}

/// "Draw Date", "draw_date" and "Draw date" are one name.
QString columnKey(const QString &title)
{
    QString key;
    for (const QChar character : title) {
        if (character.isLetterOrNumber()) {
            key += character.toLower();
        }
    }
    return key;
}

/// False for a column that is not known.
bool setField(FeedLine &line, const QString &key, const QString &value)
{
    if (key == QLatin1String("drawdate")) {
        line.date = value;
    } else if (key == QLatin1String("winningnumbers")) {
        line.numbers = value;
    } else if (key == QLatin1String("megaball")) {
        line.special = value;
    } else if (key == QLatin1String("multiplier")) {
        line.multiplier = value;
    } else if (key == QLatin1String("doubleplaywinningnumbers")) {
        line.doublePlay = value;
    } else {
        return false;
    }
    return true;
}

struct NumberedLine
{
    int number = 0;
    QString text;
};

std::vector<NumberedLine> filledLines(const QString &text)
{
    std::vector<NumberedLine> filled;
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        ++number;
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty()) {
            filled.push_back({number, trimmed});
        }
    }
    return filled;
}

Result<FeedLines> newYorkCsv(const std::vector<NumberedLine> &lines, const QStringList &header)
{
    QStringList keys;
    for (const QString &title : header) {
        FeedLine probe;
        const QString key = columnKey(title);
        if (!setField(probe, key, {}) || keys.contains(key)) {
            return unknownLayout(header.join(QLatin1Char(',')));
        }
        keys.append(key);
    }
    for (const char *needed : {"drawdate", "winningnumbers", "multiplier"}) {
        if (!keys.contains(QLatin1String(needed))) {
            return unknownLayout(header.join(QLatin1Char(',')));
        }
    }
    const bool isMega = keys.contains(QStringLiteral("megaball"));
    FeedLines feed{FeedLayout::NewYorkCsv, isMega ? Game::MegaMillions : Game::Powerball, newYork, {}};
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        FeedLine read{line->number, {}, {}, {}, {}, {}, {}};
        const auto cells = csvCells(line->text);
        if (!cells || cells->size() != keys.size()) {
            read.error = wrongColumns(keys.size(), cells ? cells->size() : 1);
        } else {
            for (qsizetype i = 0; i < keys.size(); ++i) {
                setField(read, keys.at(i), cells->at(i));
            }
        }
        feed.lines.push_back(std::move(read));
    }
    return feed;
}

/// Ten columns, and an eleventh where one multiplier is drawn for all.
qsizetype texasColumns(Game game, DrawDate date)
{
    const auto edition = editionFor(game, date);
    const bool isDrawn = edition && (*edition)->multiplier.kind == MultiplierKind::PerDraw
        && date >= (*edition)->multiplier.since;
    return isDrawn ? 11 : 10;
}

FeedLine texasLine(const NumberedLine &line, Game game)
{
    FeedLine read{line.number, {}, {}, {}, {}, {}, {}};
    const QStringList cells = csvCells(line.text).value_or(QStringList());
    if (cells.size() < 4) {
        read.error = wrongColumns(10, cells.size());
        return read;
    }
    const auto rowGame = gameFromCode(cells.at(0));
    if (!rowGame || *rowGame != game) {
        read.error
            = Error{ErrorKind::Invalid,
                    QStringLiteral("feed.other_game"),
                    QStringLiteral("The line is of “%1”, the file of %2.").arg(cells.at(0), gameName(game)),
                    {{QStringLiteral("found"), cells.at(0)}, {QStringLiteral("game"), gameName(game)}}};
        return read;
    }
    read.date = QStringLiteral("%1/%2/%3").arg(cells.at(1), cells.at(2), cells.at(3));
    const DrawDate date = DrawDate::of(cells.at(3).toInt(), cells.at(1).toInt(), cells.at(2).toInt());
    const qsizetype expected = texasColumns(game, date);
    const bool hasEmptyEnd = cells.size() == expected + 1 && cells.back().isEmpty();
    if (date.isValid() && cells.size() != expected && !hasEmptyEnd) {
        read.error = wrongColumns(expected, cells.size());
        return read;
    }
    read.numbers = cells.mid(4, 5).join(QLatin1Char(' '));
    read.special = cells.value(9);
    read.multiplier = cells.value(10);
    return read;
}

FeedLines texasCsv(const std::vector<NumberedLine> &lines, Game game)
{
    FeedLines feed{FeedLayout::TexasCsv, game, texas, {}};
    for (const NumberedLine &line : lines) {
        feed.lines.push_back(texasLine(line, game));
    }
    return feed;
}

struct JsonPart
{
    int line = 0;
    QByteArray bytes;
};

/// The objects of a JSON array with the lines they begin on, so that one broken object costs only itself.
Result<std::vector<JsonPart>> objectsOf(const QByteArray &bytes)
{
    std::vector<JsonPart> parts;
    int line = 1;
    int depth = 0;
    bool isInText = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        line += c == '\n' ? 1 : 0;
        if (isInText) {
            i += c == '\\' ? 1 : 0;
            isInText = c != '"';
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{' && depth++ == 0) {
            begin = i;
            parts.push_back({line, {}});
        } else if (c == '}' && depth > 0 && --depth == 0) {
            parts.back().bytes = bytes.mid(begin, i - begin + 1);
        }
    }
    if (depth != 0 || isInText || !bytes.trimmed().endsWith(']')) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.not_json"),
                    QStringLiteral("The JSON file is not complete; please download it again."));
    }
    return parts;
}

FeedLine jsonLine(const JsonPart &part, Game game)
{
    FeedLine read{part.line, {}, {}, {}, {}, {}, {}};
    const QJsonDocument document = QJsonDocument::fromJson(part.bytes);
    if (!document.isObject()) {
        read.error = Error{ErrorKind::Invalid,
                           QStringLiteral("feed.not_json"),
                           QStringLiteral("This object is no valid JSON."),
                           {}};
        return read;
    }
    const QJsonObject object = document.object();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!setField(read, columnKey(field.key()), field.value().toVariant().toString())) {
            read.error = Error{ErrorKind::Invalid,
                               QStringLiteral("feed.unknown_field"),
                               QStringLiteral("The field “%1” is not known.").arg(field.key()),
                               {{QStringLiteral("field"), field.key()}}};
            return read;
        }
    }
    if (read.special.has_value() != (game == Game::MegaMillions)) {
        read.error = Error{ErrorKind::Invalid,
                           QStringLiteral("feed.other_game"),
                           QStringLiteral("The line is not of %1 as the file is.").arg(gameName(game)),
                           {{QStringLiteral("game"), gameName(game)}}};
    }
    return read;
}

Result<FeedLines> newYorkJson(const QByteArray &bytes)
{
    TRY(parts, objectsOf(bytes));
    if (parts.empty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.empty"),
                    QStringLiteral("The file holds no results."));
    }
    const QJsonObject first = QJsonDocument::fromJson(parts.front().bytes).object();
    if (!first.contains(QLatin1String("draw_date")) || !first.contains(QLatin1String("winning_numbers"))) {
        return unknownLayout(QString::fromUtf8(parts.front().bytes));
    }
    const Game game = first.contains(QLatin1String("mega_ball")) ? Game::MegaMillions : Game::Powerball;
    FeedLines feed{FeedLayout::NewYorkJson, game, newYork, {}};
    for (const JsonPart &part : parts) {
        feed.lines.push_back(jsonLine(part, game));
    }
    return feed;
}

bool isHtml(const QString &text)
{
    const QString start = text.left(2000).trimmed().toLower();
    return start.startsWith(QLatin1Char('<')) || start.contains(QLatin1String("<html"));
}

Result<QString> textOf(const QByteArray &bytes)
{
    if (bytes.size() > largestFeed) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.too_large"),
                    QStringLiteral("The file has %1 MB; no result file is larger than %2 MB.")
                        .arg(bytes.size() / 1024 / 1024)
                        .arg(largestFeed / 1024 / 1024));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0))) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.not_text"),
                    QStringLiteral("The file is no text; result files are CSV or JSON."));
    }
    if (text.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.empty"),
                    QStringLiteral("The file holds no results."));
    }
    return text;
}

} // namespace

std::optional<QStringList> csvCells(const QString &line)
{
    QStringList cells{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == QLatin1Char('"')) {
            const bool isDoubled = isQuoted && line.mid(i + 1, 1) == QLatin1String("\"");
            if (isDoubled) {
                cells.back() += c;
                ++i;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (c == QLatin1Char(',') && !isQuoted) {
            cells.append(QString());
        } else {
            cells.back() += c;
        }
    }
    if (isQuoted) {
        return std::nullopt;
    }
    for (QString &cell : cells) {
        cell = cell.simplified();
    }
    return cells;
}

Result<FeedLines> linesOfFeed(const QByteArray &bytes)
{
    TRY(text, textOf(bytes));
    if (isHtml(text)) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("feed.html"),
            QStringLiteral("This is a web page, not a result file. Sources answer with a page when they are "
                           "under maintenance; please download the file again later."));
    }
    if (text.trimmed().startsWith(QLatin1Char('['))) {
        return newYorkJson(text.toUtf8());
    }
    const std::vector<NumberedLine> lines = filledLines(text);
    const auto first = csvCells(lines.front().text);
    if (!first) {
        return unknownLayout(lines.front().text);
    }
    if (columnKey(first->front()) == QLatin1String("drawdate")) {
        return newYorkCsv(lines, *first);
    }
    const auto game = gameFromCode(first->front());
    if (game && first->size() >= 4) {
        return texasCsv(lines, *game);
    }
    return unknownLayout(lines.front().text);
}

} // namespace truvamate
