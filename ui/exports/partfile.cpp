#include "ui/exports/partfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace truvamate {

PartFile::PartFile(QString target)
    : m_target(std::move(target))
{
    const QFileInfo info(m_target);
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(8);
    m_path = info.absoluteDir().filePath(QStringLiteral(".%1.%2.part").arg(info.fileName(), unique));
}

PartFile::~PartFile()
{
    if (!m_isKept) {
        QFile::remove(m_path);
    }
}

Result<Done> PartFile::keep()
{
    // Unlike QFile::rename it replaces an older file in one step.
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(m_path.toStdU16String()),
                            std::filesystem::path(m_target.toStdU16String()), error);
    if (error) {
        return exportFileError(m_target, QString::fromLocal8Bit(error.message().c_str()));
    }
    m_isKept = true;
    return Done();
}

tl::unexpected<Error> exportFileError(const QString &path, const QString &reason)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("export.file"),
                QCoreApplication::translate(
                    "truvamate::Exports",
                    "%1 could not be written: %2. Choose another folder, or make room on the disk.")
                    .arg(QFileInfo(path).fileName(), reason));
}

} // namespace truvamate
