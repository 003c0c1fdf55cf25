#include "ui/draws/feedfindings.h"

#include "ui/draws/drawwords.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

struct Feeds
{
    Q_DECLARE_TR_FUNCTIONS(Feeds)
};

StateWord notTaken()
{
    return {Feeds::tr("Not taken"), QStringLiteral("cross"), Tone::Wrong};
}

StateWord missing()
{
    return {Feeds::tr("Missing"), QStringLiteral("info"), Tone::Warning};
}

StateWord disagrees()
{
    return {Feeds::tr("Disagrees"), QStringLiteral("warning"), Tone::Wrong};
}

QString cell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

std::vector<FeedFinding> findingsOf(const ResultFeed &feed)
{
    std::vector<FeedFinding> findings;
    for (const FeedDefect &defect : feed.defects) {
        findings.push_back({Feeds::tr("Line %1").arg(defect.line), notTaken(),
                            words::errorSentence(defect.error), DrawId()});
    }
    for (const DrawDate date : feed.missing) {
        findings.push_back(
            {words::drawDate(date), missing(), Feeds::tr("The file has no line for this draw."), DrawId()});
    }
    return findings;
}

std::vector<FeedFinding> findingsOf(const ImportFeed::Response &answer, Game game)
{
    std::vector<FeedFinding> findings;
    for (const FeedDifference &difference : answer.differing) {
        DrawSummary draw;
        draw.game = gameCode(game);
        draw.drawDate = difference.drawDate;
        const auto edition = editionFor(game, difference.drawDate);
        draw.edition = edition ? (*edition)->code : QString();
        const QString fields = drawwords::differingText(
            draw, drawwords::differingFields(difference.verified, difference.feed));
        findings.push_back({words::drawDate(difference.drawDate), disagrees(),
                            Feeds::tr("%1: the feed says %2, verified is %3. The verified result stands.")
                                .arg(fields, drawwords::resultText(draw, difference.feed),
                                     drawwords::resultText(draw, difference.verified)),
                            difference.drawId});
    }
    for (const FeedRefusal &refusal : answer.refused) {
        findings.push_back({words::drawDate(refusal.drawDate), notTaken(),
                            words::errorSentence({ErrorKind::Invalid, refusal.code, refusal.message, {}}),
                            DrawId()});
    }
    return findings;
}

QByteArray findingsAsCsv(const std::vector<FeedFinding> &findings)
{
    QString csv = QString(QChar(0xFEFF))
        + QStringList{cell(Feeds::tr("Where")), cell(Feeds::tr("What")), cell(Feeds::tr("Why"))}.join(
            QLatin1Char(','))
        + QStringLiteral("\r\n");
    for (const FeedFinding &finding : findings) {
        csv += cell(finding.place) + QLatin1Char(',') + cell(finding.kind.text) + QLatin1Char(',')
            + cell(finding.sentence) + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace truvamate
