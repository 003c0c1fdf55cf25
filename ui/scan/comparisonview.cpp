#include "ui/scan/comparisonview.h"

#include "ui/style/text.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QLabel>

namespace truvamate {

namespace {

StateWord verdictOf(const PlayComparison &play)
{
    const auto has = [&](BallMark mark) {
        return std::ranges::any_of(play.printed, [&](const Ball &ball) { return ball.mark == mark; });
    };
    if (play.isExtra) {
        return {ComparisonView::tr("Not ordered"), QStringLiteral("warning"), Tone::Warning};
    }
    if (has(BallMark::Different)) {
        return {ComparisonView::tr("Different"), QStringLiteral("cross"), Tone::Wrong};
    }
    if (has(BallMark::Doubtful)) {
        return {ComparisonView::tr("Doubtful"), QStringLiteral("help"), Tone::Warning};
    }
    if (play.isTerminalPick) {
        return {ComparisonView::tr("Terminal's pick"), QStringLiteral("check"), Tone::Good};
    }
    return play.isServed
        ? StateWord{ComparisonView::tr("Same"), QStringLiteral("check"), Tone::Good}
        : StateWord{ComparisonView::tr("Not compared"), QStringLiteral("minus"), Tone::Neutral};
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("comparison"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_grid->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::gap);
    m_grid->setHorizontalSpacing(metrics::space);
    m_grid->setVerticalSpacing(metrics::gap);
    m_grid->setColumnStretch(4, 1);
}

void ComparisonView::show(const std::vector<PlayComparison> &plays)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    setVisible(!plays.empty());
    if (plays.empty()) {
        return;
    }
    addHead();
    for (std::size_t i = 0; i < plays.size(); ++i) {
        addRow(static_cast<int>(i) + 1, plays[i]);
    }
}

void ComparisonView::addHead()
{
    const QStringList heads{tr("Play"), tr("Printed"), tr("Ordered"), tr("Verdict")};
    for (int column = 0; column < heads.size(); ++column) {
        m_grid->addWidget(makeLabel(heads.at(column), TextRole::Secondary, this), 0, column);
    }
}

void ComparisonView::addRow(int row, const PlayComparison &play)
{
    auto *printed = new NumberBalls(this);
    printed->setObjectName(QStringLiteral("printed-") + play.letter);
    printed->setBalls(play.printed);
    auto *ordered = new NumberBalls(this);
    ordered->setObjectName(QStringLiteral("ordered-") + play.letter);
    ordered->setInstead(play.isTerminalPick ? tr("Terminal picks") : QStringLiteral("–"));
    ordered->setBalls(play.ordered);
    m_grid->addWidget(makeLabel(play.letter, TextRole::BodyStrong, this), row, 0);
    m_grid->addWidget(printed, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(ordered, row, 2, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(new Pill(verdictOf(play), this), row, 3, Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace truvamate
