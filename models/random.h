#pragma once

#include <QByteArray>
#include <QUuid>

#include <cstdint>
#include <mutex>
#include <random>

namespace truvamate {

/// The order of the identifiers made from one source: each stands behind the one before. Safe across threads.
class UuidSequence
{
public:
    struct Place
    {
        std::int64_t ms = 0;
        std::uint32_t counter = 0;
    };
    /// The place after the last one, at `ms` or, while another is ahead of it, at that one's millisecond.
    /// `chance` begins the counter of a new millisecond.
    Place next(std::int64_t ms, std::uint32_t chance);

private:
    std::mutex m_mutex;
    Place m_last;
};

/// Where chance comes from. Passed in, so that a test can repeat a run from its seed.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual std::uint64_t next() = 0;

    /// Uniform in [0, bound) without modulo bias, by rejection. bound must not be 0.
    std::uint64_t below(std::uint64_t bound);
    QByteArray bytes(int count);
    UuidSequence &uuids() { return m_uuids; }

private:
    UuidSequence m_uuids;
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

/// UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter of 32 bits that begins at chance (its section 6.2,
/// method 1), 42 random bits. Ids made later from the same source sort later.
QUuid makeUuidV7(std::int64_t unixMs, RandomSource &random);

} // namespace truvamate
