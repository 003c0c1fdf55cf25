#include "backend/storage/keyset.h"

#include <QStringList>

namespace truvamate {

QString cursorOf(const TimePosition &position)
{
    return QString(QString::number(position.at.ms) + u'.' + position.id.toString(QUuid::WithoutBraces));
}

Result<std::optional<TimePosition>> positionOf(const PageRequest &page)
{
    if (!page.cursor) {
        return std::nullopt;
    }
    const QStringList parts = page.cursor->split(u'.');
    bool isNumber = false;
    const qint64 ms = parts.front().toLongLong(&isNumber);
    const QUuid id = QUuid::fromString(parts.back());
    if (parts.size() != 2 || !isNumber || id.isNull()) {
        return fail(ErrorKind::Invalid, QStringLiteral("page.bad_cursor"),
                    QStringLiteral("The list cannot go on from “%1”; please start it again.")
                        .arg(page.cursor->left(100)));
    }
    return TimePosition{{ms}, id};
}

int pageLimit(const PageRequest &page)
{
    return std::clamp(page.limit, 1, 200);
}

} // namespace truvamate
