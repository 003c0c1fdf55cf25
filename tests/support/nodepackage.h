#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace truvamate::testing {

/// The folder beside the tests into which npm put a package ("tus-js-client@4.3.1"), fetched on first use.
/// Empty where node or the package cannot be had; the reason says which.
inline QString nodePackage(const QString &package, QString &reason)
{
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        reason = QStringLiteral("node is not installed");
        return {};
    }
    const QString name = package.left(package.lastIndexOf(u'@'));
    const QString folder = QDir(QCoreApplication::applicationDirPath())
                               .filePath(QStringLiteral("node-") + name.section(u'/', -1));
    const QString installed
        = folder + QStringLiteral("/node_modules/") + name + QStringLiteral("/package.json");
    if (!QFile::exists(installed) && !npm.isEmpty()) {
        QDir().mkpath(folder);
        QProcess install;
        install.setWorkingDirectory(folder);
        install.start(npm,
                      {QStringLiteral("install"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
                       QStringLiteral("--ignore-scripts"), QStringLiteral("--prefix"), folder, package});
        install.waitForFinished(120'000);
    }
    reason = name + QStringLiteral(" is not installed, and npm could not fetch it");
    return QFile::exists(installed) ? folder : QString();
}

} // namespace truvamate::testing
