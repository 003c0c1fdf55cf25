#include "backend/services/kyc.h"

#include "backend/services/customers.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/storage/filestore.h"
#include "backend/storage/kycstore.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

const QString customerEntity = QStringLiteral("customer");
const QString caseEntity = QStringLiteral("kyc_case");

KycCase viewOf(const KycCaseRow &row)
{
    return KycCase{row.id, row.customer, row.customerName, row.status, row.openedAt, row.resolvedAt,
                   {},     {},           row.version};
}

Result<KycCaseRow> loadCase(Database &db, KycCaseId id)
{
    TRY(row, findKycCase(db, id));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("kyc.unknown"),
                    QStringLiteral("There is no such identity check."));
    }
    return *std::move(row);
}

Result<KycCase> fullView(Call &call, KycCaseId id)
{
    TRY(row, loadCase(call.db, id));
    TRY(documents, listKycDocuments(call.db, id));
    TRY(decisions, listKycDecisions(call.db, id));
    KycCase view = viewOf(row);
    for (const KycDocumentRow &document : documents) {
        view.documents.push_back({document.kind, document.file, document.addedAt});
    }
    for (const KycDecisionRow &decision : decisions) {
        view.decisions.push_back({decision.outcome, decision.label, decision.customerMessage, decision.note,
                                  decision.decidedByName, decision.decidedAt});
    }
    return view;
}

Result<Page<KycCase>> listCases(Call &call, const ListKycCases::Request &request)
{
    TRY(rows, listKycCaseRows(call.db, request.status, request.page));
    Page<KycCase> page{{}, rows.next, rows.count, rows.countCapped};
    for (const KycCaseRow &row : rows.data) {
        page.data.push_back(viewOf(row));
    }
    return page;
}

Result<KycCase> getCase(Call &call, const GetKycCase::Request &request)
{
    return fullView(call, request.caseId);
}

Result<KycCase> openCase(Call &call, const OpenKycCase::Request &request)
{
    TRY(customer, loadCustomer(call.db, request.customerId));
    TRY(open, findOpenKycCase(call.db, customer.id));
    if (open) {
        return fail(ErrorKind::Conflict, QStringLiteral("kyc.open_already"),
                    QStringLiteral("An identity check of %1 is open already.").arg(customer.fullName),
                    {{QStringLiteral("case_id"), open->toString()}});
    }
    TRY(outcome, latestKycOutcome(call.db, customer.id));
    if (outcome == QLatin1String("rejected_final")) {
        return fail(ErrorKind::Conflict, QStringLiteral("kyc.rejected_for_good"),
                    QStringLiteral("The identity of %1 was rejected for good.").arg(customer.fullName));
    }
    KycCaseRow row;
    row.id = call.newId<KycCaseId>();
    row.customer = customer.id;
    row.status = QStringLiteral("open");
    row.openedAt = call.now;
    TRY_DO(insertKycCase(call.db, row));
    TRY_DO(call.event(customerEntity, customer.id.uuid(), events::kycOpened));
    TRY_DO(call.audit(caseEntity, row.id.toString()));
    return fullView(call, row.id);
}

Result<Done> requireOpen(const KycCaseRow &row)
{
    if (row.status == QLatin1String("resolved")) {
        return fail(ErrorKind::Conflict, QStringLiteral("kyc.resolved"),
                    QStringLiteral("This identity check of %1 is finished.").arg(row.customerName));
    }
    return Done();
}

Result<Done> requireKycFile(Call &call, const AddKycDocument::Request &request)
{
    const QStringList kinds{QStringLiteral("id_front"), QStringLiteral("id_back"), QStringLiteral("passport"),
                            QStringLiteral("selfie"), QStringLiteral("proof_of_address")};
    if (!kinds.contains(request.kind)) {
        return fail(ErrorKind::Invalid, QStringLiteral("kyc.unknown_document"),
                    QStringLiteral("“%1” is not a kind of identity document.").arg(request.kind));
    }
    TRY(file, findFile(call.db, request.fileId));
    if (!file || file->kind != QLatin1String("kyc_document")) {
        return fail(ErrorKind::Invalid, QStringLiteral("kyc.wrong_file"),
                    QStringLiteral("This is not a file that was uploaded as an identity document."));
    }
    return Done();
}

Result<KycCase> addDocument(Call &call, const AddKycDocument::Request &request)
{
    TRY(row, loadCase(call.db, request.caseId));
    TRY_DO(requireOpen(row));
    TRY_DO(requireKycFile(call, request));
    TRY_DO(insertKycDocument(
        call.db, {makeUuidV7(call.now.ms, call.random), row.id, request.kind, request.fileId, call.now}));
    row.status = QStringLiteral("open");
    TRY(isCurrent, updateKycCase(call.db, row));
    if (!isCurrent) {
        return fail(ErrorKind::Conflict, QStringLiteral("kyc.busy"),
                    QStringLiteral("Somebody else is working on this identity check; please try again."));
    }
    TRY_DO(call.event(customerEntity, row.customer.uuid(), events::kycDocumentAdded,
                      {{QStringLiteral("kind"), request.kind}}));
    TRY_DO(call.audit(
        caseEntity, row.id.toString(),
        {{QStringLiteral("document"), request.kind}, {QStringLiteral("file"), request.fileId.toString()}}));
    return fullView(call, row.id);
}

Result<Done> requireDecidable(Call &call, const DecideKycCase::Request &request, const KycCaseRow &row)
{
    TRY_DO(requireOpen(row));
    const bool isVerified = request.outcome == QLatin1String("verified");
    const bool isRejected = request.outcome == QLatin1String("rejected_final")
        || request.outcome == QLatin1String("rejected_retry");
    if (!isVerified && !isRejected) {
        return fail(ErrorKind::Invalid, QStringLiteral("kyc.unknown_outcome"),
                    QStringLiteral("“%1” is not an outcome; verified, rejected_final and rejected_retry are.")
                        .arg(request.outcome));
    }
    if (isRejected && request.customerMessage.value_or(QString()).trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("kyc.message_needed"),
                    QStringLiteral("Please write what the customer is told."));
    }
    TRY(customer, loadCustomer(call.db, row.customer));
    TRY(documents, listKycDocuments(call.db, row.id));
    if (isVerified && (!customer.idType || documents.empty())) {
        return fail(ErrorKind::Conflict, QStringLiteral("kyc.incomplete"),
                    QStringLiteral("An ID number and a document are needed before %1 is verified.")
                        .arg(customer.fullName));
    }
    return Done();
}

Result<Done> recordDecision(Call &call, const DecideKycCase::Request &request, const KycCaseRow &row)
{
    TRY(label, optionalText(request.label, "kyc.label", QStringLiteral("The label"), 80));
    TRY(message, optionalText(request.customerMessage, "kyc.message", QStringLiteral("The message"), 2000));
    TRY(note, optionalText(request.note, "kyc.note", QStringLiteral("The note"), 2000));
    TRY_DO(insertKycDecision(call.db,
                             {makeUuidV7(call.now.ms, call.random),
                              row.id,
                              request.outcome,
                              label,
                              message,
                              note,
                              call.principal.user,
                              {},
                              call.now}));
    const QJsonObject arguments{{QStringLiteral("outcome"), request.outcome}};
    TRY_DO(call.event(customerEntity, row.customer.uuid(), events::kycDecided, arguments));
    return call.audit(caseEntity, row.id.toString(), arguments);
}

Result<KycCase> decideCase(Call &call, const DecideKycCase::Request &request)
{
    TRY(row, loadCase(call.db, request.caseId));
    TRY_DO(requireDecidable(call, request, row));
    const bool isRetry = request.outcome == QLatin1String("rejected_retry");
    KycCaseRow changed = row;
    changed.version = request.version;
    changed.status = isRetry ? QStringLiteral("awaiting_customer") : QStringLiteral("resolved");
    changed.resolvedAt = isRetry ? std::nullopt : std::optional(call.now);
    TRY(isCurrent, updateKycCase(call.db, changed));
    if (!isCurrent) {
        return fail(ErrorKind::Stale, QStringLiteral("kyc.stale"),
                    QStringLiteral("This identity check was changed by somebody else meanwhile."),
                    toJson(viewOf(row)));
    }
    const QString standing = request.outcome == QLatin1String("verified") ? QStringLiteral("verified")
        : isRetry                                                         ? QStringLiteral("pending")
                                                                          : QStringLiteral("rejected");
    TRY_DO(updateKycStatus(call.db, row.customer, standing, call.now));
    TRY_DO(recordDecision(call, request, row));
    return fullView(call, row.id);
}

} // namespace

void serveKyc(Dispatcher &dispatcher)
{
    dispatcher.serve<ListKycCases>(listCases);
    dispatcher.serve<GetKycCase>(getCase);
    dispatcher.serve<OpenKycCase>(openCase);
    dispatcher.serve<AddKycDocument>(addDocument);
    dispatcher.serve<DecideKycCase>(decideCase);
}

} // namespace truvamate
