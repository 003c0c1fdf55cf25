#include "ui/draws/entrycomparison.h"

#include "ui/draws/drawwords.h"
#include "ui/style/text.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace truvamate {

namespace {

bool isIn(const std::vector<QString> &fields, const QString &field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<Ball> markedBalls(const ResultNumbers &result, const std::vector<QString> &differing)
{
    std::vector<Ball> balls = ballsOf(result.numbers, result.special);
    for (std::size_t i = 0; i < balls.size(); ++i) {
        const QString field
            = balls[i].isSpecial ? QStringLiteral("special") : QStringLiteral("n%1").arg(i + 1);
        if (isIn(differing, field)) {
            balls[i].mark = BallMark::Different;
        }
    }
    return balls;
}

std::vector<Ball> doublePlayBalls(const ResultNumbers &result, bool differs)
{
    std::vector<Ball> balls = ballsOf(*result.doublePlayNumbers, result.doublePlaySpecial);
    for (Ball &ball : balls) {
        ball.mark = differs ? BallMark::Different : BallMark::None;
    }
    return balls;
}

} // namespace

EntryComparison::EntryComparison(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("entryComparison"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::space);
    m_grid->setVerticalSpacing(metrics::gap);
}

void EntryComparison::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void EntryComparison::addHead(const DrawSummary &draw)
{
    const QString multiplier = drawwords::multiplierName(draw);
    const QStringList heads{tr("Read by"),
                            tr("Source"),
                            tr("Numbers"),
                            multiplier,
                            drawwords::hasDoublePlay(draw) ? QStringLiteral("Double Play") : QString(),
                            {}};
    for (int column = 0; column < heads.size(); ++column) {
        m_grid->addWidget(makeLabel(heads.at(column), TextRole::Secondary, this), 0, column);
    }
    m_grid->setColumnStretch(5, 1);
}

void EntryComparison::addRow(const DrawSummary &draw, const QString &who, const QString &source, Instant when,
                             const ResultNumbers &result, const std::vector<QString> &differing,
                             const StateWord &state)
{
    const int row = ++m_rows;
    auto *person = makeLabel(who, TextRole::BodyStrong, this);
    person->setToolTip(words::bothClocks(when));
    m_grid->addWidget(person, row, 0);
    m_grid->addWidget(makeLabel(source, TextRole::Body, this), row, 1);
    auto *balls = new NumberBalls(this);
    balls->setObjectName(QStringLiteral("comparedBalls"));
    balls->setBalls(markedBalls(result, differing));
    balls->setAccessibleName(drawwords::resultText(draw, result));
    m_grid->addWidget(balls, row, 2, Qt::AlignVCenter);
    const bool multiplierDiffers = isIn(differing, QStringLiteral("multiplier"));
    if (!drawwords::multiplierName(draw).isEmpty()) {
        const QString value = result.multiplier ? QStringLiteral("%1X").arg(*result.multiplier) : tr("none");
        m_grid->addWidget(makeLabel(value, multiplierDiffers ? TextRole::BodyStrong : TextRole::Body, this),
                          row, 3);
    }
    if (result.doublePlayNumbers && result.doublePlaySpecial) {
        auto *further = new NumberBalls(this);
        further->setBalls(doublePlayBalls(result, isIn(differing, QStringLiteral("double_play"))));
        m_grid->addWidget(further, row, 4, Qt::AlignVCenter);
    }
    m_grid->addWidget(new Pill(state, this), row, 5, Qt::AlignLeft | Qt::AlignVCenter);
}

void EntryComparison::showFacts(const DrawFacts &facts)
{
    clear();
    const DrawSummary &draw = facts.draw();
    addHead(draw);
    for (const ResultEntry &entry : facts.entries.data) {
        if (entry.state == QLatin1String("withdrawn")) {
            continue;
        }
        const bool agreed = entry.state == QLatin1String("agreed");
        const StateWord state = agreed ? StateWord{tr("Agrees"), QStringLiteral("check"), Tone::Good}
            : facts.entries.differing.empty()
            ? StateWord{tr("Disagreed"), QStringLiteral("cross"), Tone::Wrong}
            : StateWord{tr("Differs in %1").arg(drawwords::differingText(draw, facts.entries.differing)),
                        QStringLiteral("cross"), Tone::Wrong};
        addRow(draw, entry.personName, entry.source, entry.enteredAt, entry.result,
               agreed ? std::vector<QString>() : facts.entries.differing, state);
    }
    if (facts.detail.results.empty()) {
        return;
    }
    const ResultNumbers &verified = facts.detail.results.front().result;
    for (const ImportedResult &feed : facts.detail.imports) {
        const std::vector<QString> fields = drawwords::differingFields(verified, feed.result);
        const StateWord state = fields.empty()
            ? StateWord{tr("Agrees with the verified result"), QStringLiteral("check"), Tone::Good}
            : StateWord{tr("Disagrees in %1").arg(drawwords::differingText(draw, fields)),
                        QStringLiteral("warning"), Tone::Warning};
        addRow(draw, tr("Feed"), feed.source, feed.importedAt, feed.result, fields, state);
    }
}

} // namespace truvamate
