#include "ui/draws/historysection.h"

#include "ui/draws/drawwords.h"
#include "ui/style/text.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timelineview.h"
#include "ui/words/formats.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace truvamate {

HistorySection::HistorySection(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_versions(new QWidget(this))
    , m_versionRows(new QVBoxLayout(m_versions))
    , m_timeline(new TimelineView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_versionRows->setContentsMargins(0, 0, 0, 0);
    m_versionRows->setSpacing(metrics::gap);
    layout->addWidget(m_versions);
    layout->addWidget(makeLabel(tr("What happened"), TextRole::BodyStrong, this));
    layout->addWidget(m_timeline);
    m_versions->setObjectName(QStringLiteral("resultVersions"));
    m_timeline->setZone(zone);
    m_timeline->setObjectName(QStringLiteral("drawTimeline"));
    m_timeline->setAccessibleName(tr("What happened to the draw"));
}

void HistorySection::showFacts(const DrawFacts &facts, Instant now)
{
    while (QLayoutItem *item = m_versionRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::vector<ResultVersion> &versions = facts.detail.results;
    m_versions->setVisible(versions.size() > 1);
    if (versions.size() > 1) {
        m_versionRows->addWidget(makeLabel(tr("Versions of the result"), TextRole::BodyStrong, m_versions));
        for (const ResultVersion &version : versions) {
            addVersion(facts.draw(), version, &version == &versions.front());
        }
    }
    m_timeline->setEntries(facts.detail.timeline, now);
}

void HistorySection::addVersion(const DrawSummary &draw, const ResultVersion &version, bool isNewest)
{
    auto *row = new QWidget(m_versions);
    auto *box = new QVBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::unit);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    line->addWidget(makeLabel(tr("Version %1").arg(version.version), TextRole::BodyStrong, row));
    auto *balls = new NumberBalls(row);
    balls->setBalls(ballsOf(version.result.numbers, version.result.special));
    balls->setAccessibleName(drawwords::resultText(draw, version.result));
    line->addWidget(balls);
    line->addWidget(new Pill(isNewest ? StateWord{tr("Counts"), QStringLiteral("check"), Tone::Good}
                                      : StateWord{tr("Replaced"), QStringLiteral("undo"), Tone::Neutral},
                             row));
    line->addStretch(1);
    box->addLayout(line);
    QString sentence = tr("Read by %1 from %2, verified by %3 from %4, %5")
                           .arg(version.enteredByName, version.enteredSource, version.verifiedByName,
                                version.verifiedSource, words::bothClocks(version.verifiedAt));
    if (version.reason) {
        sentence += QStringLiteral("\n") + tr("Reason: %1").arg(*version.reason);
    }
    box->addWidget(makeLabel(sentence, TextRole::Secondary, row));
    m_versionRows->addWidget(row);
}

} // namespace truvamate
