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

double processorMs(qint64 process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    constexpr double tickMs = 10;
    const QByteArray line = stat.readAll();
    const QByteArrayList words = line.mid(line.lastIndexOf(')') + 2).split(' '); // the third and what follows
    return words.size() > 12 ? (words[11].toDouble() + words[12].toDouble()) * tickMs : 0;
}

} // namespace truvamate::testing
