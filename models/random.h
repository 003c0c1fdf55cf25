#pragma once

#include <QByteArray>
#include <QUuid>

#include <cstdint>
#include <mutex>
#include <random>

namespace truvamate {

/// Where chance comes from. Passed in, so that a test can repeat a run from its seed.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual std::uint64_t next() = 0;

    /// Uniform in [0, bound) without modulo bias, by rejection. bound must not be 0.
    std::uint64_t below(std::uint64_t bound);
    QByteArray bytes(int count);
};

/// The operating system's generator, fit for quick picks and tokens.
class SystemRandom final : public RandomSource
{
public:
    std::uint64_t next() override;
};

/// Repeatable, for tests and the sample workspace. Safe across threads.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    std::uint64_t next() override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

/// UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits; ids made later sort later.
QUuid makeUuidV7(std::int64_t unixMs, RandomSource &random);

} // namespace truvamate
