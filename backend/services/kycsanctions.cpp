#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/kyc.h"
#include "backend/storage/sanctionsstore.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

const QString listEntity = QStringLiteral("sanctions_list");
constexpr std::size_t mostLines = 500'000;

/// The first field of a line of CSV, quoted or not.
QString firstField(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (!trimmed.startsWith(QLatin1Char('"'))) {
        return trimmed.section(QLatin1Char(','), 0, 0).trimmed();
    }
    QString field;
    for (qsizetype at = 1; at < trimmed.size(); ++at) {
        const bool isQuote = trimmed.at(at) == QLatin1Char('"');
        const bool isDoubled = isQuote && at + 1 < trimmed.size() && trimmed.at(at + 1) == QLatin1Char('"');
        if (isQuote && !isDoubled) {
            break;
        }
        field += trimmed.at(at);
        at += isDoubled ? 1 : 0;
    }
    return field.trimmed();
}

Result<Done> checkImport(Call &call, const ImportSanctionsList::Request &request)
{
    if (request.publishedAt > call.now.plusSeconds(86'400)) {
        return fail(ErrorKind::Invalid, QStringLiteral("sanctions.from_the_future"),
                    QStringLiteral("The list says that it was published on %1, which is still to come.")
                        .arg(request.publishedAt.toString().left(10)));
    }
    if (request.lines.size() > mostLines) {
        return fail(ErrorKind::Invalid, QStringLiteral("sanctions.too_long"),
                    QStringLiteral("The list has %1 lines; at most %2 are possible.")
                        .arg(request.lines.size())
                        .arg(mostLines));
    }
    return Done();
}

/// The names of the list in the order of its lines, each once.
Result<std::vector<QString>> namesOf(const std::vector<QString> &lines)
{
    std::vector<QString> names;
    for (const QString &line : lines) {
        const QString name = firstField(line);
        if (!name.isEmpty()) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("sanctions.empty"),
                    QStringLiteral("The list names nobody; an empty list would let everybody pass."));
    }
    return names;
}

Result<std::int64_t> screenEverybody(Call &call)
{
    std::vector<std::pair<UserId, QString>> customers;
    TRY_DO(forEachCustomerName(call.db, [&](UserId id, const QString &name) -> Result<Done> {
        customers.emplace_back(id, name);
        return Done();
    }));
    std::int64_t open = 0;
    for (const auto &[id, name] : customers) {
        TRY(hits, screenCustomer(call, id, name));
        open += hits;
    }
    return open;
}

Result<ImportedSanctions> importList(Call &call, const ImportSanctionsList::Request &request)
{
    TRY(source,
        requiredText(request.source, "sanctions.source_needed", QStringLiteral("The source of the list"),
                     120));
    TRY_DO(checkImport(call, request));
    TRY(names, namesOf(request.lines));
    const auto id = call.newId<SanctionsListId>();
    const auto count = static_cast<std::int64_t>(names.size());
    TRY_DO(insertSanctionsList(
        call.db, {id.uuid(), source, request.publishedAt, count, call.now, call.principal.user}));
    for (const QString &name : names) {
        TRY_DO(insertSanctionsEntry(call.db, id.uuid(), name, sanctionsMatchKey(name)));
    }
    TRY(open, screenEverybody(call));
    const QJsonObject arguments{{QStringLiteral("source"), source},
                                {QStringLiteral("entries"), qint64(count)},
                                {QStringLiteral("hits"), qint64(open)}};
    TRY_DO(call.event(listEntity, id.uuid(), events::sanctionsImported, arguments));
    TRY_DO(call.audit(listEntity, id.toString(), arguments));
    return ImportedSanctions{id, count, open};
}

SanctionsHit viewOf(const SanctionsHitRow &row)
{
    return SanctionsHit{SanctionsListId(row.list), row.source, row.customer,
                        row.customerName,          row.entry,  row.outcome};
}

Result<SanctionsHits> listHits(Call &call, const ListSanctionsHits::Request &request)
{
    TRY(rows, listSanctionsHitRows(call.db, request.outcome));
    SanctionsHits hits;
    for (const SanctionsHitRow &row : rows) {
        hits.data.push_back(viewOf(row));
    }
    return hits;
}

Result<SanctionsHit> decideHit(Call &call, const DecideSanctionsHit::Request &request)
{
    TRY(reason, requiredText(request.reason, "sanctions.reason_needed", QStringLiteral("The reason"), 500));
    if (request.outcome != QLatin1String("false_positive") && request.outcome != QLatin1String("confirmed")) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("sanctions.unknown_outcome"),
            QStringLiteral("“%1” is not an outcome; false_positive and confirmed are.").arg(request.outcome));
    }
    TRY(row, findSanctionsHit(call.db, request.listId.uuid(), request.customerId, request.entry));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("sanctions.unknown_hit"),
                    QStringLiteral("There is no such hit."));
    }
    if (row->outcome != QLatin1String("open")) {
        return fail(ErrorKind::Conflict, QStringLiteral("sanctions.decided"),
                    QStringLiteral("This hit was decided already: %1.").arg(row->outcome));
    }
    row->outcome = request.outcome;
    TRY_DO(decideSanctionsHitRow(call.db, *row, call.principal.user, call.now));
    TRY_DO(call.event(QStringLiteral("customer"), row->customer.uuid(), events::sanctionsDecided,
                      {{QStringLiteral("outcome"), row->outcome}}));
    TRY_DO(call.audit(QStringLiteral("customer"), row->customer.toString(),
                      {{QStringLiteral("list"), request.listId.toString()},
                       {QStringLiteral("outcome"), row->outcome},
                       {QStringLiteral("reason"), reason}}));
    return viewOf(*row);
}

} // namespace

QString sanctionsMatchKey(const QString &name)
{
    QString plain;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        // Latin accents are dropped; Thai vowels and tones are marks too, but part of the name.
        if (character.isMark() && character.script() != QChar::Script_Thai) {
            continue;
        }
        plain += character.isLetterOrNumber() || character.isMark() ? character : QLatin1Char(' ');
    }
    QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words.join(QLatin1Char(' '));
}

Result<std::int64_t> screenCustomer(Call &call, UserId customer, const QString &name)
{
    TRY(matches, findSanctionsMatches(call.db, sanctionsMatchKey(name)));
    std::int64_t open = 0;
    for (const SanctionsMatch &match : matches) {
        TRY(outcome, insertSanctionsHit(call.db, match, customer));
        open += outcome == QLatin1String("open") ? 1 : 0;
    }
    return open;
}

void serveSanctions(Dispatcher &dispatcher)
{
    dispatcher.serve<ImportSanctionsList>(importList);
    dispatcher.serve<ListSanctionsHits>(listHits);
    dispatcher.serve<DecideSanctionsHit>(decideHit);
}

} // namespace truvamate
