#pragma once

#include "models/result.h"

#include <QDialog>

#include <utility>
#include <vector>

class QComboBox;
class QPlainTextEdit;
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
    void reject() override; ///< not while the step is under way

Q_SIGNALS:
    void confirmed();

private:
    void updateButton();
    void confirm();

    Question m_question;
    bool m_isBusy = false;
    Banner *m_banner;
    QComboBox *m_reasons;
    QPlainTextEdit *m_text;
    QPushButton *m_back;
    QPushButton *m_confirm;
};

} // namespace truvamate
