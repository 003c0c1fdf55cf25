#include "ui/scan/comparisonview.h"

#include "ui/style/text.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <array>

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
    clear();
    setVisible(!plays.empty());
    if (plays.empty()) {
        return;
    }
    addHead();
    for (const PlayComparison &play : plays) {
        addRow(play);
    }
    arrange();
}

QSize ComparisonView::minimumSizeHint() const
{
    return {widthOf(true), QFrame::minimumSizeHint().height()};
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QFrame::resizeEvent(event);
}

void ComparisonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    QFrame::changeEvent(event);
}

void ComparisonView::clear()
{
    const auto drop = [](QWidget *widget) {
        widget->hide();
        widget->deleteLater();
    };
    std::ranges::for_each(m_heads, drop);
    for (const Row &row : m_rows) {
        std::ranges::for_each(std::array{row.letter, row.printed, row.ordered, row.verdict}, drop);
    }
    m_heads.clear();
    m_rows.clear();
}

void ComparisonView::addHead()
{
    for (const QString &head : {tr("Play"), tr("Printed"), tr("Ordered"), tr("Verdict")}) {
        QLabel *label = makeLabel(head, TextRole::Secondary, this);
        label->setWordWrap(false);
        m_heads.push_back(label);
    }
}

void ComparisonView::addRow(const PlayComparison &play)
{
    auto *printed = new NumberBalls(this);
    printed->setObjectName(QStringLiteral("printed-") + play.letter);
    printed->setBalls(play.printed);
    auto *ordered = new NumberBalls(this);
    ordered->setObjectName(QStringLiteral("ordered-") + play.letter);
    ordered->setInstead(play.isTerminalPick ? tr("Terminal picks") : QStringLiteral("–"));
    ordered->setBalls(play.ordered);
    m_rows.push_back({makeLabel(play.letter, TextRole::BodyStrong, this), printed, ordered,
                      new Pill(verdictOf(play), this)});
}

/// Of the columns with what stands between and around them.
int ComparisonView::widthOf(bool isStacked) const
{
    std::array<int, 4> columns{};
    for (std::size_t column = 0; column < m_heads.size(); ++column) {
        columns.at(column) = m_heads[column]->sizeHint().width();
    }
    for (const Row &row : m_rows) {
        const std::array parts{row.letter, row.printed, row.ordered, row.verdict};
        for (std::size_t column = 0; column < parts.size(); ++column) {
            columns.at(column) = std::max(columns.at(column), parts.at(column)->sizeHint().width());
        }
    }
    const int numbers = isStacked ? std::max(columns[1], columns[2])
                                  : columns[1] + columns[2] + m_grid->horizontalSpacing();
    const QMargins around = m_grid->contentsMargins() + contentsMargins();
    return around.left() + columns[0] + numbers + columns[3] + 2 * m_grid->horizontalSpacing()
        + around.right();
}

void ComparisonView::arrange()
{
    if (m_rows.empty()) {
        return;
    }
    const bool isStacked = width() < widthOf(false);
    while (const QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    const auto place = [&](const Row &row, int line) {
        m_grid->addWidget(row.letter, line, 0, left);
        m_grid->addWidget(row.printed, line, 1, left);
        m_grid->addWidget(row.ordered, isStacked ? line + 1 : line, isStacked ? 1 : 2, left);
        m_grid->addWidget(row.verdict, line, 3, left);
    };
    m_heads[1]->setText(isStacked ? tr("Printed, ordered below") : tr("Printed"));
    m_heads[2]->setVisible(!isStacked);
    for (int column = 0; column < 4; ++column) {
        m_grid->addWidget(m_heads[static_cast<std::size_t>(column)], 0, column);
    }
    int line = 1;
    for (const Row &row : m_rows) {
        place(row, line);
        line += isStacked ? 2 : 1;
    }
}

} // namespace truvamate
