#include "app/tour/steplog.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

namespace truvamate::tour {

bool StepLog::run(const QString &name, const std::function<Result<QString>()> &step)
{
    QElapsedTimer timer;
    timer.start();
    const auto result = step();
    const QString detail = result
        ? *result
        : QString(result.error().message + QStringLiteral(" (") + result.error().code + u')');
    m_steps.push_back({name, result.has_value(), detail, timer.elapsed()});
    QTextStream(stdout) << (result ? "ok   " : "FAIL ") << name.leftJustified(20) << ' ' << detail << '\n';
    return result.has_value();
}

bool StepLog::isAllOk() const
{
    return !m_steps.empty()
        && std::all_of(m_steps.begin(), m_steps.end(), [](const Step &step) { return step.ok; });
}

Result<Done> StepLog::write(const QString &path) const
{
    QJsonArray array;
    for (const Step &step : m_steps) {
        array.append(QJsonObject{{QStringLiteral("step"), step.name},
                                 {QStringLiteral("ok"), step.ok},
                                 {QStringLiteral("detail"), step.detail},
                                 {QStringLiteral("ms"), step.ms}});
    }
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(array).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("tour.unwritable"),
                    QStringLiteral("“%1” cannot be written: %2.").arg(path, file.errorString()));
    }
    return Done();
}

} // namespace truvamate::tour
