#include "backend/jobs/accountmails.h"

#include "backend/storage/accounttokenstore.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/transaction.h"
#include "models/identifiers.h"

namespace truvamate::accountmails {

namespace {

constexpr int mostUrgent = 1;

/// Staff get no mails about passwords: somebody else lets them in again.
bool isMeantFor(const AccountRequestRow &request, const MailAccountRow &account)
{
    const bool isDone = request.purpose == tokenpurpose::verifyEmail && account.isVerified;
    return account.isActive && account.isCustomer && !isDone;
}

Result<Done> queueMail(Database &db, const AccountRequestRow &request, UserId account, Instant now,
                       RandomSource &random)
{
    return insertMail(db,
                      {makeUuidV7(now.ms, random),
                       account,
                       request.purpose,
                       account.uuid(),
                       request.purpose + QLatin1Char(':') + request.id.toString(QUuid::WithoutBraces),
                       {},
                       mostUrgent,
                       now});
}

Result<bool> answer(Database &db, Instant now, RandomSource &random)
{
    TRY(request, takeAccountRequest(db));
    if (!request) {
        return false;
    }
    TRY(account, findMailAccount(db, request->email));
    if (account && isMeantFor(*request, *account)) {
        TRY_DO(queueMail(db, *request, account->id, now, random));
    }
    return true;
}

} // namespace

Result<bool> answerNext(Database &db, const Clock &clock, RandomSource &random)
{
    return inTransaction(db, QStringLiteral("answer account request"),
                         [&] { return answer(db, clock.now(), random); });
}

} // namespace truvamate::accountmails
