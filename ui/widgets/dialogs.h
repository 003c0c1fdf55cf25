#pragma once

#include "models/operations/approvals.h"
#include "models/result.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace truvamate {

class Banner;

/// Asks why: a list of reasons where there are usual ones, free text, and a button that names the step.
/// Opened with open(), never exec(). Closing it with Esc changes nothing. The typed text stays until the step
/// succeeded: call showError to keep it open, accept() to close it.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title; ///< "Cancel LTO-2026-000123-7"
        QString sentence; ///< what will happen, with the amounts
        std::vector<std::pair<QString, QString>> reasons; ///< code and words; may be empty
        QString confirmText; ///< "Cancel order and refund ฿245.00"
        bool isDangerous = false; ///< a red button that is never the default: Ctrl+Enter confirms
        bool needsText = true;
    };
    ReasonDialog(const Question &question, QWidget *parent);

    QString reasonCode() const; ///< empty where there were none to choose from
    QString text() const;
    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void confirmed();

private:
    void updateButton();
    Question m_question;
};

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

/// What a second person is asked to approve: everything that was seen, in rows, who proposed it and when, and
/// the two decisions. The decision names the digest of exactly what is shown. Where the reader may not decide
/// (the proposer, or an account that the proposer made) it says why instead of showing buttons.
class FourEyesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FourEyesPanel(QWidget *parent = nullptr);
    /// refusal: the sentence why this person can't decide; empty where they can.
    void setApproval(const Approval &approval, const std::vector<std::pair<QString, QString>> &rows,
                     const QString &refusal);
    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void approveRequested(const QString &digest);
    void rejectRequested(const QString &digest, const QString &reason);

private:
    QString m_digest;
};

} // namespace truvamate
