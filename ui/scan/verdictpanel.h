#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace truvamate {

class IconLabel;

/// The largest words on the screen, readable at arm's length: what became of the scan, in one word, one icon
/// and one colour, and the one thing to do.
class VerdictPanel : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void show(const ScanCounter &counter);
    void focusButton();

Q_SIGNALS:
    void goOnRequested(); ///< bind, compared, or seen
    void setAsideRequested();
    void photoRequested();
    void stopReadingRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void colourTitle();
    void showButtons(const ScanCounter &counter);
    void press();

    Verdict m_verdict;
    Tone m_tone = Tone::Neutral;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_reasons;
    QPushButton *m_button;
    QPushButton *m_aside;
    bool m_asksForPhoto = false;
};

} // namespace truvamate
