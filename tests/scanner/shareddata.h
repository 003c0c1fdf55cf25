#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

/// Real photographs that are not part of the project; tests that need them are skipped where they are absent.
inline QString sharedPath(const QString &relative)
{
    const QString root = qEnvironmentVariable("TRUVAMATE_SHARED");
    return root.isEmpty() ? QString() : QDir(root).filePath(relative);
}

inline QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#define NEED_SHARED(path)                                                                                    \
    if ((path).isEmpty() || !QFile::exists(path)) {                                                          \
        QSKIP("set TRUVAMATE_SHARED to the folder with data/ to run this on real photographs");              \
    }
