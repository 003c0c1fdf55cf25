#include "models/random.h"

#include <QRandomGenerator>

namespace truvamate {

std::uint64_t RandomSource::below(std::uint64_t bound)
{
    Q_ASSERT(bound != 0);
    const std::uint64_t limit = UINT64_MAX - (UINT64_MAX % bound + 1) % bound;
    std::uint64_t value = next();
    while (value > limit) {
        value = next();
    }
    return value % bound;
}

QByteArray RandomSource::bytes(int count)
{
    QByteArray result;
    result.reserve(count);
    while (result.size() < count) {
        std::uint64_t value = next();
        for (int i = 0; i < 8 && result.size() < count; ++i, value >>= 8) {
            result.append(static_cast<char>(value & 0xff));
        }
    }
    return result;
}

std::uint64_t SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

std::uint64_t SeededRandom::next()
{
    const std::scoped_lock lock(m_mutex);
    return m_engine();
}

QUuid makeUuidV7(std::int64_t unixMs, RandomSource &random)
{
    QByteArray raw(16, '\0');
    for (int i = 0; i < 6; ++i) {
        raw[i] = static_cast<char>((unixMs >> (8 * (5 - i))) & 0xff);
    }
    const QByteArray chance = random.bytes(10);
    raw.replace(6, 10, chance);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x70);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

} // namespace truvamate
