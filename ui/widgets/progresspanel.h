#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace truvamate {

/// A long job with its progress, in words and as a bar, and a cancel button that asks it to end after its
/// step.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);
    void start(const QString &sentence);
    /// total 0: not known yet. counted: "12,000 of 1,000,000 plays".
    void setProgress(std::int64_t done, std::int64_t total, const QString &counted);
    void finish(const QString &sentence); ///< shows what came of it; the button says "Close"
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void cancelRequested();
    void closed();

private:
    bool m_isRunning = false;
    QLabel *m_sentence;
    QLabel *m_counted;
    QProgressBar *m_bar;
    QPushButton *m_button;
};

} // namespace truvamate
