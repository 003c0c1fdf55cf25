#include "tests/support/processmemory.h"

#include <QFile>
#include <QRegularExpression>

namespace truvamate::testing {

double residentMb(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    static const QRegularExpression resident(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    const auto match = resident.match(QString::fromLatin1(status.readAll()));
    return match.captured(1).toDouble() / 1024;
}

} // namespace truvamate::testing
