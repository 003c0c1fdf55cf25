#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

Phrases peopleEvents()
{
    static constexpr Phrase table[] = {
        {"staff.created", QT_TRANSLATE_NOOP("Events", "Account of staff made")},
        {"staff.role_granted", QT_TRANSLATE_NOOP("Events", "Role given: {role|role}")},
        {"staff.role_revoked", QT_TRANSLATE_NOOP("Events", "Role taken away: {role|role}")},
        {"staff.status_changed", QT_TRANSLATE_NOOP("Events", "Account is now: {status|staff_status}")},
        {"customer.created", QT_TRANSLATE_NOOP("Events", "Customer registered")},
        {"customer.email_verified", QT_TRANSLATE_NOOP("Events", "E-mail address confirmed")},
        {"customer.profile_changed", QT_TRANSLATE_NOOP("Events", "Customer changed their profile")},
        {"customer.terms_accepted", QT_TRANSLATE_NOOP("Events", "Terms accepted, version {version}")},
        {"customer.status_changed", QT_TRANSLATE_NOOP("Events", "Account is now: {status|staff_status}")},
        {"customer.id_recorded", QT_TRANSLATE_NOOP("Events", "ID number recorded: {id_type|outcome}")},
        {"customer.beneficiary_changed",
         QT_TRANSLATE_NOOP("Events", "Bank account for prizes: {bank}, ending {last4}")},
        {"customer.limit_set",
         QT_TRANSLATE_NOOP("Events", "Own limit a {period|outcome} set, from {effective_from}")},
        {"customer.excluded", QT_TRANSLATE_NOOP("Events", "Self-excluded[ until {ends_at}]")},
        {"kyc.opened", QT_TRANSLATE_NOOP("Events", "Identity check opened")},
        {"kyc.document_added", QT_TRANSLATE_NOOP("Events", "Identity document added")},
        {"kyc.decided", QT_TRANSLATE_NOOP("Events", "Identity check decided: {outcome|outcome}")},
        {"sanctions.imported",
         QT_TRANSLATE_NOOP("Events", "Sanctions list of {source} loaded: {entries} entries, {hits} matches")},
        {"sanctions.decided", QT_TRANSLATE_NOOP("Events", "Sanctions match decided: {outcome|outcome}")},
        {"rate.approved",
         QT_TRANSLATE_NOOP("Events", "Exchange rate {thb_per_usd} in force from {effective_from}")},
        {"fee_schedule.approved", QT_TRANSLATE_NOOP("Events", "Fee schedule {name} approved")},
        {"setting.approved", QT_TRANSLATE_NOOP("Events", "Setting {key} is now {value}")},
        {"state_policy.approved", QT_TRANSLATE_NOOP("Events", "Policy of {state}: {status|outcome}")},
        {"policy.advice_acknowledged", QT_TRANSLATE_NOOP("Events", "Owner recorded that advice was taken")},
        {"workspace.restored", QT_TRANSLATE_NOOP("Events", "Restored from the backup of {made_at}")},
        {"workspace.verified",
         QT_TRANSLATE_NOOP("Events", "Audit log, books and files checked; faults found: {faults}")},
    };
    return table;
}

} // namespace truvamate::words
