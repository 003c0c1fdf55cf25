#pragma once

#include "ui/draws/drawfacts.h"

#include <QWidget>

class QVBoxLayout;

namespace truvamate {

class TimelineView;

/// The verified result and every version before it, and what happened to the draw.
class HistorySection : public QWidget
{
    Q_OBJECT

public:
    HistorySection(const QTimeZone &zone, QWidget *parent);
    void showFacts(const DrawFacts &facts, Instant now);

private:
    void addVersion(const DrawSummary &draw, const ResultVersion &version, bool isNewest);

    QWidget *m_versions;
    QVBoxLayout *m_versionRows;
    TimelineView *m_timeline;
};

} // namespace truvamate
