#include "ui/words/sentences.h"

#include "ui/words/language.h"
#include "ui/words/tables.h"
#include "ui/words/template.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace truvamate::words {

namespace {

QString joined(const QString &first, const QString &second)
{
    const QString between = first.isEmpty() || second.isEmpty() ? QString() : QStringLiteral(" ");
    return first + between + second;
}

/// The sentences of several refusals at once, as the gate and the matcher give them.
QString severalSentences(const QJsonArray &refusals)
{
    QString text;
    for (const QJsonValue &each : refusals) {
        const QJsonObject refusal = each.toObject();
        const ErrorPhrase *known = findError(refusal.value(QLatin1String("code")).toString());
        const QString sentence = known != nullptr
            ? filled(phrase(errorsContext, known->text), refusal.value(QLatin1String("arguments")).toObject())
            : refusal.value(QLatin1String("message")).toString();
        text = joined(text, sentence);
    }
    return text;
}

QString what(const Error &error, const ErrorPhrase *known)
{
    if (language() == Language::English || known == nullptr) {
        return !error.message.isEmpty() || known == nullptr
            ? error.message
            : filled(QString::fromUtf8(known->text), error.details);
    }
    const QString several = severalSentences(error.details.value(QLatin1String("refusals")).toArray());
    return several.isEmpty() ? filled(phrase(errorsContext, known->text), error.details) : several;
}

} // namespace

std::span<const ErrorPhrases> allErrors()
{
    static const std::array tables{orderErrors(),   paperErrors(), prizeErrors(),     peopleErrors(),
                                   policyErrors(),  inputErrors(), fileErrors(),      storageErrors(),
                                   programErrors(), feedErrors(),  connectionErrors()};
    return tables;
}

std::span<const Phrases> allEvents()
{
    static const std::array tables{orderEvents(), paperEvents(), prizeEvents(), peopleEvents()};
    return tables;
}

const Phrase *findEvent(const QString &code)
{
    for (const Phrases table : allEvents()) {
        if (const Phrase *found = findPhrase(table, code)) {
            return found;
        }
    }
    return nullptr;
}

const ErrorPhrase *findError(const QString &code)
{
    for (const ErrorPhrases table : allErrors()) {
        const auto found = std::ranges::find_if(
            table, [&](const ErrorPhrase &each) { return code == QLatin1String(each.code); });
        if (found != table.end()) {
            return &*found;
        }
    }
    return nullptr;
}

QString eventSentence(const TimelineEntry &entry)
{
    return eventSentence(entry.code, entry.arguments);
}

QString eventSentence(const QString &code, const QJsonObject &arguments)
{
    const Phrase *known = findEvent(code);
    return known != nullptr ? filled(phrase(eventsContext, known->text), arguments) : code;
}

QString reasonSentence(const OrderReason &reason)
{
    const Phrase *known = findPhrase(orderReasons(), reason.code);
    if (known == nullptr || language() == Language::English) {
        return !reason.sentence.isEmpty() || known == nullptr
            ? reason.sentence
            : filled(QString::fromUtf8(known->text), reason.arguments);
    }
    return filled(phrase(reasonsContext, known->text), reason.arguments);
}

QString errorSentence(const Error &error)
{
    const ErrorPhrase *known = findError(error.code);
    const QString sentence = what(error, known);
    if (known == nullptr || known->advice == nullptr) {
        return sentence;
    }
    return joined(sentence, phrase(errorsContext, known->advice));
}

} // namespace truvamate::words
