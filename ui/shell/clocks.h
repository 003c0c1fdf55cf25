#pragma once

#include "models/time.h"

#include <QWidget>

class QLabel;

namespace truvamate {

/// The time in both places, one above the other. The place where the person sits comes first, in bold.
class Clocks : public QWidget
{
    Q_OBJECT

public:
    Clocks(const Clock &clock, bool easternFirst, QWidget *parent = nullptr);
    /// Where there is little room: the time without the day.
    void setShort(bool isShort);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void tell();

    const Clock &m_clock;
    bool m_easternFirst;
    bool m_isShort = false;
    QLabel *m_first;
    QLabel *m_second;
};

} // namespace truvamate
