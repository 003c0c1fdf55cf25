#pragma once

#include <QByteArray>
#include <QString>

/// Pictures as the outbox sees them: bytes that begin like a JPEG and differ from each other.
namespace truvamate::testing {

inline QByteArray photoBytes(int number, qsizetype size = 60'000)
{
    QByteArray bytes("\xFF\xD8\xFF\xE0");
    bytes.reserve(size);
    auto state = static_cast<quint32>(number) * 2'654'435'761U + 1;
    while (bytes.size() < size) {
        state = state * 1'664'525U + 1'013'904'223U;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

} // namespace truvamate::testing
