#pragma once

#include "ui/words/stateword.h"

/// The stable codes of states in the person's language. An unknown code, such as one of a newer backend, is
/// shown as it is with a neutral tone.
namespace truvamate::words {

StateWord orderStatus(const QString &code); ///< models/orders/status.h
StateWord orderPaymentStatus(const QString &code);
StateWord usaPurchaseStatus(const QString &code);
StateWord orderPayoutStatus(const QString &code);
StateWord paymentStatus(const QString &code);
StateWord lineState(const QString &drawStatus, bool cancelled, bool refunded, bool leased, bool placed,
                    bool quarantined,
                    bool won); ///< one line of an order, as its detail shows it
StateWord slipBinding(const QString &code);
StateWord secondLook(const QString &code);
StateWord drawStatus(const QString &code);
StateWord resultState(const QString &code);
StateWord claimState(const QString &code);
StateWord payoutState(const QString &code);
StateWord payoutDifferenceState(const QString &code);
StateWord approvalDecision(const QString &code);
StateWord staffStatus(const QString &code);

QString roleName(const QString &code);
QString gameName(const QString &code); ///< "Powerball"
QString gameShortName(const QString &code); ///< "PB"
QString tierName(const QString &tierCode);
QString orderActionName(const QString &code); ///< as the button says it: "Cancel order…"
QString approvalKind(const QString &code); ///< "Payout", "Late binding"
QString claimPath(const QString &code);
QString paymentMethod(const QString &code);
QString selection(const QString &code);
QString refundReason(const QString &code);
QString paymentReviewReason(const QString &code); ///< why money waits for a decision
QString receivedInto(const QString &code); ///< "agent_cash", "bank"
QString differenceTreatment(const QString &code); ///< "receivable", "house_loss"
QString unpricedReason(const QString &code); ///< why no table prices a win
QString incidentName(const QString &code);
QString placeKind(const QString &code);

} // namespace truvamate::words
