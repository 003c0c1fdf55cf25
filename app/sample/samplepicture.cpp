#include "app/sample/samplepicture.h"

#include <QFile>

namespace truvamate::sample {

Result<FileId> storePicture(SampleHouse &house, StaffClient &person, const QByteArray &bytes,
                            const QString &kind)
{
    QFile file(house.temporaryFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("sample.folder"),
                    QStringLiteral("“%1” cannot be written: %2.").arg(file.fileName(), file.errorString()));
    }
    file.close();
    return person.upload(file.fileName(), kind);
}

} // namespace truvamate::sample
