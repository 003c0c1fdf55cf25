#include "models/random.h"

#include <QRandomGenerator>
#include <QtEndian>

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

UuidSequence::Place UuidSequence::next(std::int64_t ms, std::uint32_t chance)
{
    // An operation keeps the instant at which it began; a clock that is further behind was set back.
    constexpr std::int64_t mostBehindMs = 60'000;
    constexpr std::uint32_t roomToCount = UINT32_MAX >> 1;
    const std::scoped_lock lock(m_mutex);
    if (ms > m_last.ms || ms < m_last.ms - mostBehindMs) {
        m_last = {ms, chance & roomToCount};
    } else if (m_last.counter == UINT32_MAX) {
        m_last = {m_last.ms + 1, chance & roomToCount};
    } else {
        ++m_last.counter;
    }
    return m_last;
}

QUuid makeUuidV7(std::int64_t unixMs, RandomSource &random)
{
    const std::uint64_t chance = random.next();
    const auto place = random.uuids().next(unixMs, static_cast<std::uint32_t>(random.next()));
    const std::uint64_t high = (static_cast<std::uint64_t>(place.ms) << 16) | 0x7000U | (place.counter >> 20);
    const std::uint64_t low = (std::uint64_t{2} << 62)
        | (static_cast<std::uint64_t>(place.counter & 0xfffffU) << 42) | (chance >> 22);
    QByteArray raw(16, '\0');
    qToBigEndian(high, raw.data());
    qToBigEndian(low, raw.data() + 8);
    return QUuid::fromRfc4122(raw);
}

} // namespace truvamate
