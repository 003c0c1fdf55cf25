#pragma once

#include "models/operations/approvals.h"
#include "ui/shell/desk.h"

namespace truvamate {

class FourEyesPanel;

/// The four eyes of one proposal: shows exactly what its digest covers and sends the decision with it.
/// Whoever can't decide reads why.
class ApprovalPart : public QWidget
{
    Q_OBJECT

public:
    ApprovalPart(const DeskContext &context, QWidget *parent);

    /// None hides it.
    void show(const std::optional<ApprovalId> &approval);
    bool isPending() const { return m_approval && m_approval->decision == QLatin1String("pending"); }
    bool canDecide() const { return isPending() && refusal().isEmpty(); }
    const std::optional<Approval> &approval() const { return m_approval; }
    void focusDecision();

Q_SIGNALS:
    void loaded();
    void decided(bool approved);
    /// It was void or changed meanwhile: what is shown around it is of yesterday.
    void refused(const truvamate::Error &error);

private:
    QString refusal() const;
    void decide(const QString &digest, bool approve, const std::optional<QString> &reason);

    DeskContext m_context;
    std::optional<ApprovalId> m_id;
    std::optional<Approval> m_approval;
    FourEyesPanel *m_panel;
};

} // namespace truvamate
