#include "backend/services/ledger.h"

#include "backend/storage/ledgerstore.h"

namespace truvamate {

namespace {

Result<Done> ensure(Database &db, const LedgerAccount &account)
{
    return ensureLedgerAccount(db,
                               {account.id(), account.kind, account.owner, currencyCode(account.currency)});
}

bool sameContent(const LedgerTransferRow &row, const LedgerPosting &posting)
{
    return row.event == posting.event && row.subject == posting.subject && row.debit == posting.debit.id()
        && row.credit == posting.credit.id() && row.amount == posting.minor;
}

} // namespace

LedgerAccount LedgerAccount::usd(const char *kind, const QString &owner)
{
    return {QString::fromLatin1(kind), owner, Currency::Usd};
}

LedgerAccount LedgerAccount::thb(const char *kind, const QString &owner)
{
    return {QString::fromLatin1(kind), owner, Currency::Thb};
}

QString LedgerAccount::id() const
{
    return QStringLiteral("%1:%2:%3").arg(kind, owner, currencyCode(currency));
}

Result<Done> postTransfer(Call &call, const LedgerPosting &posting)
{
    if (posting.minor <= 0 || posting.debit.currency != posting.credit.currency) {
        return fail(
            ErrorKind::Internal, QStringLiteral("ledger.wrong_posting"),
            QStringLiteral("A transfer needs an amount above zero and two accounts of one currency: %1.")
                .arg(posting.key));
    }
    TRY(stored, findLedgerTransfer(call.db, posting.key));
    if (stored && sameContent(*stored, posting)) {
        return Done();
    }
    if (stored) {
        return fail(ErrorKind::Conflict, QStringLiteral("ledger.key_reused"),
                    QStringLiteral("“%1” was posted before with another content.").arg(posting.key));
    }
    TRY_DO(ensure(call.db, posting.debit));
    TRY_DO(ensure(call.db, posting.credit));
    return insertLedgerTransfer(call.db,
                                {posting.key, posting.event, posting.subject, posting.debit.id(),
                                 posting.credit.id(), currencyCode(posting.debit.currency), posting.minor,
                                 call.now});
}

} // namespace truvamate
