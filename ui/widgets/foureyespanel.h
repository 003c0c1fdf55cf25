#pragma once

#include "models/operations/approvals.h"
#include "models/result.h"

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace truvamate {

class Banner;
class Pill;

/// What a second person is asked to approve: everything that was seen, in rows, who proposed it and when, and
/// the two decisions. The decision names the digest of exactly what is shown. Where the reader may not decide
/// (the proposer, or an account that the proposer made) it says why instead of showing buttons. Ctrl+Enter
/// approves; Reject asks why in its place, and Ctrl+Enter then rejects.
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
    void buildDecision();
    void buildRefusal();
    void showRows(const std::vector<std::pair<QString, QString>> &rows);
    void setRejecting(bool isRejecting);
    void updateButtons();
    void decide();

    QString m_digest;
    bool m_isBusy = false;
    bool m_isRejecting = false;
    QLabel *m_proposed;
    Pill *m_state;
    QWidget *m_rowsPane;
    Banner *m_refusal;
    Banner *m_error;
    QWidget *m_decision;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QWidget *m_rejection;
    QPlainTextEdit *m_reason;
    QPushButton *m_back;
    QPushButton *m_confirmReject;
};

} // namespace truvamate
