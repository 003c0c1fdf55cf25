#include "ui/payouts/approvalpart.h"

#include "ui/payouts/seenrows.h"
#include "ui/widgets/dialogs.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

ApprovalPart::ApprovalPart(const DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_panel(new FourEyesPanel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_panel->setObjectName(QStringLiteral("fourEyes"));
    layout->addWidget(m_panel);
    connect(m_panel, &FourEyesPanel::approveRequested, this,
            [this](const QString &digest) { decide(digest, true, {}); });
    connect(m_panel, &FourEyesPanel::rejectRequested, this,
            [this](const QString &digest, const QString &reason) { decide(digest, false, reason); });
    hide();
}

void ApprovalPart::show(const std::optional<ApprovalId> &approval)
{
    if (m_id != approval) {
        m_approval.reset();
        hide();
    }
    m_id = approval;
    if (!approval || !m_context.session.may(Permission::ApprovalsRead)) {
        Q_EMIT loaded();
        return;
    }
    m_context.transport.call<GetApproval>({*approval}, this, [this, id = *approval](Result<Approval> found) {
        if (m_id != id || !found) {
            return;
        }
        const bool isAsShown
            = m_approval && m_approval->digest == found->digest && m_approval->decision == found->decision;
        m_approval = *found;
        if (!isAsShown) {
            m_panel->setApproval(*found, seenRows(*found), isPending() ? refusal() : QString());
        }
        setVisible(isPending());
        Q_EMIT loaded();
    });
}

QString ApprovalPart::refusal() const
{
    if (m_approval->proposedBy == m_context.session.view().userId) {
        return tr("You proposed this, so another person has to approve it.");
    }
    if (!m_context.session.may(Permission::ApprovalsDecide)
        || !m_context.session.may(Permission::PayoutsApprove)) {
        return tr("Approving payouts is not part of your roles: finance, an admin or an owner decides.");
    }
    return {};
}

void ApprovalPart::decide(const QString &digest, bool approve, const std::optional<QString> &reason)
{
    m_panel->setBusy(true);
    m_context.transport.call<DecideApproval>({*m_id, digest, approve, reason}, this,
                                             [this, approve](Result<Approval> answer) {
                                                 m_panel->setBusy(false);
                                                 if (!answer) {
                                                     m_panel->showError(answer.error());
                                                     Q_EMIT refused(answer.error());
                                                     return;
                                                 }
                                                 m_approval = *answer;
                                                 hide();
                                                 Q_EMIT decided(approve);
                                             });
}

void ApprovalPart::focusDecision()
{
    if (auto *approve = m_panel->findChild<QPushButton *>(QStringLiteral("approve"))) {
        approve->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace truvamate
