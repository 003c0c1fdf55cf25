#include "models/games/resultfeed.h"

#include "models/games/resultcheck.h"
#include "models/games/resultfeedlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace truvamate {

namespace {

/// NY writes an instant without a zone in JSON; only its date means anything.
Result<DrawDate> dateOf(const QString &text)
{
    static const QRegularExpression iso(
        QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})(T00:00(:00(\\.0+)?)?)?$"));
    static const QRegularExpression american(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/(\\d{4})$"));
    DrawDate date;
    if (const auto match = iso.match(text); match.hasMatch()) {
        date = DrawDate::of(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto us = american.match(text); us.hasMatch()) {
        date = DrawDate::of(us.captured(3).toInt(), us.captured(1).toInt(), us.captured(2).toInt());
    }
    if (!date.isValid()) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.bad_date"),
                    QStringLiteral("“%1” is no date; expected is one such as 05/10/2022.").arg(text),
                    {{QStringLiteral("text"), text}});
    }
    return date;
}

Result<std::vector<int>> numbersOf(const QString &text, qsizetype count)
{
    std::vector<int> numbers;
    for (const QString &part : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = part.size() <= 3 ? part.toInt(&isNumber) : 0;
        if (!isNumber) {
            return fail(ErrorKind::Invalid, QStringLiteral("feed.bad_number"),
                        QStringLiteral("“%1” is no number.").arg(part), {{QStringLiteral("text"), part}});
        }
        numbers.push_back(number);
    }
    if (static_cast<qsizetype>(numbers.size()) != count) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.wrong_number_count"),
                    QStringLiteral("“%1” holds %2 numbers where %3 are expected.")
                        .arg(text)
                        .arg(numbers.size())
                        .arg(count),
                    {{QStringLiteral("text"), text},
                     {QStringLiteral("found"), static_cast<int>(numbers.size())},
                     {QStringLiteral("expected"), static_cast<int>(count)}});
    }
    return numbers;
}

/// Five numbers, and the special ball as a sixth or in a field of its own.
Result<Play> playOf(Game game, DrawDate date, const QString &numbers, const std::optional<QString> &special)
{
    TRY(all, numbersOf(numbers, Edition::mainCount + (special ? 0 : 1)));
    if (special) {
        TRY(last, numbersOf(*special, 1));
        all.push_back(last.front());
    }
    const int last = all.back();
    all.pop_back();
    return parsePlay(game, date, std::move(all), last);
}

Result<Done> requireHeld(Game game, DrawDate date, Instant now)
{
    const auto draw = drawOn(game, date);
    if (draw && draw->at > now) {
        return fail(ErrorKind::Invalid, QStringLiteral("feed.draw_not_held"),
                    QStringLiteral("The draw of %1 is not held yet, so it has no result.").arg(date.toText()),
                    {{QStringLiteral("date"), date.toString()}});
    }
    return Done{};
}

Result<FeedRow> rowOf(const FeedLine &line, Game game, Instant now)
{
    if (line.error) {
        return fail(*line.error);
    }
    TRY(date, dateOf(line.date));
    TRY_DO(editionFor(game, date));
    TRY(winning, playOf(game, date, line.numbers, line.special));
    DrawResult result{winning, std::nullopt, std::nullopt};
    if (!line.multiplier.isEmpty()) {
        TRY(multiplier, numbersOf(line.multiplier, 1));
        result.multiplier = multiplier.front();
    }
    if (!line.doublePlay.isEmpty()) {
        TRY(doublePlay, playOf(game, date, line.doublePlay, std::nullopt));
        result.doublePlay = doublePlay;
    }
    TRY_DO(validateResult(game, date, result, std::nullopt));
    TRY_DO(requireHeld(game, date, now));
    return FeedRow{line.line, date, result};
}

Error contested(const FeedRow &row, const std::vector<FeedRow> &all)
{
    QStringList lines;
    for (const FeedRow &other : all) {
        if (other.line != row.line) {
            lines.append(QString::number(other.line));
        }
    }
    const QString others = lines.join(QStringLiteral(", "));
    return {ErrorKind::Invalid,
            QStringLiteral("feed.duplicate_differs"),
            QStringLiteral("%1 stands here with other numbers than on line %2; none of them is taken.")
                .arg(row.date.toText(), others),
            {{QStringLiteral("date"), row.date.toString()}, {QStringLiteral("lines"), others}}};
}

/// One row a draw: equal lines count once, and of lines that differ none can be trusted.
void keepOneADraw(ResultFeed &feed, std::map<DrawDate, std::vector<FeedRow>> byDate)
{
    for (auto &[date, rows] : byDate) {
        const bool isEqual = std::all_of(rows.begin(), rows.end(), [&rows = rows](const FeedRow &row) {
            return row.result == rows.front().result;
        });
        if (isEqual) {
            feed.repeated += static_cast<int>(rows.size()) - 1;
            feed.rows.push_back(std::move(rows.front()));
            continue;
        }
        for (const FeedRow &row : rows) {
            feed.defects.push_back({row.line, contested(row, rows)});
        }
    }
    std::stable_sort(feed.defects.begin(), feed.defects.end(),
                     [](const FeedDefect &a, const FeedDefect &b) { return a.line < b.line; });
}

/// Between the first and the last row that is good, so that a mistyped year does not miss a thousand draws.
std::vector<DrawDate> missingOf(const ResultFeed &feed, const std::set<DrawDate> &named)
{
    std::vector<DrawDate> missing;
    if (feed.rows.empty()) {
        return missing;
    }
    for (const ScheduledDraw &draw : drawsBetween(feed.game, feed.rows.front().date, feed.rows.back().date)) {
        if (!named.contains(draw.date)) {
            missing.push_back(draw.date);
        }
    }
    return missing;
}

} // namespace

Result<ResultFeed> readResultFeed(const QByteArray &bytes, Instant now)
{
    TRY(lines, linesOfFeed(bytes));
    ResultFeed feed;
    feed.layout = lines.layout;
    feed.game = lines.game;
    feed.source = lines.source;
    std::map<DrawDate, std::vector<FeedRow>> byDate;
    std::set<DrawDate> named;
    for (const FeedLine &line : lines.lines) {
        auto row = rowOf(line, lines.game, now);
        if (row) {
            named.insert(row->date);
            byDate[row->date].push_back(*std::move(row));
            continue;
        }
        // A bad line still names its draw, so that the draw is not called missing as well.
        if (const auto date = dateOf(line.date)) {
            named.insert(*date);
        }
        feed.defects.push_back({line.line, std::move(row).error()});
    }
    keepOneADraw(feed, std::move(byDate));
    feed.missing = missingOf(feed, named);
    return feed;
}

} // namespace truvamate
